package io.github.immichautotag.cli.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How wrong dates are corrected.
 *
 * @param zone of names and dates that carry none, before the first residence
 * @param residences where the family lived, from when on
 * @param gpsZone whether the zone of an asset's coordinates stands above all others
 * @param evidence what may correct a date, in the words of the configuration
 * @param tolerances how far apart dates may be that agree
 * @param doubtfulTag mark for dates that look wrong and are not proven wrong; absent: no such mark
 */
public record DateCorrectionSettings(
    ZoneId zone,
    List<Residence> residences,
    boolean gpsZone,
    Set<String> evidence,
    Tolerances tolerances,
    Optional<String> doubtfulTag) {

  /** Copies list and set. */
  public DateCorrectionSettings {
    residences = List.copyOf(residences);
    evidence = Set.copyOf(evidence);
  }

  /**
   * A zone from a day on.
   *
   * @param from since when
   * @param zone which zone
   */
  public record Residence(LocalDate from, ZoneId zone) {}

  /**
   * How far apart dates may be that agree.
   *
   * @param sameTime two times
   * @param daySlack a day and a time
   * @param sentDelay a picture and its being sent
   * @param neighbours two pictures between which a camera counted a third
   */
  public record Tolerances(
      Duration sameTime, Duration daySlack, Duration sentDelay, Duration neighbours) {}
}
