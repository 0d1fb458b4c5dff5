package io.github.immichautotag.sandbox.seed;

import java.time.LocalDate;

/**
 * An event before anybody took a picture of it.
 *
 * @param firstHour when its days begin, by the clock there
 * @param hours how long they are
 */
record Occasion(String title, LocalDate start, int days, Region region, int firstHour, int hours) {
  private static final int MORNING = 9;
  private static final int LONG = 11;
  private static final int EVENING = 18;

  /** One day or more at home. */
  static Occasion of(String title, LocalDate start, int days) {
    return new Occasion(title, start, days, Regions.HOME, MORNING, LONG);
  }

  /** A journey, called as where it leads. */
  static Occasion journey(Region region, LocalDate start, int days) {
    return new Occasion(region.name(), start, days, region, MORNING, LONG + 1);
  }

  /** The same, elsewhere. */
  Occasion at(Region elsewhere) {
    return new Occasion(title, start, days, elsewhere, firstHour, hours);
  }

  /** The same, from six till midnight. */
  Occasion inTheEvening() {
    return new Occasion(title, start, days, region, EVENING, 24 - EVENING);
  }

  /** When its first day begins. */
  long begins() {
    return Zones.startOf(start, region.zone()) + firstHour * Scene.HOUR;
  }

  /** When its last day is over. */
  long ends() {
    return Zones.startOf(start.plusDays(days - 1L), region.zone())
        + (firstHour + hours) * Scene.HOUR;
  }

  /** As its album is called: by the first day, journeys now and then by their month. */
  String album(boolean byMonth) {
    String day = start.toString();
    return (byMonth ? day.substring(0, 7) : day) + " " + title;
  }
}
