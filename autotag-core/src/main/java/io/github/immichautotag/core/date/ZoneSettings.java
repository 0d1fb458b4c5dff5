package io.github.immichautotag.core.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * Where pictures were taken of which nothing else tells.
 *
 * @param usual the zone before the first residence, and where there are none
 * @param residences where the family lived, from when on
 * @param places finds the zones of coordinates
 */
public record ZoneSettings(ZoneId usual, List<Residence> residences, ZoneLookup places) {

  /** Sorts the residences. */
  public ZoneSettings {
    residences = residences.stream().sorted(Comparator.comparing(Residence::from)).toList();
  }

  /** One zone for all. */
  public static ZoneSettings of(ZoneId usual) {
    return new ZoneSettings(usual, List.of(), ZoneLookup.none());
  }

  /** The zone in which the family lived on a day. */
  public ZoneId homeOn(LocalDate day) {
    ZoneId home = usual;
    for (Residence residence : residences) {
      if (residence.from().isAfter(day)) {
        break;
      }
      home = residence.zone();
    }
    return home;
  }
}
