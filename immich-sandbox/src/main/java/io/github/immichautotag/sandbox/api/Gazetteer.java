package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.library.Place;
import java.util.List;
import java.util.Optional;

/** The few places whose names and zones the sandbox knows when a position is written. */
@SuppressWarnings("TooManyParameters")
final class Gazetteer {
  /** About 30 km. */
  private static final double REACH_DEGREES = 0.3;

  private static final List<Entry> ENTRIES =
      List.of(
          entry(52.52, 13.405, "Berlin", "Land Berlin", "Germany", "Europe/Berlin"),
          entry(41.9028, 12.4964, "Rome", "Latium", "Italy", "Europe/Rome"),
          entry(48.8566, 2.3522, "Paris", "Île-de-France", "France", "Europe/Paris"),
          entry(40.7128, -74.006, "New York City", "New York", "United States", "America/New_York"),
          entry(35.6762, 139.6503, "Tokyo", "Tokyo", "Japan", "Asia/Tokyo"),
          entry(51.5074, -0.1278, "London", "England", "United Kingdom", "Europe/London"));

  private Gazetteer() {}

  /** A known place with its zone. */
  record Entry(Place place, String zone) {}

  /** The position with the names of the place it lies in. */
  static Place name(double latitude, double longitude) {
    return near(latitude, longitude)
        .map(Entry::place)
        .map(p -> new Place(latitude, longitude, p.city(), p.state(), p.country()))
        .orElseGet(() -> new Place(latitude, longitude, null, null, null));
  }

  /** The known place near a position. */
  static Optional<Entry> near(double latitude, double longitude) {
    return ENTRIES.stream()
        .filter(e -> Math.abs(e.place().latitude() - latitude) < REACH_DEGREES)
        .filter(e -> Math.abs(e.place().longitude() - longitude) < REACH_DEGREES)
        .findFirst();
  }

  private static Entry entry(
      double latitude, double longitude, String city, String state, String country, String zone) {
    return new Entry(new Place(latitude, longitude, city, state, country), zone);
  }
}
