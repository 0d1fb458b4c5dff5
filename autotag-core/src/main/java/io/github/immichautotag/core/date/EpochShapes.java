package io.github.immichautotag.core.date;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Finds seconds and milliseconds since 1970. */
final class EpochShapes {

  /** So many digits beside it, and the number is one of several ids. */
  private static final int DIGITS_OF_AN_ID = 9;

  /** 13 September 2020; before that no recorder wrote seconds at the start of names. */
  private static final long FIRST_CLIP = 1_600_000_000L;

  private final NameText text;
  private final PlausibleDates plausible;

  EpochShapes(NameText text, PlausibleDates plausible) {
    this.text = text;
    this.plausible = plausible;
  }

  /** The date that a run of digits is, or null. */
  @Nullable FoundDate at(int run) {
    return switch (text.size(run)) {
      case 13 -> millis(run);
      case 10 -> seconds(run);
      case 16 -> micros(run);
      default -> null;
    };
  }

  private @Nullable FoundDate millis(int run) {
    long value = text.value(run);
    boolean among = isIdBeside(run - 1, run) || isIdBeside(run, run + 1);
    return plausible.isEpochMillis(value) && !among
        ? date(value, text.start(run), text.end(run), run + 1, NameScheme.EPOCH_MILLIS)
        : null;
  }

  /** Whether two runs stand side by side, and one of them is neither a date nor a time. */
  private boolean isIdBeside(int left, int right) {
    int other = text.size(left) == 13 ? text.size(right) : text.size(left);
    return left >= 0
        && other >= DIGITS_OF_AN_ID
        && other != 14
        && other != 17
        && text.between(left) != 0;
  }

  /** Ten digits alone are anything; some recorders are known to write seconds. */
  private @Nullable FoundDate seconds(int run) {
    int begin = text.start(run);
    int end = text.end(run);
    long value = text.value(run);
    if (text.isAt(0, "RPReplay") && NameText.isLetter(text.at(begin - 1))) {
      return date(value, begin, end, run + 1, NameScheme.IOS_REPLAY, Precision.SECOND);
    }
    boolean timed =
        text.at(begin - 1) == '_' && text.at(begin - 2) == 'S' && text.size(run - 1) == 2;
    if (timed && text.at(text.start(run - 1) - 1) == 'M') {
      return date(value, begin, end, run + 1, NameScheme.XIAOMI_CAMERA, Precision.SECOND);
    }
    boolean first = begin == 0 || text.at(begin - 1) == '-';
    if (first && text.between(run) == '.' && text.at(text.end(run + 1)) == '-') {
      return withFraction(run, value);
    }
    boolean clip = begin == 0 && text.at(end) == '-' && NameText.isAsciiLetter(text.at(end + 1));
    return clip && value >= FIRST_CLIP
        ? date(value, begin, end, run + 1, NameScheme.FRIGATE, Precision.SECOND)
        : null;
  }

  /** {@code front_door-1607123955.475377-mxklsc}. */
  private @Nullable FoundDate withFraction(int run, long seconds) {
    int size = text.size(run + 1);
    int digits = Math.min(3, size);
    long millis = text.value(text.start(run + 1), digits);
    for (int i = digits; i < 3; i++) {
      millis *= 10;
    }
    long value = seconds * 1000 + millis;
    return date(value, text.start(run), text.end(run + 1), run + 2, NameScheme.FRIGATE);
  }

  /** {@code img_1665512507858249_photo}: microseconds, as one downloader writes them. */
  private @Nullable FoundDate micros(int run) {
    boolean known = text.isAt(0, "img_") && text.isAt(text.end(run), "_photo");
    return known
        ? date(
            text.value(run) / 1000,
            text.start(run),
            text.end(run),
            run + 1,
            NameScheme.EPOCH_MILLIS)
        : null;
  }

  private @Nullable FoundDate date(
      long seconds, int begin, int end, int nextRun, NameScheme scheme, Precision precision) {
    FoundDate date = date(seconds * 1000, begin, end, nextRun, scheme);
    if (date != null) {
      date.precision = precision;
    }
    return date;
  }

  private @Nullable FoundDate date(
      long millis, int begin, int end, int nextRun, NameScheme scheme) {
    if (!plausible.isEpochMillis(millis)) {
      return null;
    }
    LocalDateTime utc =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(millis, 1000),
            (int) Math.floorMod(millis, 1000L) * 1_000_000,
            ZoneOffset.UTC);
    FoundDate date =
        new FoundDate(begin, end, nextRun, utc.getYear(), utc.getMonthValue(), utc.getDayOfMonth());
    date.time(utc.getHour(), utc.getMinute(), utc.getSecond(), Precision.MILLISECOND);
    date.millis = (int) Math.floorMod(millis, 1000L);
    date.offset = 0;
    date.scheme = scheme;
    return date;
  }
}
