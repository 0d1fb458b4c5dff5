package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.List;
import java.util.SplittableRandom;

/** What all writers of the family's history share: the library, the household, chance. */
final class Scene {
  /** 2014-01-01T00:00:00Z. */
  static final long START = 1_388_534_400_000L;

  /** 2024-12-01T00:00:00Z. */
  static final long END = 1_733_011_200_000L;

  static final long MINUTE = 60_000L;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private final SandboxLibrary library;
  private final Household household;
  private final Zones zones = new Zones();
  private final SplittableRandom random;

  Scene(SandboxLibrary library, long seed) {
    this.library = library;
    this.household = new Household(library);
    this.random = new SplittableRandom(seed);
  }

  SandboxLibrary library() {
    return library;
  }

  Household household() {
    return household;
  }

  Zones zones() {
    return zones;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** Some time of day within the family's years. */
  long moment() {
    long day = START + random.nextLong((END - START) / DAY) * DAY;
    return day + 7 * HOUR + random.nextLong(14 * HOUR);
  }

  /** An album made a day after its first picture. */
  SandboxAlbum album(SandboxUser owner, String name, long madeAt) {
    return library.add(
        new SandboxAlbum(library.newId(), owner, name, madeAt * 1000 + random.nextInt(1_000_000)));
  }

  void put(SandboxAlbum album, SandboxAsset asset) {
    library.join(album, asset);
    if (album.thumbnail().isEmpty()) {
      album.thumbnail(asset.id());
    }
  }
}
