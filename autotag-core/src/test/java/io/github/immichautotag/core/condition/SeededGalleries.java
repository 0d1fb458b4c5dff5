package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AlbumUser;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.PersonId;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Libraries by chance of which everything is known that conditions ask for, or else not. */
final class SeededGalleries {

  /** File names, and how precisely each tells a date. */
  private static final Map<String, String> NAMES =
      Map.of(
          "IMG_20190712_091040.jpg", "second",
          "IMG-20190712-WA0001.jpg", "day",
          "PXL_20240505_101500123.JPG", "millisecond",
          "Screenshot_2.png", "none",
          "DSC_0001.ARW", "none",
          "VID_1.mp4", "none",
          "Öl {1}.jpeg", "none",
          "a.b.jpg", "none");

  static final List<String> TAGS =
      List.of("kind", "kind/meme", "meme", "Trips", "Trips/2019", "Trips/2019/Skagen", "Trips2");

  static final List<String> ALBUMS = List.of("Holidays", "2024-05 Paris", "Holidays", "Best", "");

  static final List<Person> PEOPLE =
      List.of(
          new Person(new PersonId(new UUID(3, 1)), "Anna"),
          new Person(new PersonId(new UUID(3, 2)), "Olof"),
          new Person(new PersonId(new UUID(3, 3)), "anna"),
          new Person(new PersonId(new UUID(3, 4)), ""));

  private static final List<String> FOLDERS =
      List.of("/photos/2024/May", "/photos/2019-07", "/phone/WhatsApp Images", "/photos");

  private static final List<Camera> CAMERAS =
      List.of(
          new Camera("Canon", "EOS 80D"),
          new Camera("CANON", "IXUS"),
          new Camera("Google", "Pixel 8"),
          new Camera("", "Pixel 7"));

  private static final Instant ADDED = Instant.parse("2025-12-20T12:00:00Z");

  private final Random random;

  SeededGalleries(Random random) {
    this.random = random;
  }

  /** How precisely the names that are in use tell a date. */
  static String precision(String name) {
    return Optional.ofNullable(NAMES.get(name)).orElseThrow();
  }

  static AlbumId album(int number) {
    return new AlbumId(new UUID(0xA1B0_0000_0000_4000L, number));
  }

  Gallery gallery(Set<ServerSearch> searches) {
    List<Asset> assets = new ArrayList<>();
    for (int number = 8 + random.nextInt(20); number > 0; number--) {
      assets.add(asset(number));
    }
    Gallery.Part stacks = part(assets, 3);
    Set<AssetId> primaries = new HashSet<>(stacks.assets());
    primaries.removeIf(id -> random.nextInt(2) == 0);
    Map<ServerSearch, Gallery.Part> found = new LinkedHashMap<>();
    searches.forEach(search -> found.put(search, part(assets, 3)));
    Directory directory =
        new Directory(
            List.of(World.ME, World.PARTNER),
            random.nextInt(3) == 0 ? Map.of() : Map.of(Photos.externalLibrary(1), "Archive disk"),
            PEOPLE.stream().filter(person -> !person.name().isEmpty()).toList());
    return new Gallery(assets, tags(assets), albums(assets), stacks, primaries, directory, found);
  }

  private Gallery.Part part(List<Asset> assets, int oneIn) {
    Set<AssetId> some = new LinkedHashSet<>();
    assets.stream().filter(it -> random.nextInt(oneIn) == 0).forEach(it -> some.add(it.id()));
    return new Gallery.Part(some, random.nextInt(8) > 0);
  }

  /** Whoever carries a tag carries those above it. */
  private Map<String, Gallery.Part> tags(List<Asset> assets) {
    Map<String, Gallery.Part> tags = new LinkedHashMap<>();
    for (int at = TAGS.size() - 1; at >= 0; at--) {
      String tag = TAGS.get(at);
      Gallery.Part own = part(assets, 4);
      Set<AssetId> carriers = new LinkedHashSet<>(own.assets());
      tags.forEach(
          (lower, part) -> carriers.addAll(lower.startsWith(tag + "/") ? part.assets() : Set.of()));
      boolean exists = !carriers.isEmpty() || random.nextInt(3) > 0;
      if (exists) {
        tags.put(tag, new Gallery.Part(carriers, own.whole()));
      }
    }
    return tags;
  }

  private Map<Album, Gallery.Part> albums(List<Asset> assets) {
    Map<Album, Gallery.Part> albums = new LinkedHashMap<>();
    for (int number = 0; number < ALBUMS.size(); number++) {
      if (random.nextInt(5) > 0) {
        AlbumRole role = pick(List.of(AlbumRole.OWNER, AlbumRole.OWNER, AlbumRole.VIEWER));
        List<AlbumUser> others =
            role == AlbumRole.OWNER && random.nextInt(3) > 0
                ? List.of()
                : List.of(new AlbumUser(World.PARTNER.id(), AlbumRole.EDITOR));
        String text = random.nextInt(8) == 0 ? AlbumMarker.line("mark unknown") : "mine";
        albums.put(
            new Album(album(number), ALBUMS.get(number), text, role, others), part(assets, 4));
      }
    }
    return albums;
  }

