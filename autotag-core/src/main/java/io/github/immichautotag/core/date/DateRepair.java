package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.CaptureTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Weighs the date that Immich shows against what else is known, and gives a verdict for every case.
 * It is conservative: what a camera wrote stands; what somebody wrote is at most called doubtful;
 * only where nobody vouches for a date does evidence correct it, and only evidence that proves
 * another. The decisions are those of docs/date-repair.md, which tests read.
 *
 * <p>A time in the gap of a change to summer time, which no clock ever showed, is moved ahead by
 * the gap; one that was shown twice counts as the first.
 */
public final class DateRepair {

  private static final Comparator<DateEvidence> ORDER =
      Comparator.comparing(DateEvidence::source)
          .thenComparing(it -> it.reading().wallClock())
          .thenComparing(DateEvidence::text);

  private final RepairPolicy policy;
  private final Instant now;
  private final Standings standings;
  private final Agreement agreement;

  /**
   * A repair by this policy.
   *
   * @param now no picture was taken later
   */
  public DateRepair(RepairPolicy policy, Instant now) {
    this.policy = policy;
    this.now = now;
    standings = new Standings(now);
    agreement = new Agreement(policy);
  }

  /**
   * How much a date is worth.
   *
   * @param ours whether this tool wrote it
   */
  public Standing standing(CaptureTime time, AssetOrigin origin, boolean ours) {
    return standings.of(time, origin, ours);
  }

  /**
   * The verdict on a date. The order of the evidence makes no difference.
   *
   * @param time the date that Immich shows
   * @param standing what it is worth
   * @param evidence what else is known; what the policy leaves out does not count
   * @param zone where the asset was taken, for dates that do not tell
   */
  public DateVerdict judge(
      CaptureTime time, Standing standing, List<DateEvidence> evidence, LocalZone zone) {
    List<DateEvidence> counted =
        evidence.stream()
            .filter(it -> policy.sources().contains(it.source()))
            .sorted(ORDER)
            .toList();
    return switch (standing) {
      case CAMERA -> new DateVerdict.Keep("the camera itself wrote it");
      case RECORDED -> recorded(time, counted);
      case LOOSE, FILE, IMPOSSIBLE -> new Unvouched(time, standing, counted, zone).judge();
    };
  }

  /** Whether a date and evidence can both be true. */
  boolean mayBoth(CaptureTime time, DateEvidence evidence) {
    return agreement.mayBoth(time, evidence);
  }

  /**
   * Who wrote it may have known better than any name. Duplicates do not speak against it: two
   * pictures that look alike may have been taken one after the other. Nor do hours: a video is
   * dated by its end, or in another zone.
   */
  private DateVerdict recorded(CaptureTime time, List<DateEvidence> evidence) {
    return evidence.stream()
        .filter(it -> it.source() == DateSource.FILE_NAME)
        .filter(it -> it.confidence() != Confidence.WEAK)
        .filter(it -> agreement.isDaysApart(time, it))
        .findFirst()
        .<DateVerdict>map(
            it ->
                new DateVerdict.Doubtful(
                    Doubt.NAME_AGAINST_METADATA,
                    Optional.of(it),
                    it.words() + ", but the metadata vouches for its date"))
        .orElseGet(() -> new DateVerdict.Keep("it is in the metadata, and nothing contradicts"));
  }

  /** A date for which nobody vouches. */
  private final class Unvouched {

    private final CaptureTime time;
    private final Standing standing;
    private final List<DateEvidence> evidence;
    private final LocalZone zone;

    Unvouched(CaptureTime time, Standing standing, List<DateEvidence> evidence, LocalZone zone) {
      this.time = time;
      this.standing = standing;
      this.evidence = evidence;
      this.zone = zone;
    }

    DateVerdict judge() {
      Optional<DateEvidence> own =
          first(it -> isName(it, Confidence.CAPTURE) && agreement.agrees(time, it));
      if (own.isPresent() && standing != Standing.IMPOSSIBLE) {
        return new DateVerdict.Keep("its file name agrees");
      }
      boolean loose = standing == Standing.LOOSE;
      Optional<DateEvidence> best =
          first(it -> it.source() == DateSource.DUPLICATES && !loose)
              .or(() -> first(it -> isName(it, Confidence.CAPTURE)))
              .or(() -> first(it -> isName(it, Confidence.SENT) && !loose))
              .or(() -> first(it -> isNeighbours(it) && !loose))
              .or(() -> first(it -> it.isDay() && standing == Standing.IMPOSSIBLE));
      return best.map(this::by).orElseGet(this::byHints);
    }

