package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.GeoPoint;

/** A circle on the Earth, taken as a sphere: that is wrong by half a percent at most. */
record Circle(GeoPoint centre, double kilometres) {

  private static final double EARTH_RADIUS_KM = 6_371.0;

  static Circle read(Argument argument) {
    return new Circle(
        new GeoPoint(number(argument, "latitude"), number(argument, "longitude")),
        number(argument, "km"));
  }

  private static double number(Argument argument, String key) {
    try {
      return Double.parseDouble(argument.key(key).orElse("").strip());
    } catch (NumberFormatException wrong) {
      throw new TermException(
          key + " is no number", "write latitude, longitude and km in digits, such as 57.72");
    }
  }

  boolean contains(GeoPoint point) {
    double north = Math.toRadians(point.latitude() - centre.latitude());
    double east = Math.toRadians(point.longitude() - centre.longitude());
    double half =
        square(Math.sin(north / 2))
            + Math.cos(Math.toRadians(centre.latitude()))
                * Math.cos(Math.toRadians(point.latitude()))
                * square(Math.sin(east / 2));
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half))) <= kilometres;
  }

  private static double square(double value) {
    return value * value;
  }
}
