package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.CaptureTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;

/** Finds out how much the date that Immich shows is worth. */
public final class Standings {

  /** File dates come with milliseconds or without, as the way they took allows. */
  private static final Duration SAME_FILE_DATE = Duration.ofSeconds(1);

  /** Digital cameras are younger; a file without a date of its own that is older lost it. */
  private static final int FIRST_FILES = 1990;

  /** The wall clock may be that far ahead of the instant that Immich takes it for. */
  private static final Duration ZONES = Duration.ofHours(14);

  /** Days on which clocks begin that count from there. */
  private static final Set<LocalDate> BEGINNINGS =
      Set.of(
          LocalDate.of(1601, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1904, 1, 1),
          LocalDate.of(1969, 12, 31),
          LocalDate.EPOCH);

  /** Midnights at which cameras begin whose battery was out. */
  private static final Set<LocalDate> RESETS =
      Set.of(LocalDate.of(1980, 1, 1), LocalDate.of(2000, 1, 1));

  private final Instant latest;

  /** Dates after this moment are impossible. */
  public Standings(Instant now) {
    latest = now.plus(ZONES);
  }

  /**
   * The worth of a date.
   *
   * @param ours whether this tool wrote it
   */
  public Standing of(CaptureTime time, AssetOrigin origin, boolean ours) {
    boolean camera = origin.camera().isPresent();
    boolean bare = !camera && time.zone().isEmpty();
    boolean fromFile = bare && isSame(time.instant(), origin.fileModifiedAt());
    if (isImpossible(time) || (fromFile && time.wallClock().getYear() < FIRST_FILES)) {
      return Standing.IMPOSSIBLE;
    }
    if (bare) {
      return fromFile ? Standing.FILE : Standing.LOOSE;
    }
    boolean fine = time.zone().isPresent() || time.instant().toEpochMilli() % 1000 != 0;
    return camera && fine && !ours ? Standing.CAMERA : Standing.RECORDED;
  }

  /** A clock that was never set knows no zone; a person who dates an old picture gives one. */
  private static boolean isChosen(CaptureTime time) {
    return time.zone().filter(zone -> !zone.normalized().equals(ZoneOffset.UTC)).isPresent();
  }

  private static boolean isSame(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_FILE_DATE) <= 0;
  }

  private boolean isImpossible(CaptureTime time) {
    LocalDateTime wall = time.wallClock();
    LocalDate day = wall.toLocalDate();
    boolean beginning =
        BEGINNINGS.contains(day)
            || (RESETS.contains(day) && wall.toLocalTime().equals(LocalTime.MIDNIGHT));
    return time.instant().isAfter(latest)
        || wall.getYear() < PlausibleDates.FIRST_PHOTO
        || (beginning && !isChosen(time));
  }
}
