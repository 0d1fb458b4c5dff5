package io.github.immichautotag.immich.zone;

import io.github.immichautotag.core.date.ZoneLookup;
import io.github.immichautotag.core.library.GeoPoint;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time zone of a place on a map that lies in the jar, accurate to about 50 m.
 *
 * <p>The map is read at the first place that is asked for, once, and never changes afterwards; any
 * number of threads may ask. Every place on land or at sea has a zone; the oceans have {@code
 * Etc/GMT±n}. No place makes it throw: one that is not on Earth has no zone.
 *
 * <ul>
 *   <li>Where several zones claim a place, as {@code Asia/Shanghai} and {@code Asia/Urumqi} do, the
 *       one that covers the larger area wins.
 *   <li>A zone that this Java does not know yet does not count: the place has the next zone that
 *       claims it, and none if there is no other. To take a neighbour's would be to guess.
 *   <li>The longitudes 180 and -180 are one line, and belong to the west ({@code Etc/GMT+12}).
 *   <li>At a pole, where all zones meet, the longitude decides, as it does a few metres away.
 * </ul>
 */
public final class ZoneMap implements ZoneLookup {

  private static final String MAP = "zones.bin";

  /** Where the bytes of a map come from; null where there are none. */
  @FunctionalInterface
  interface Source {
    @Nullable InputStream open() throws IOException;
  }

  private final Source source;
  private volatile @Nullable ZoneBorders loaded;

  /** The map in this jar; nothing is read yet. */
  public ZoneMap() {
    this(() -> ZoneMap.class.getResourceAsStream(MAP));
  }

  ZoneMap(Source source) {
    this.source = source;
  }

  /**
   * The zone of a place; empty where none is known.
   *
   * @throws IllegalStateException if the map in the jar is missing or damaged
   */
  @Override
  public Optional<ZoneId> zoneAt(GeoPoint place) {
    return borders().claimsAt(place.latitude(), place.longitude()).stream()
        .map(ZoneMap::known)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private ZoneBorders borders() {
    ZoneBorders borders = loaded;
    return borders == null ? load() : borders;
  }

  private synchronized ZoneBorders load() {
    ZoneBorders borders = loaded;
    if (borders == null) {
      borders = read();
      loaded = borders;
    }
    return borders;
  }

  private ZoneBorders read() {
    try (InputStream in = source.open()) {
      if (in == null) {
        throw new IllegalStateException("the map of time zones is missing from this program");
      }
      return ZoneMapFormat.read(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new IllegalStateException("the map of time zones cannot be read", unreadable);
    }
  }

  private static Optional<ZoneId> known(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException newerThanThisJava) {
      return Optional.empty();
    }
  }
}
