package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AssetTableTest {

  private static final String SEEDS = "io.github.immichautotag.core.testing.Seeds#all";

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(SEEDS)
  void givesBackWhatItTookOrderedById(long seed) {
    Random random = new Random(seed);
    List<Asset> assets = new ArrayList<>();
    for (int count = random.nextInt(60); count > 0; count--) {
      assets.add(asset(random));
    }
    Collections.shuffle(assets, random);

    AssetTable table = AssetTable.of(assets);

    List<Asset> kept = new ArrayList<>();
    table.all().forEach(position -> kept.add(table.get(position)));
    assertThat(kept).containsExactlyInAnyOrderElementsOf(assets);
    assertThat(kept).isSortedAccordingTo((one, other) -> text(one).compareTo(text(other)));
    for (int position = 0; position < table.size(); position++) {
      Asset asset = kept.get(position);
      assertThat(table.position(asset.id())).hasValue(position);
      assertThat(table.owner(position)).isEqualTo(asset.owner());
      assertThat(table.type(position)).isEqualTo(asset.type());
      assertThat(table.visibility(position)).isEqualTo(asset.visibility());
      assertThat(table.trashed(position)).isEqualTo(asset.trashed());
      assertThat(table.favorite(position)).isEqualTo(asset.favorite());
      assertThat(table.originalFileName(position)).isEqualTo(asset.originalFileName());
      assertThat(table.fileCreatedAt(position)).isEqualTo(asset.fileCreatedAt());
      assertThat(table.localDateTime(position)).isEqualTo(asset.localDateTime());
      assertThat(table.captureTime(position)).isEqualTo(asset.captureTime());
      assertThat(table.origin(position)).isEqualTo(asset.origin());
      assertThat(table.originalPath(position)).isEqualTo(asset.originalPath());
      assertThat(table.links(position)).isEqualTo(asset.links());
      assertThat(table.description(position)).isEqualTo(asset.details().description());
      assertThat(table.people(position)).isEqualTo(asset.details().people());
      assertThat(table.addedAt(position)).isEqualTo(asset.details().addedAt());
      assertThat(table.isExternal(position)).isEqualTo(asset.links().externalLibrary().isPresent());
    }
  }

  private static String text(Asset asset) {
    return asset.id().toString();
  }

  private static Asset asset(Random random) {
    Instant created = Instant.ofEpochMilli(random.nextLong() >> 20);
    String name = pick(random, List.of("IMG.jpg", "", "ñandú 🐦.heic", "a/b.jpg", "x".repeat(300)));
    String folder = pick(random, List.of("", "/", "/photos/2024/", "upload/é/"));
    return new Asset(
        new AssetId(uuid(random)),
        random.nextBoolean() ? World.ME.id() : World.PARTNER.id(),
        pick(random, List.of(AssetType.values())),
        pick(random, List.of(Visibility.values())),
        random.nextBoolean(),
        random.nextBoolean(),
        name,
        folder + (random.nextBoolean() ? name : "other.bin"),
        created,
        LocalDateTime.ofInstant(created.plusSeconds(7_200), ZoneOffset.UTC),
        created.plusMillis(random.nextInt(1_000_000)),
        captureTime(random),
        origin(random),
        new AssetLinks(
            maybe(random, new DuplicateId(uuid(random))),
            maybe(random, new StackId(uuid(random))),
            maybe(random, new AssetId(uuid(random))),
            maybe(random, new ExternalLibraryId(uuid(random)))),
        details(random));
  }

  private static AssetDetails details(Random random) {
    AssetDetails details = AssetDetails.none();
    if (random.nextInt(3) == 0) {
      return details;
    }
    details = details.addedAt(Instant.ofEpochMilli(1 + random.nextInt(1_000_000)));
    details = details.with(NumberField.SIZE, random.nextInt(3) * 3_000_000_000.0);
    details = random.nextBoolean() ? details.with(NumberField.F_NUMBER, 2.8) : details;
    details = random.nextBoolean() ? details.with(NumberField.RATING, -1) : details;
    details = random.nextBoolean() ? details.with(TextField.CITY, "Skagen") : details;
    details = random.nextBoolean() ? details.described("a kiss at " + random.nextInt(9)) : details;
    details = random.nextBoolean() ? details.checked("2jmj7l5rSw0yVb/vlWAYkK/YBwk=") : details;
    Person anna = new Person(new PersonId(new UUID(3, 1)), "Anna");
    return random.nextBoolean() ? details.showing(List.of(anna)) : details;
  }

  private static Optional<CaptureTime> captureTime(Random random) {
    ZoneId zone = ZoneId.of(pick(random, List.of("Europe/Madrid", "UTC", "+05:45", "Z")));
    Instant instant = Instant.ofEpochMilli(random.nextLong() >> 22);
    return maybe(random, CaptureTime.of(instant, maybe(random, zone)));
  }

  private static AssetOrigin origin(Random random) {
    GeoPoint place = GeoPoint.ofParts(random.nextInt(90_000_000), -random.nextInt(180_000_000));
    return new AssetOrigin(
        Instant.ofEpochMilli(random.nextLong() >> 22),
        maybe(random, new Camera("Canon", pick(random, List.of("EOS 80D", "")))),
        maybe(random, place));
  }

  private static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @Test
  void theLaterOfTwoAssetsWithOneIdCounts() {
    Asset before = Photos.photo(1);
    Asset after = Photos.of(before).trashed().asset();

    AssetTable table = AssetTable.of(List.of(before, Photos.photo(0), after));

    assertThat(table.size()).isEqualTo(2);
    assertThat(table.get(1)).isEqualTo(after);
  }

  @Test
  void takesOverWhatChangedAndLeavesPositionsAndStrangersAlone() {
    AssetTable table = AssetTable.of(List.of(Photos.photo(2), Photos.photo(0), Photos.photo(4)));
    Asset trashed = Photos.of(Photos.photo(2)).trashed().asset();

    AssetTable changed = table.withChanged(List.of(trashed, Photos.photo(3)));

    assertThat(changed.size()).isEqualTo(3);
    assertThat(changed.get(0)).isEqualTo(Photos.photo(0));
    assertThat(changed.get(1)).isEqualTo(trashed);
    assertThat(changed.get(2)).isEqualTo(Photos.photo(4));
    assertThat(table.get(1)).isEqualTo(Photos.photo(2));
    assertThat(table.withChanged(List.of(Photos.photo(3), Photos.photo(4)))).isSameAs(table);
  }

  @Test
  void namesAcrossTheBordersOfMemoryBlocksStayWhole() {
    AssetTable.Builder builder = new AssetTable.Builder();
    int count = 3_000;
    for (int number = 0; number < count; number++) {
      builder.add(named(number));
    }

    AssetTable table = builder.build();

    // About 3 MB of names: several blocks of 1 MiB, with names across each border.
    for (int number = 0; number < count; number++) {
      assertThat(table.originalFileName(number)).isEqualTo(named(number).originalFileName());
    }
  }

  private static Asset named(int number) {
    Asset photo = Photos.photo(number);
    String name = number + "é".repeat(number % 1_000);
    return new Asset(
        photo.id(),
        photo.owner(),
        photo.type(),
        photo.visibility(),
        false,
        false,
        name,
        "/" + name,
        photo.fileCreatedAt(),
        photo.localDateTime(),
        photo.updatedAt(),
        photo.captureTime(),
        photo.origin(),
        photo.links(),
        photo.details());
  }

  @Test
  void findsOwnersAndMotionPartsAndNoStrangers() {
    Asset still = Photos.of(Photos.photo(0)).playing(Photos.id(1)).asset();
    Asset moving = Photos.of(Photos.photo(1)).shown(Visibility.HIDDEN).asset();
    Asset partners = Photos.of(Photos.photo(2)).ownedBy(World.PARTNER).asset();

    AssetTable table = AssetTable.of(List.of(partners, moving, still));

    assertThat(table.motionParts()).isEqualTo(AssetSet.of(1));
    assertThat(table.ownedBy(World.ME.id())).isEqualTo(AssetSet.of(0, 1));
    assertThat(table.ownedBy(new UserId(new UUID(7, 7)))).isEqualTo(AssetSet.empty());
    assertThat(table.position(Photos.id(9))).isEmpty();
    assertThat(table.positions(List.of(Photos.id(2), Photos.id(9)))).isEqualTo(AssetSet.of(2));
  }

  @Test
  void aTableOfNothingHoldsNothing() {
    AssetTable table = AssetTable.of(List.of());

    assertThat(table.size()).isZero();
    assertThat(table.all()).isEqualTo(AssetSet.empty());
    assertThat(table.position(Photos.id(0))).isEmpty();
  }
}
