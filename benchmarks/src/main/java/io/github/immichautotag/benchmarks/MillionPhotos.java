package io.github.immichautotag.benchmarks;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.PersonId;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A large library of a family of photographers, with everything read that rules can ask for. */
final class MillionPhotos {

  static final Instant READ_AT = Instant.parse("2026-01-01T00:00:00Z");

  private static final User ME = new User(new UserId(new UUID(1, 1)), "Ann", "ann@example.org");
  private static final ZoneId HOME = ZoneId.of("Europe/Copenhagen");
  private static final int PEOPLE = 60;
  private static final int TAGS = 400;
  private static final int ALBUMS = 5_000;

  private static final List<Camera> CAMERAS =
      List.of(
          new Camera("Canon", "EOS 80D"),
          new Camera("Google", "Pixel 8"),
          new Camera("Apple", "iPhone 13"),
          new Camera("NIKON CORPORATION", "NIKON D750"),
          new Camera("samsung", "SM-G991B"));

  private static final List<String> CITIES =
      List.of("Skagen", "Lund", "Copenhagen", "Paris", "Rome", "Malmö", "Oslo", "Berlin");

  private final Random random = new Random(1);
  private final int size;

  MillionPhotos(int size) {
    this.size = size;
  }

  Library library() {
    NameMix names = new NameMix(2);
    AssetTable.Builder table = new AssetTable.Builder();
    for (int number = 0; number < size; number++) {
      table.add(asset(names.name()));
    }
    AssetTable assets = table.build();
    Library.Builder library =
        Library.builder(ME, READ_AT)
            .assets(assets, Completeness.complete())
            .directory(new Directory(List.of(ME), Map.of(libraryId(1), "Archive disk"), people()))
            .stacks(Stacks.of(stacks(assets), assets, Completeness.complete()));
    for (int number = 0; number < TAGS; number++) {
      TagPath path = new TagPath((number % 2 == 0 ? "Trips/" : "kind/") + number);
      library.tag(
          new Tag(new TagId(new UUID(4, number)), path),
          Membership.complete(some(50 + random.nextInt(2_000))));
    }
    for (int number = 0; number < ALBUMS; number++) {
      AlbumId id = new AlbumId(new UUID(5, number));
      String name = (1990 + number % 36) + "-%02d Event ".formatted(1 + number % 12) + number;
      library.album(Album.own(id, name), Membership.complete(some(size / 200)));
    }
    return library.build();
  }

  /** Threes of a kind. */
  private List<Stacks.Stack> stacks(AssetTable assets) {
    int[] stacked = some(12).positions().toArray();
    List<Stacks.Stack> stacks = new ArrayList<>();
    for (int first = 0; first + 2 < stacked.length; first += 3) {
      AssetSet three = AssetSet.of(stacked[first], stacked[first + 1], stacked[first + 2]);
      stacks.add(new Stacks.Stack(assets.id(stacked[first]), three, three.size()));
    }
    return stacks;
  }

  private static ExternalLibraryId libraryId(int number) {
    return new ExternalLibraryId(new UUID(6, number));
  }

  private static List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int number = 0; number < PEOPLE; number++) {
      people.add(person(number));
    }
    return people;
  }

  private static Person person(int number) {
    return new Person(new PersonId(new UUID(7, number)), "Person " + number);
  }

  /** One in so many, by chance. */
  private AssetSet some(int oneIn) {
    BitSet some = new BitSet();
    for (int at = random.nextInt(oneIn); at < size; at += 1 + random.nextInt(2 * oneIn)) {
      some.set(at);
    }
    return AssetSet.of(some);
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private Asset asset(String name) {
    LocalDateTime wall =
        LocalDateTime.of(2004, 1, 1, 0, 0).plusSeconds(random.nextInt(22 * 365 * 86_400));
    Instant taken = wall.atZone(HOME).toInstant();
    boolean external = one(3);
    String folder =
        external
            ? "/photos/" + wall.getYear() + "/" + wall.toLocalDate() + " Event/"
            : "upload/library/ann/" + wall.getYear() + "/" + wall.getMonthValue() + "/";
    boolean video = name.endsWith(".mp4");
    return new Asset(
        new AssetId(new UUID(random.nextLong(), random.nextLong())),
        ME.id(),
        video ? AssetType.VIDEO : AssetType.IMAGE,
        one(12) ? Visibility.ARCHIVE : Visibility.TIMELINE,
        false,
        one(20),
        name,
        folder + name,
        taken,
        wall,
        taken.plusSeconds(86_400),
        Optional.of(one(5) ? CaptureTime.local(wall) : CaptureTime.at(wall, ZoneOffset.ofHours(1))),
        new AssetOrigin(taken, one(5) ? Optional.empty() : Optional.of(pick(CAMERAS)), place()),
        new AssetLinks(
            one(20) ? Optional.of(new DuplicateId(new UUID(8, random.nextInt(size / 40)))) : none(),
            none(),
            one(15) ? Optional.of(new AssetId(new UUID(9, random.nextLong()))) : none(),
            external ? Optional.of(libraryId(1 + random.nextInt(2))) : none()),
        details(video, taken));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private Optional<GeoPoint> place() {
    return one(3)
        ? Optional.of(
            new GeoPoint(57.72 - random.nextDouble() * 15, 10.58 - random.nextDouble() * 10))
        : none();
  }

  private AssetDetails details(boolean video, Instant taken) {
    Map<NumberField, Double> numbers = new EnumMap<>(NumberField.class);
    numbers.put(NumberField.SIZE, (double) random.nextInt(video ? 400_000_000 : 14_000_000));
    numbers.put(NumberField.WIDTH, one(3) ? 3_000.0 : 4_000.0);
    numbers.put(NumberField.HEIGHT, one(3) ? 4_000.0 : 3_000.0);
    numbers.put(NumberField.ISO, 100.0 * (1 + random.nextInt(32)));
    numbers.put(NumberField.F_NUMBER, 1.8 + random.nextInt(8));
    numbers.put(NumberField.FOCAL_LENGTH, 24.0 + random.nextInt(100));
    numbers.put(NumberField.EXPOSURE_TIME, 1.0 / (1 + random.nextInt(500)));
    if (video) {
      numbers.put(NumberField.DURATION, (double) random.nextInt(1_800));
    }
    if (one(10)) {
      numbers.put(NumberField.RATING, 1.0 + random.nextInt(5));
    }
    Map<TextField, String> texts = new EnumMap<>(TextField.class);
    texts.put(TextField.MIME, video ? "video/mp4" : "image/jpeg");
    if (one(3)) {
      texts.put(TextField.COUNTRY, one(2) ? "Denmark" : "Sweden");
      texts.put(TextField.CITY, pick(CITIES));
      texts.put(TextField.LENS, one(2) ? "EF50mm f/1.8 STM" : "EF24-70mm f/2.8L");
    }
    List<Person> seen = one(3) ? List.of(person(random.nextInt(PEOPLE))) : List.of();
    return new AssetDetails(
        taken.plusSeconds(random.nextInt(10_000_000)),
        true,
        numbers,
        texts,
        one(10) ? "A day at the sea, number " + random.nextInt(1_000) : "",
        checksum(),
        seen);
  }

  private String checksum() {
    byte[] bytes = new byte[20];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
