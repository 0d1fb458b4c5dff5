package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.seed.Folders.Folder;
import java.time.LocalDate;
import java.util.List;

/** Old pictures: scanned ones, folders of an external library, and those that lost their dates. */
final class OldTimes {
  /** When the boxes of paper pictures were scanned, an evening each. */
  private static final LocalDate SCANNING = LocalDate.of(2019, 2, 9);

  private static final int SCANS_PER_EVENING = 120;

  /** 2016-01-01T00:00:00Z: the date an old program gave to all it imported. */
  private static final long IMPORT = Zones.utc("2016-01-01");

  /** Where a camera starts after its battery was out. */
  private static final long RESET = Zones.utc("2000-01-01");

  /** Where a clock ends that somebody set wrongly. */
  private static final long FUTURE = Zones.utc("2036-02-07");

  /** More than the 1,000 of a page share one time in libraries large enough for it. */
  private static final int CLUSTER = 1200;

  private final Studio studio;
  private final Scene scene;

  OldTimes(Studio studio) {
    this.studio = studio;
    this.scene = studio.scene();
  }

  /** Paper pictures of the seventies to nineties, dated by the scanner. */
  void writeScans(int pictures) {
    for (int i = 0; i < pictures; i++) {
      long evening =
          Zones.startOf(SCANNING.plusDays(i / SCANS_PER_EVENING), Scene.HOME) + 19 * Scene.HOUR;
      long scanned = evening + i % SCANS_PER_EVENING * 80L * Scene.SECOND + scene.below(30_000);
      long truth = paper();
      new Draft(studio.anna(), FileNames.counted("Scan ", i + 1, ".jpg"), Devices.SCANNER, truth)
          .madeAt(scanned)
          .shownAs(scanned / Scene.SECOND * Scene.SECOND)
          .described(
              scene.chance(20)
                  ? "back: \"summer " + Zones.day(truth, Scene.HOME).getYear() + "\""
                  : "")
          .addTo(scene);
    }
  }

  /** Some afternoon between 1971 and 1993. */
  private long paper() {
    LocalDate day = LocalDate.of(1971, 1, 1).plusDays(scene.below(8_000));
    return Zones.startOf(day, Scene.HOME) + 12 * Scene.HOUR + scene.below(5 * (int) Scene.HOUR);
  }

  /** Folders of an external library; those below {@code read-only} take no sidecar. */
  void writeArchive(int pictures) {
    List<Folder> folders = Folders.of(pictures);
    for (int i = 0; i < folders.size(); i++) {
      int upTo = (int) ((long) pictures * (i + 1) / folders.size());
      int from = (int) ((long) pictures * i / folders.size());
      write(folders.get(i), upTo - from);
    }
  }

  private void write(Folder folder, int pictures) {
    boolean rome = folder.path().endsWith("Rome");
    List<String> topic = rome ? List.of("Places/Italy/Rome") : studio.tags().topic(Regions.HOME);
    int number = 0;
    for (long time : scene.moments(pictures, folder.first(), folder.last().plusDays(1))) {
      // A counter per folder: two files in one cannot have one name.
      NameStyle.Shot shot = new NameStyle.Shot(time, Scene.HOME, false, ++number);
      String name = folder.device().names().of(shot);
      long truth = folder.scanned() ? paper() : time;
      SandboxAsset asset =
          new Draft(studio.anna(), name, folder.device().photo(truth), truth)
              .in(scene.household().archive(), folder.path())
              .madeAt(time)
              .shownAs((time + Zones.offsetMillis(Scene.HOME, time)) / Scene.SECOND * Scene.SECOND)
              .addTo(scene);
      if (scene.chance(5)) {
        studio.tags().put(asset, scene.pick(topic));
      }
    }
  }

  /** Pictures whose date was lost; in large libraries more than a page of them share one. */
  void writeLostDates(int pictures) {
    int same = pictures > CLUSTER ? CLUSTER : pictures / 2;
    for (int i = 0; i < pictures; i++) {
      long truth =
          Scene.START - (long) (1 + scene.below(1300)) * Scene.DAY - scene.below(50_000_000);
      String name = FileNames.counted("P101", i + 1, ".JPG");
      Draft draft =
          i < same
              ? new Draft(studio.anna(), name, Devices.MESSENGER, truth).shownAs(IMPORT)
              : lost(name, truth);
      draft.madeAt(Math.max(IMPORT, truth)).addTo(scene);
    }
  }

  private Draft lost(String name, long truth) {
    int how = scene.below(10);
    if (how < 5) {
      return new Draft(studio.anna(), name, Devices.PANASONIC.photo(truth), truth)
          .shownAs(RESET + scene.below(5000) * Scene.MINUTE);
    }
    if (how < 7) {
      return new Draft(studio.anna(), name, Devices.PANASONIC.photo(truth), truth)
          .shownAs(FUTURE + scene.below(300) * Scene.MINUTE);
    }
    // A file system that lost the time of its files.
    return new Draft(studio.anna(), name, Devices.MESSENGER, truth)
        .shownAs(scene.chance(30) ? 0 : scene.below(30) * Scene.DAY);
  }
}
