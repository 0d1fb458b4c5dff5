package io.github.immichautotag.core.library;

/**
 * A place on Earth, in degrees of WGS 84 to the millionth (11 cm).
 *
 * @param latitude from -90 (south) to 90
 * @param longitude from -180 (west) to 180
 */
public record GeoPoint(double latitude, double longitude) {

  static final int DECIMALS = 6;
  static final double PARTS = 1e6;

  /** The point of whole millionths of a degree. */
  static GeoPoint ofParts(int latitude, int longitude) {
    return new GeoPoint(latitude / PARTS, longitude / PARTS);
  }

  int latitudeParts() {
    return (int) Math.round(latitude * PARTS);
  }

  int longitudeParts() {
    return (int) Math.round(longitude * PARTS);
  }
}
