package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What all writers of the family's history share: the library, the household, chance. */
final class Scene {
  /** Where the family lives. */
  static final ZoneId HOME = Regions.HOME.zone();

  static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

  /** The day after the last one. */
  static final LocalDate END_DAY = LocalDate.of(2024, 12, 1);

  static final long START = Zones.startOf(FIRST_DAY, HOME);
  static final long END = Zones.startOf(END_DAY, HOME);

  static final long SECOND = 1000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private final SandboxLibrary library;
  private final Household household;
  private final Zones zones = new Zones();
  private final Map<Device, Integer> shots = new HashMap<>();
  private final Map<LocalDate, Long> midnights = new HashMap<>();
  private final SplittableRandom random;
  private int scanned;

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

  /** So many moments between seven and ten of some days of the family's years, in order. */
  long[] moments(int count) {
    return moments(count, FIRST_DAY, END_DAY);
  }

  /** So many moments between seven and ten of some days, in order. */
  long[] moments(int count, LocalDate first, LocalDate end) {
    int days = (int) (end.toEpochDay() - first.toEpochDay());
    long[] moments = new long[count];
    for (int i = 0; i < count; i++) {
      long midnight =
          midnights.computeIfAbsent(first.plusDays(below(days)), day -> Zones.startOf(day, HOME));
      moments[i] = midnight + 7 * HOUR + random.nextLong(15 * HOUR);
    }
    Arrays.sort(moments);
    return moments;
  }

  /** When something of that time reaches the server; all from before it began comes then. */
  long uploaded(long time, long delay) {
    return time + delay < Household.SET_UP
        ? Household.SET_UP + 2 * HOUR + random.nextLong(6 * DAY)
        : time + delay;
  }

  /** When a scan of the external library finds its next file. */
  long nextScanned() {
    return Household.SET_UP + 2 * HOUR + scanned++ * 30L;
  }

  /** How many pictures a device took, this one counted. */
  int nextShot(Device device) {
    return shots.merge(device, 1, Integer::sum);
  }

  /** An album made a day after its last picture, or in the weeks when the server was new. */
  SandboxAlbum album(SandboxUser owner, String name, long lastPicture) {
    long made =
        lastPicture + DAY < Household.SET_UP + 7 * DAY
            ? Household.SET_UP + 7 * DAY + random.nextLong(60 * DAY)
            : lastPicture + DAY + random.nextLong(DAY);
    return library.add(
        new SandboxAlbum(library.newId(), owner, name, made * 1000 + random.nextInt(1_000_000)));
  }

  void put(SandboxAlbum album, SandboxAsset asset) {
    library.join(album, asset);
    if (album.thumbnail().isEmpty()) {
      album.thumbnail(asset.id());
    }
  }
}
