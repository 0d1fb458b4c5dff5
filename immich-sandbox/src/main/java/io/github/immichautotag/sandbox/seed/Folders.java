package io.github.immichautotag.sandbox.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The folders of the time before, each with its days and what its pictures were taken with. */
final class Folders {
  static final String ROOT = "/mnt/photos";
  static final String READ_ONLY = ROOT + "/read-only";

  /** Larger archives have a folder more for so many pictures. */
  private static final int PICTURES_PER_FOLDER = 100;

  private static final int FIRST_YEAR = 2006;
  private static final int YEARS = 8;

  private static final List<Event> EVENTS =
      List.of(
          new Event("Easter", 4),
          new Event("Garden", 5),
          new Event("Lake", 7),
          new Event("Hiking", 9),
          new Event("Birthday Karl", 3),
          new Event("Sailing", 8),
          new Event("Zoo", 6),
          new Event("Advent", 12));

  private Folders() {}

  private record Event(String title, int month) {}

  /**
   * A folder.
   *
   * @param scanned whether its pictures are older than its days, on which they were scanned
   */
  record Folder(String path, Device device, LocalDate first, LocalDate last, boolean scanned) {
    /** The folder's part of a library that has its own names. */
    static Folder of(String path, Device device, String first, String last) {
      return new Folder(ROOT + path, device, LocalDate.parse(first), LocalDate.parse(last), false);
    }

    Folder ofScans() {
      return new Folder(path, device, first, last, true);
    }
  }

  /** The folders of an archive of so many pictures. */
  static List<Folder> of(int pictures) {
    List<Folder> folders =
        new ArrayList<>(
            List.of(
                Folder.of("/2009-07-12 Beach trip", Devices.POWERSHOT, "2009-07-12", "2009-07-14"),
                Folder.of("/read-only/2008-05 Wedding", Devices.NIKON, "2008-05-17", "2008-05-18"),
                Folder.of(
                    "/2010 & 2011 (mixed) Ünïcode", Devices.PANASONIC, "2010-05-01", "2011-12-26"),
                Folder.of("/Unsorted", Devices.POWERSHOT, "2006-02-01", "2010-03-31"),
                Folder.of("/read-only/2013 Garden", Devices.CANON, "2013-04-06", "2013-10-03"),
                Folder.of(
                    "/2012/2012-10 Autumn/raw", Devices.NIKON_RAW, "2012-10-03", "2012-10-28"),
                Folder.of("/2011/2011-10 Rome", Devices.NIKON, "2011-10-08", "2011-10-14"),
                Folder.of("/Old scans/Box 3", Devices.FLATBED, "2013-11-09", "2013-12-15")
                    .ofScans()));
    for (int i = 0; folders.size() < pictures / PICTURES_PER_FOLDER; i++) {
      folders.add(another(i));
    }
    return folders;
  }

  /** {@code 2007/2007-05-12 Garden}. */
  private static Folder another(int number) {
    int year = FIRST_YEAR + number % YEARS;
    Event event = EVENTS.get(number / YEARS % EVENTS.size());
    int round = number / YEARS / EVENTS.size();
    LocalDate day = LocalDate.of(year, event.month(), 1).plusDays(round * 2L % 28);
    String counted = round < 14 ? "" : " " + round;
    String path = ROOT + "/" + year + "/" + day + " " + event.title() + counted;
    return new Folder(path, Devices.compact(day), day, day, false);
  }
}
