package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Place;
import java.util.List;

/** Where the family lives and where it travels. */
final class Regions {
  static final Region HOME =
      Region.around(
          "Europe/Berlin", new Place(52.4817, 13.4283, "Berlin", "Land Berlin", "Germany"));

  static final Region ALPS =
      Region.around("Europe/Berlin", new Place(47.4917, 11.0955, "Garmisch", "Bavaria", "Germany"));

  /** The summer holidays of ten years, the first in 2014. */
  static final List<Region> SUMMERS =
      List.of(
          Region.around(
              "Europe/Berlin",
              new Place(54.4037, 13.6139, "Rügen", "Mecklenburg-Vorpommern", "Germany")),
          Region.around("Europe/Rome", new Place(43.7696, 11.2558, "Tuscany", "Tuscany", "Italy")),
          Region.around(
              "Europe/Copenhagen",
              new Place(56.1629, 10.2039, "Denmark", "Central Jutland", "Denmark")),
          Region.around(
              "Europe/Lisbon", new Place(38.7223, -9.1393, "Lisbon", "Lisbon", "Portugal")),
          Region.around(
              "America/New_York",
              new Place(40.7128, -74.006, "New York", "New York", "United States")),
          Region.around("Europe/Athens", new Place(35.5138, 24.018, "Crete", "Crete", "Greece")),
          Region.around(
              "Europe/Berlin",
              new Place(53.9453, 14.1671, "Usedom", "Mecklenburg-Vorpommern", "Germany")),
          Region.around(
              "Europe/Berlin",
              new Place(47.6779, 9.1732, "Lake Constance", "Baden-Württemberg", "Germany")),
          Region.around(
              "Atlantic/Azores", new Place(37.7412, -25.6756, "Azores", "Azores", "Portugal")),
          Region.around("Asia/Tokyo", new Place(35.6762, 139.6503, "Tokyo", "Tokyo", "Japan")),
          Region.around("Europe/Oslo", new Place(60.3913, 5.3221, "Norway", "Vestland", "Norway")));

  /** Where one goes for a few days. */
  static final List<Region> WEEKENDS =
      List.of(
          Region.around("Europe/Rome", new Place(41.9028, 12.4964, "Rome", "Latium", "Italy")),
          Region.around(
              "Europe/Paris", new Place(48.8566, 2.3522, "Paris", "Île-de-France", "France")),
          Region.around(
              "Europe/London", new Place(51.5074, -0.1278, "London", "England", "United Kingdom")),
          Region.around(
              "Europe/Berlin", new Place(48.1374, 11.5755, "Munich", "Bavaria", "Germany")),
          Region.around(
              "Europe/Berlin", new Place(53.5511, 9.9937, "Hamburg", "Hamburg", "Germany")),
          Region.around(
              "Europe/Warsaw", new Place(50.0647, 19.945, "Kraków", "Lesser Poland", "Poland")));

  /** The great journey of a sabbatical. */
  static final Region FAR =
      Region.around("Asia/Kathmandu", new Place(27.7172, 85.324, "Kathmandu", "Bagmati", "Nepal"));

  private Regions() {}
}