    private Optional<DateEvidence> first(Predicate<DateEvidence> which) {
      return evidence.stream().filter(which).findFirst();
    }

    private boolean isName(DateEvidence it, Confidence confidence) {
      return it.source() == DateSource.FILE_NAME && it.confidence() == confidence;
    }

    private boolean isNeighbours(DateEvidence it) {
      return it.source() == DateSource.NEIGHBOURS && it.confidence() == Confidence.CAPTURE;
    }

    private DateVerdict by(DateEvidence best) {
      CaptureTime value = value(best);
      Optional<DateEvidence> other =
          first(it -> isWitness(it, best) && !agreement.agrees(value, it));
      if (other.isPresent()) {
        return doubtful(
            Doubt.PROOFS_DIFFER, other.get(), best.words() + ", but " + other.get().words());
      }
      if (agreement.agrees(time, best)) {
        return new DateVerdict.Keep("its " + best.source().words() + " agrees");
      }
      if (value.instant().isAfter(now)) {
        return doubtful(Doubt.FUTURE, best, best.words() + ", which is in the future");
      }
      if (standing == Standing.IMPOSSIBLE) {
        return new DateVerdict.Correct(
            value, best, best.words() + "; no picture can have the date it had");
      }
      if (isTooOldFor(best, value)) {
        return doubtful(
            Doubt.OLDER_THAN_PROOF, best, best.words() + ", but the date it has is older");
      }
      if (standing == Standing.LOOSE && !best.isExact()) {
        return doubtful(
            Doubt.FINER_THAN_PROOF, best, best.words() + ", but the date it has is finer");
      }
      return new DateVerdict.Correct(value, best, best.words() + "; " + worth());
    }

    /**
     * What may contradict a proof: what proves itself; beside a weak proof all that is known; and
     * whatever agrees with the date as it is.
     */
    private boolean isWitness(DateEvidence it, DateEvidence proof) {
      return it.source() == DateSource.DUPLICATES
          || proof.confidence() == Confidence.WEAK
          || (it.source() == DateSource.FILE_NAME && it.confidence() != Confidence.WEAK)
          || (it.confidence() == Confidence.WEAK && agreement.agrees(time, it));
    }

    /**
     * A copy is not older than its original, nor a message than its picture; and a date that is not
     * that of the file was given by somebody to a picture that is older than its file.
     */
    private boolean isTooOldFor(DateEvidence best, CaptureTime value) {
      if (best.confidence() == Confidence.SENT) {
        return agreement.isEarlier(time, best);
      }
      // The date of a file is an instant, whatever zone it is shown in.
      boolean older = time.instant().plus(policy.sameTime()).isBefore(value.instant());
      return older && (standing == Standing.LOOSE || best.source() != DateSource.FILE_NAME);
    }

    private String worth() {
      return standing == Standing.FILE
          ? "the date it had was that of its file"
          : "nothing vouches for the date it had";
    }

    /** What cannot prove a date can still speak against one. */
    private DateVerdict byHints() {
      Optional<DateEvidence> against = first(it -> !agreement.agrees(time, it));
      if (standing == Standing.IMPOSSIBLE) {
        String hint = against.map(it -> "; " + it.words()).orElse("");
        return new DateVerdict.Doubtful(
            Doubt.IMPOSSIBLE, against, "no picture can have this date" + hint);
      }
      return against
          .<DateVerdict>map(it -> doubtful(Doubt.NO_PROOF, it, it.words() + ", which is no proof"))
          .orElseGet(() -> new DateVerdict.Keep("nothing tells another date"));
    }

    private DateVerdict doubtful(Doubt kind, DateEvidence hint, String why) {
      return new DateVerdict.Doubtful(kind, Optional.of(hint), why);
    }

    /** The date that evidence tells, with its offset from UTC; a day at its first moment. */
    private CaptureTime value(DateEvidence it) {
      DateReading reading = it.reading();
      if (reading.isInstant()) {
        Instant instant = reading.asUtc();
        ZoneId in = it.zone().orElseGet(() -> zone.at(instant));
        return withOffset(instant.atZone(in));
      }
      return withOffset(reading.wallClock().atZone(zone.at(reading.wallClock())));
    }

    /** Offsets of long ago had seconds, which no metadata can hold: the clock on the wall stays. */
    private CaptureTime withOffset(ZonedDateTime moment) {
      int minutes = Math.round(moment.getOffset().getTotalSeconds() / 60f);
      return CaptureTime.at(moment.toLocalDateTime(), ZoneOffset.ofTotalSeconds(minutes * 60));
    }
  }
}
