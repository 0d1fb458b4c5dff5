package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.seed.Device.Knows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the family takes pictures with, each from when it was bought to when the next was. */
final class Devices {
  static final Camera MESSENGER = Camera.none(1600, 1200);
  static final Camera SCREEN = Camera.none(1080, 2340);
  static final Camera MEME = Camera.none(720, 720);
  static final Camera SCANNER = camera("EPSON", "Perfection V370", 3508, 2480);

  static final Device GOPRO =
      plain(camera("GoPro", "HERO7 Black", 4000, 3000), NameStyle.GOPRO, "");
  static final Device SONY =
      inAnyLight(
          camera("SONY", "ILCE-6400", "E 18-135mm F3.5-5.6 OSS", 6000, 4000),
          NameStyle.SONY,
          ".ARW");
  static final Device CANON =
      inAnyLight(
          camera("Canon", "Canon EOS 600D", "EF-S18-55mm f/3.5-5.6 IS II", 5184, 3456),
          NameStyle.CANON,
          ".CR2");
  static final Device NIKON =
      plain(camera("NIKON CORPORATION", "NIKON D80", 3872, 2592), NameStyle.NIKON, ".NEF");
  static final Device NIKON_RAW =
      plain(camera("NIKON CORPORATION", "NIKON D80", 3872, 2592), NameStyle.NIKON_RAW, "");
  static final Device FLATBED = plain(SCANNER, NameStyle.SCANNER, "");
  static final Device PANASONIC =
      plain(camera("Panasonic", "DMC-TZ10", 4000, 3000), NameStyle.PANASONIC, "");
  static final Device POWERSHOT =
      plain(camera("Canon", "Canon PowerShot A620", 3072, 2304), NameStyle.CANON, "");

  private static final NavigableMap<Long, Device> ANNAS_PHONES =
      inTurn(
          from("2013-06-01", phone("samsung", "GT-I9505", Knows.PLACE, NameStyle.SAMSUNG)),
          from("2015-06-20", phone("samsung", "SM-G920F", Knows.PLACE, NameStyle.SAMSUNG)),
          from("2018-11-10", phone("Google", "Pixel 3", Knows.ALL, NameStyle.GOOGLE)),
          from("2022-11-05", phone("Google", "Pixel 7", Knows.ALL, NameStyle.GOOGLE)));
  private static final NavigableMap<Long, Device> BENS_PHONES =
      inTurn(
          from("2013-12-24", phone("Apple", "iPhone 5s", Knows.PLACE, NameStyle.APPLE)),
          from("2016-10-15", phone("Apple", "iPhone 7", Knows.PLACE, NameStyle.APPLE)),
          from("2019-10-05", phone("Apple", "iPhone 11", Knows.ALL, NameStyle.APPLE)),
          from("2023-10-14", phone("Apple", "iPhone 15", Knows.ALL, NameStyle.APPLE)));
  private static final NavigableMap<Long, Device> CAMERAS =
      inTurn(from("2011-06-01", CANON), from("2019-05-18", SONY));
  private static final NavigableMap<Long, Device> COMPACTS =
      inTurn(from("2005-12-24", POWERSHOT), from("2010-05-01", PANASONIC));
  private static final Device RUTHS_PHONE =
      phone("samsung", "SM-A520F", Knows.PLACE, NameStyle.SAMSUNG);

  private Devices() {}

  private record Use(long since, Device device) {}

  /** Anna's phone at that time. */
  static Device annasPhone(long time) {
    return ANNAS_PHONES.floorEntry(time).getValue();
  }

  /** Ben's phone at that time. */
  static Device bensPhone(long time) {
    return BENS_PHONES.floorEntry(time).getValue();
  }

  /** The family's camera at that time. */
  static Device camera(long time) {
    return CAMERAS.floorEntry(time).getValue();
  }

  /** The small camera of the years before. */
  static Device compact(LocalDate day) {
    return COMPACTS.floorEntry(Zones.startOf(day, ZoneOffset.UTC)).getValue();
  }

  /** What Oma Ruth has since 2018. */
  static Device ruthsPhone() {
    return RUTHS_PHONE;
  }

  private static Use from(String day, Device device) {
    return new Use(Zones.utc(day), device);
  }

  private static NavigableMap<Long, Device> inTurn(Use... uses) {
    NavigableMap<Long, Device> devices = new TreeMap<>();
    for (Use use : uses) {
      devices.put(use.since(), use.device());
    }
    return devices;
  }

  private static Device phone(String make, String model, Knows knows, NameStyle names) {
    boolean upright = names == NameStyle.APPLE;
    Camera photo =
        new Camera(
            make,
            model,
            model + " back camera",
            1.8,
            4.3,
            50,
            "1/603",
            upright ? "6" : "1",
            upright ? 3024 : 4032,
            upright ? 4032 : 3024);
    // Android's videos tell no make.
    Camera video = upright ? camera(make, model, 1920, 1080) : Camera.none(1920, 1080);
    List<Camera> photos =
        List.of(photo, photo.exposed(200, 1.8, "1/100"), photo.exposed(1600, 1.8, "1/15"));
    return new Device(photos, video, names, knows, names == NameStyle.GOOGLE ? ".dng" : "");
  }

  private static Device plain(Camera photo, NameStyle names, String raw) {
    return new Device(List.of(photo), Camera.none(1920, 1080), names, Knows.NOTHING, raw);
  }

  /** A camera that tells how it took each picture. */
  private static Device inAnyLight(Camera photo, NameStyle names, String raw) {
    List<Camera> photos =
        List.of(
            photo.exposed(100, 8, "1/500"),
            photo.exposed(400, 5.6, "1/125"),
            photo.exposed(3200, 3.5, "1/30"),
            photo.exposed(6400, 3.5, "0.5"));
    return new Device(photos, Camera.none(1920, 1080), names, Knows.NOTHING, raw);
  }

  private static Camera camera(String make, String model, String lens, int width, int height) {
    return new Camera(make, model, lens, null, 35.0, null, null, "1", width, height);
  }

  private static Camera camera(String make, String model, int width, int height) {
    return new Camera(make, model, null, null, null, null, null, "1", width, height);
  }
}
