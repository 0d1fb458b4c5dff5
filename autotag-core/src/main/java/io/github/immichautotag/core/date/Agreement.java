package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.CaptureTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Whether a date and evidence can both be true. */
final class Agreement {

  /** All offsets from UTC are whole quarters of an hour since 1986. */
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();

  /** Events last, and their albums and folders are named by the day on which they begin. */
  private static final int LONGEST_EVENT_DAYS = 31;

  private final RepairPolicy policy;

  Agreement(RepairPolicy policy) {
    this.policy = policy;
  }

  /** Whether they agree. What was sent may have been taken a while before. */
  boolean agrees(CaptureTime time, DateEvidence evidence) {
    return !isLater(time, evidence) && !isEarlier(time, evidence);
  }

  /** Whether they can both be true: a picture may have been taken long before it was sent. */
  boolean mayBoth(CaptureTime time, DateEvidence evidence) {
    return evidence.confidence() == Confidence.SENT
        ? !isLater(time, evidence)
        : agrees(time, evidence);
  }

  /** Whether they contradict each other by more than zones and lengths of videos explain. */
  boolean isDaysApart(CaptureTime time, DateEvidence evidence) {
    if (mayBoth(time, evidence)) {
      return false;
    }
    return !evidence.isExact() || Math.abs(distance(time, evidence)) > policy.daySlack().toMillis();
  }

  /** Whether the date lies behind what the evidence tells. */
  boolean isLater(CaptureTime time, DateEvidence evidence) {
    if (isCapturedAtAnInstant(evidence)) {
      return distance(time, evidence) > 0 && !isSame(time, evidence);
    }
    int event = evidence.confidence() == Confidence.WEAK ? eventDays(evidence) : 0;
    LocalDateTime end =
        evidence.isExact()
            ? local(evidence)
            : evidence.lastDay().plusDays(1L + event).atStartOfDay();
    return time.wallClock().isAfter(end.plus(policy.daySlack()));
  }

  /** Whether the date lies before what the evidence tells. */
  boolean isEarlier(CaptureTime time, DateEvidence evidence) {
    if (isCapturedAtAnInstant(evidence)) {
      return distance(time, evidence) < 0 && !isSame(time, evidence);
    }
    Duration slack =
        evidence.confidence() == Confidence.SENT ? policy.sentDelay() : policy.daySlack();
    return time.wallClock().isBefore(local(evidence).minus(slack));
  }

  private static int eventDays(DateEvidence evidence) {
    boolean named = evidence.source() == DateSource.ALBUM || evidence.source() == DateSource.FOLDER;
    return named ? LONGEST_EVENT_DAYS : 0;
  }

  private static boolean isCapturedAtAnInstant(DateEvidence evidence) {
    return evidence.isExact() && evidence.confidence() != Confidence.SENT;
  }

  /** The clock of the evidence; of an instant that of UTC, which lies within the slack of all. */
  private static LocalDateTime local(DateEvidence evidence) {
    return evidence.reading().wallClock();
  }

  /** How much later the date is, in milliseconds; clocks are held against clocks. */
  private static long distance(CaptureTime time, DateEvidence evidence) {
    Instant other = evidence.reading().asUtc();
    Instant own =
        evidence.reading().isInstant()
            ? time.instant()
            : time.wallClock().toInstant(ZoneOffset.UTC);
    return Duration.between(other, own).toMillis();
  }

  /** The same moment, or one that only differs by the zone that one of both did not know. */
  private boolean isSame(CaptureTime time, DateEvidence evidence) {
    long apart = Math.abs(distance(time, evidence));
    long tolerance = policy.sameTime().toMillis() + span(evidence.reading().precision());
    long toQuarter = Math.min(apart % QUARTER, QUARTER - apart % QUARTER);
    return apart <= tolerance
        || (toQuarter <= tolerance && apart <= policy.daySlack().toMillis() + tolerance);
  }

  /** What a reading leaves open. */
  private static long span(Precision precision) {
    return switch (precision) {
      case MINUTE -> Duration.ofMinutes(1).toMillis();
      case SECOND -> Duration.ofSeconds(1).toMillis();
      default -> 0;
    };
  }
}