  private Asset asset(int number) {
    Photos photo = Photos.of(Photos.photo(number)).called(pick(List.copyOf(NAMES.keySet())));
    photo = photo.in(pick(FOLDERS));
    photo = random.nextInt(6) == 0 ? photo.ownedBy(World.PARTNER) : photo;
    photo = photo.ofType(pick(List.of(AssetType.IMAGE, AssetType.IMAGE, AssetType.VIDEO)));
    photo = random.nextInt(4) == 0 ? photo.shown(Visibility.ARCHIVE) : photo;
    photo = photo.favorite(random.nextInt(3) == 0);
    photo = random.nextInt(6) == 0 ? photo.playing(Photos.id(1 + random.nextInt(9))) : photo;
    photo = random.nextInt(3) == 0 ? photo.inDuplicateGroup(random.nextInt(4)) : photo;
    photo = random.nextInt(3) == 0 ? photo.inExternalLibrary(1 + random.nextInt(2)) : photo;
    photo = dated(photo);
    photo = random.nextInt(2) == 0 ? photo.by(pick(CAMERAS)) : photo;
    photo = random.nextInt(2) == 0 ? photo.at(place()) : photo;
    AssetDetails details = details();
    return (random.nextInt(7) == 0 ? photo.with(unread(details)) : photo.with(details)).asset();
  }

  /** What is known without the metadata. */
  private static AssetDetails unread(AssetDetails details) {
    return AssetDetails.none()
        .addedAt(details.addedAt())
        .checked(details.checksum())
        .showing(details.people());
  }

  private Photos dated(Photos photo) {
    LocalDateTime wall =
        LocalDateTime.of(1999 + random.nextInt(27), 1 + random.nextInt(12), 28, 0, 0)
            .plusMinutes(random.nextInt(6 * 24 * 60));
    LocalDateTime recent = LocalDateTime.of(2025, 12, 31, 20, 0).minusHours(random.nextInt(2000));
    return switch (random.nextInt(7)) {
      case 0 -> photo.withoutMetadata();
      case 1 -> photo.datedByItsFile(Instant.parse("2020-05-05T10:00:00Z"));
      case 2 -> photo.takenAt(CaptureTime.local(LocalDateTime.of(1970, 1, 1, 1, 0)));
      case 3, 4 -> photo.takenAt(CaptureTime.at(recent, ZoneOffset.ofHours(9)));
      default -> photo.takenAt(CaptureTime.local(wall));
    };
  }

  private GeoPoint place() {
    return pick(
        List.of(
            new GeoPoint(57.72, 10.58),
            new GeoPoint(57.73, 10.60),
            new GeoPoint(55.68, 12.57),
            new GeoPoint(-33.9, 179.99),
            new GeoPoint(-33.9, -179.99)));
  }

  private AssetDetails details() {
    AssetDetails details =
        AssetDetails.none().addedAt(ADDED.minusSeconds(random.nextInt(90_000_000)));
    details = details.described(pick(List.of("", "", "Birthday of Olof", "a picnic", " ")));
    details = number(details, NumberField.SIZE, 9_999_999, 10_000_000, 12_000_000, 2_000_000);
    details = number(details, NumberField.WIDTH, 1_000, 4_000, 3_000);
    details = number(details, NumberField.HEIGHT, 1_000, 4_000, 2_250);
    details = number(details, NumberField.DURATION, 0.5, 59, 60, 5_400);
    details = number(details, NumberField.ISO, 100, 800, 1_600);
    details = number(details, NumberField.F_NUMBER, 1.8, 2.8, 5.6);
    details = number(details, NumberField.FOCAL_LENGTH, 24, 50, 85);
    details = number(details, NumberField.EXPOSURE_TIME, 0.004, 0.5, 2);
    details = number(details, NumberField.RATING, -1, 1, 3, 5);
    details = text(details, TextField.LENS, "EF50mm f/1.8 STM", "EF85mm");
    details = text(details, TextField.MIME, "image/jpeg", "image/png", "video/mp4");
    details = text(details, TextField.COUNTRY, "Denmark", "Sweden");
    details = text(details, TextField.STATE, "Nordjylland", "Skåne");
    details = text(details, TextField.CITY, "Skagen", "skagen", "Malmö");
    details =
        details.checked(
            pick(List.of("2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "v1OHWh0h0TTFGX3D0ecaW9MtPBo=")));
    return details.showing(PEOPLE.stream().filter(it -> random.nextInt(4) == 0).toList());
  }

  private AssetDetails number(AssetDetails details, NumberField field, double... values) {
    boolean known = random.nextInt(4) > 0;
    return known ? details.with(field, values[random.nextInt(values.length)]) : details;
  }

  private AssetDetails text(AssetDetails details, TextField field, String... values) {
    boolean known = random.nextInt(4) > 0;
    return known ? details.with(field, values[random.nextInt(values.length)]) : details;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
