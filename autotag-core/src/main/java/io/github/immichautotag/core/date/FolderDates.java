package io.github.immichautotag.core.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date of the folders in which a file lies on the server. Paths are text: nothing is
 * looked up on any disk. A folder may hold a whole date, or folders may hold year, month and day
 * one in the other. The deepest date counts; one that contradicts the folders above it is believed
 * all the same, because folders above are those of an archive and not of the picture.
 */
public final class FolderDates {

  /** {@code 07}, {@code 07 Beach}, {@code 07-July}, and {@code 07-12 Beach}. */
  private static final Pattern PART =
      Pattern.compile("(\\d{2})(?:[-_. ](\\d{2}))?(?![\\p{L}\\p{N}])(?!\\s*[-_.]?\\d)");

  private final LeadingDate leading;
  private final FileNameDates names;

  /** A reader for which dates after this moment do not exist. */
  public FolderDates(Instant now) {
    leading = new LeadingDate(now.atZone(ZoneOffset.UTC).getYear());
    names = new FileNameDates(now);
  }

  /** The date of the folders of a path; what stands behind the last {@code /} is the file. */
  public Optional<FolderDate> read(String path) {
    Optional<FolderDate> found = Optional.empty();
    int from = 0;
    for (int to = path.indexOf('/'); to >= 0; to = path.indexOf('/', from)) {
      String folder = path.substring(from, to);
      Optional<FolderDate> above = found;
      found =
          whole(folder)
              .or(() -> part(above, folder))
              .filter(it -> isFiner(it, above))
              .or(() -> above);
      from = to + 1;
    }
    return found;
  }

  /** A folder that only repeats the month or year of the one above tells nothing new. */
  private static boolean isFiner(FolderDate date, Optional<FolderDate> above) {
    return above.filter(outer -> date.interval().contains(outer.interval())).isEmpty();
  }

  /** The date of one folder by itself, wherever it stands in its name. */
  public Optional<FolderDate> readAlone(String folder) {
    return whole(folder);
  }

  private Optional<FolderDate> whole(String folder) {
    return leading
        .read(folder)
        .map(dated -> new FolderDate(dated.interval(), dated.event(), folder))
        .or(() -> anywhere(folder));
  }

  /**
   * {@code Beach 2019-07-12}, {@code 12 July 2019}; names that messengers give files do not count.
   */
  private Optional<FolderDate> anywhere(String folder) {
    return names
        .readFolder(folder)
        .filter(found -> found.reading().confidence() != Confidence.SENT)
        .filter(found -> found.reading().date().zone() == ZoneKnowledge.LOCAL)
        .map(
            found ->
                new FolderDate(
                    interval(found.reading().date()),
                    LeadingDate.withoutEdges(found.rest()),
                    folder));
  }

  private static DateInterval interval(DateReading date) {
    return date.precision() == Precision.MONTH
        ? DateInterval.ofMonth(date.day().getYear(), date.day().getMonthValue())
        : DateInterval.ofDay(date.day());
  }

  /** A month within a year, or a day within a month. */
  private static Optional<FolderDate> part(Optional<FolderDate> above, String folder) {
    return above.flatMap(
        outer ->
            switch (outer.interval().precision()) {
              case YEAR -> inYear(outer, folder);
              case MONTH -> inMonth(outer, folder);
              default -> Optional.empty();
            });
  }

  private static Optional<FolderDate> inYear(FolderDate outer, String folder) {
    int year = outer.interval().first().getYear();
    boolean single = outer.interval().equals(DateInterval.ofYear(year));
    Matcher part = PART.matcher(folder);
    if (!single) {
      return Optional.empty();
    }
    if (!part.lookingAt()) {
      int month = TextDates.monthNamed(NameText.ofFolder(folder));
      return month == 0
          ? Optional.empty()
          : Optional.of(below(outer, DateInterval.ofMonth(year, month), folder, folder.length()));
    }
    int month = Integer.parseInt(part.group(1));
    if (part.group(2) != null) {
      int day = Integer.parseInt(part.group(2));
      return day(year, month, day).map(it -> below(outer, it, folder, part.end()));
    }
    return PlausibleDates.isDay(year, month, 1)
        ? Optional.of(below(outer, DateInterval.ofMonth(year, month), folder, part.end()))
        : Optional.empty();
  }

  private static Optional<FolderDate> inMonth(FolderDate outer, String folder) {
    int year = outer.interval().first().getYear();
    int month = outer.interval().first().getMonthValue();
    Matcher part = PART.matcher(folder);
    if (!outer.interval().equals(DateInterval.ofMonth(year, month)) || !part.lookingAt()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(part.group(1));
    if (part.group(2) != null) {
      int second = Integer.parseInt(part.group(2));
      return first == month
          ? day(year, month, second).map(it -> below(outer, it, folder, part.end()))
          : Optional.empty();
    }
    return day(year, month, first).map(it -> below(outer, it, folder, part.end()));
  }

  private static Optional<DateInterval> day(int year, int month, int day) {
    return PlausibleDates.isDay(year, month, day)
        ? Optional.of(DateInterval.ofDay(LocalDate.of(year, month, day)))
        : Optional.empty();
  }

  private static FolderDate below(FolderDate outer, DateInterval date, String folder, int end) {
    String event = LeadingDate.withoutEdges(folder.substring(end));
    return new FolderDate(date, event, outer.folder() + "/" + folder);
  }
}
