package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.CaptureTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What something other than its own metadata tells about the date of an asset.
 *
 * @param source where it comes from
 * @param reading the date it tells; of several days the first
 * @param lastDay the last day that it covers; the same day unless it speaks of several
 * @param zone the zone it was taken in, where that is known with the date
 * @param confidence what the moment is the moment of
 * @param text what it was read from, for a person: a file name, a folder, an album
 */
public record DateEvidence(
    DateSource source,
    DateReading reading,
    LocalDate lastDay,
    Optional<ZoneId> zone,
    Confidence confidence,
    String text) {

  /** What the asset's file name tells. */
  public static DateEvidence ofName(NameReading name, String fileName) {
    DateReading date = name.date();
    DateInterval days =
        date.precision() == Precision.MONTH
            ? DateInterval.ofMonth(date.day().getYear(), date.day().getMonthValue())
            : DateInterval.ofDay(date.day());
    return new DateEvidence(
        DateSource.FILE_NAME, date, days.last(), Optional.empty(), name.confidence(), fileName);
  }

  /** What the folders tell in which the file lies. */
  public static DateEvidence ofFolder(FolderDate folder) {
    return ofDays(DateSource.FOLDER, folder.interval(), folder.folder());
  }

  /** What the name of an album tells that the asset is in. */
  public static DateEvidence ofAlbum(DatedName name, String album) {
    return ofDays(DateSource.ALBUM, name.interval(), album);
  }

  private static DateEvidence ofDays(DateSource source, DateInterval days, String text) {
    DateReading first =
        new DateReading(days.first().atStartOfDay(), days.precision(), ZoneKnowledge.LOCAL);
    return new DateEvidence(source, first, days.last(), Optional.empty(), Confidence.WEAK, text);
  }

  /** What the metadata of a duplicate tells that a camera wrote. */
  public static DateEvidence ofDuplicate(CaptureTime time, String fileName) {
    return exact(DateSource.DUPLICATES, time, Precision.MILLISECOND, fileName);
  }

  /**
   * Between which two pictures of one camera the asset was counted.
   *
   * @param oneFolder whether all three lie in one folder; else another camera may have counted it
   */
  public static DateEvidence ofNeighbours(
      CaptureTime between, String fileNames, boolean oneFolder) {
    DateEvidence evidence = exact(DateSource.NEIGHBOURS, between, Precision.MINUTE, fileNames);
    return oneFolder ? evidence : evidence.weakened();
  }

  private DateEvidence weakened() {
    return new DateEvidence(source, reading, lastDay, zone, Confidence.WEAK, text);
  }

  private static DateEvidence exact(
      DateSource source, CaptureTime time, Precision precision, String text) {
    boolean instant = time.zone().isPresent();
    LocalDateTime clock =
        instant ? LocalDateTime.ofInstant(time.instant(), ZoneOffset.UTC) : time.wallClock();
    DateReading reading =
        new DateReading(clock, precision, instant ? ZoneKnowledge.UTC : ZoneKnowledge.LOCAL);
    return new DateEvidence(
        source, reading, clock.toLocalDate(), time.zone(), Confidence.CAPTURE, text);
  }

  /** Whether it tells a time of day. */
  public boolean isExact() {
    return reading.precision().hasTime();
  }

  /** Whether it tells a single day at least. */
  public boolean isDay() {
    return reading.precision().isAtLeast(Precision.DAY) && lastDay.equals(reading.day());
  }

  /** What it tells and where it was read, in words; the asset's own file name need not be said. */
  public String words() {
    String date =
        reading.precision().isAtLeast(Precision.MINUTE)
            ? reading.iso()
            : new DateInterval(reading.day(), lastDay, reading.precision()).toString();
    return switch (source) {
      case FILE_NAME -> "its file name says " + date;
      case NEIGHBOURS -> "it was counted between " + text + ", about " + date;
      default -> "its %s %s says %s".formatted(source.words(), text, date);
    };
  }
}
