package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Where pictures are taken: a town with the spots around it, and its zone. */
record Region(ZoneId zone, List<Place> spots) {
  /** The angle that spreads points most evenly over a disc, in radians. */
  private static final double GOLDEN = 2.399963;

  private static final int SPOTS = 24;

  /** Spots that lie up to about 5 km from a town's middle, which comes first. */
  static Region around(String zone, Place town) {
    return new Region(
        ZoneId.of(zone), IntStream.range(0, SPOTS).mapToObj(spot -> spot(town, spot)).toList());
  }

  /** As an album would be called. */
  String name() {
    return String.valueOf(spots.get(0).city());
  }

  /** As a tag would be called. */
  String tag() {
    return "Places/" + spots.get(0).country() + "/" + name();
  }

  private static Place spot(Place town, int number) {
    double distance = 0.009 * Math.sqrt(number);
    double latitude = town.latitude() + distance * Math.sin(number * GOLDEN);
    double longitude = town.longitude() + distance * Math.cos(number * GOLDEN);
    return new Place(
        rounded(latitude), rounded(longitude), town.city(), town.state(), town.country());
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
