package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.time.ZoneId;
import java.util.List;

/** The people of the family, what they take pictures with, and where they go. */
final class Household {
  /** Where the family lives. */
  static final ZoneId HOME = ZoneId.of("Europe/Berlin");

  /** 2024-12-20T00:00:00Z, when the accounts were made; micro- and milliseconds follow from it. */
  private static final long SET_UP = 1_734_652_800_000L;

  static final Camera DSLR =
      new Camera(
          "Canon",
          "Canon EOS 600D",
          "EF-S18-135mm f/3.5-5.6 IS",
          5.6,
          35.0,
          200,
          "1/250",
          "1",
          5184,
          3456);
  static final Camera SAMSUNG =
      new Camera(
          "samsung",
          "SM-G920F",
          "Samsung Galaxy S6 Rear Camera",
          1.9,
          4.3,
          50,
          "1/603",
          "1",
          5312,
          2988);
  static final Camera PIXEL_3 =
      new Camera(
          "Google",
          "Pixel 3",
          "Pixel 3 back camera 4.44mm f/1.8",
          1.8,
          4.44,
          57,
          "1/1799",
          "1",
          4032,
          3024);
  static final Camera PIXEL_7 =
      new Camera(
          "Google",
          "Pixel 7",
          "Pixel 7 back camera 6.81mm f/1.85",
          1.85,
          6.81,
          43,
          "1/2024",
          "1",
          4080,
          3072);
  static final Camera IPHONE =
      new Camera(
          "Apple",
          "iPhone 11",
          "iPhone 11 back dual wide camera 4.25mm f/1.8",
          1.8,
          4.25,
          32,
          "1/1209",
          "6",
          3024,
          4032);
  static final Camera GOPRO =
      new Camera("GoPro", "HERO7 Black", null, null, null, null, null, "1", 1920, 1080);
  static final Camera SCANNER =
      new Camera("EPSON", "Perfection V370", null, null, null, null, null, "1", 3508, 2480);
  static final Camera MESSENGER = Camera.none(1600, 1200);
  static final Camera SCREEN = Camera.none(1080, 2340);
  static final Camera MEME = Camera.none(720, 720);

  static final List<Trip> TRIPS =
      List.of(
          new Trip("Rome", 41.9028, 12.4964, "Latium", "Italy", "Europe/Rome"),
          new Trip("Paris", 48.8566, 2.3522, "Île-de-France", "France", "Europe/Paris"),
          new Trip("Lisbon", 38.7223, -9.1393, "Lisbon", "Portugal", "Europe/Lisbon"),
          new Trip(
              "New York City", 40.7128, -74.006, "New York", "United States", "America/New_York"),
          new Trip("Tokyo", 35.6762, 139.6503, "Tokyo", "Japan", "Asia/Tokyo"),
          new Trip("Kathmandu", 27.7172, 85.324, "Bagmati", "Nepal", "Asia/Kathmandu"),
          new Trip("Munich", 48.1374, 11.5755, "Bavaria", "Germany", "Europe/Berlin"),
          new Trip("Berlin", 52.52, 13.405, "Land Berlin", "Germany", "Europe/Berlin"));

  private final SandboxUser anna;
  private final SandboxUser ben;
  private final SandboxUser ruth;
  private final ExternalLibrary archive;

  /** Moves in: users, partnership, external library. */
  Household(SandboxLibrary library) {
    anna = user(library, "anna", "Anna Berger", "pink", 0);
    ben = user(library, "ben", "Ben Berger", "blue", 1);
    ruth = user(library, "ruth", "Oma Ruth", "yellow", 2);
    library.share(ben, anna);
    archive =
        new ExternalLibrary(
            library.newId(),
            anna,
            "Old photos on the NAS",
            (SET_UP + 3_600_000) * 1000,
            List.of("/mnt/photos"),
            List.of("**/.stfolder/**"),
            List.of("/mnt/photos/read-only"));
    library.add(archive);
  }

  /** A place with its zone. */
  record Trip(
      String city, double latitude, double longitude, String state, String country, String zone) {
    Place place() {
      return new Place(latitude, longitude, city, state, country);
    }
  }

  /** The owner of the library. */
  SandboxUser anna() {
    return anna;
  }

  /** Her partner, whose timeline she sees. */
  SandboxUser ben() {
    return ben;
  }

  /** Who gets albums shared. */
  SandboxUser ruth() {
    return ruth;
  }

  /** The folders from before, part of them read-only. */
  ExternalLibrary archive() {
    return archive;
  }

  private static SandboxUser user(
      SandboxLibrary library, String login, String name, String color, int order) {
    SandboxUser user =
        new SandboxUser(
            library.newId(),
            login + "@family.example",
            name,
            color,
            order == 0,
            order == 0 ? "admin" : null,
            (SET_UP + order * 60_000L) * 1000);
    library.add(user);
    return user;
  }
}
