package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.List;

/** What is older than the phones: scans, folders on the NAS, cameras that forgot the time. */
final class OldTimes {
  /** 2018-11-10T14:00:00Z: the weekend of scanning, which all scans say they are from. */
  private static final long SCANNING = 1_541_858_400_000L;

  /** 2016-01-01T00:00:00Z: the date an old program gave to all it imported. */
  private static final long IMPORT = 1_451_606_400_000L;

  /** 2000-01-01T00:00:00Z: where a camera starts after its battery was out. */
  private static final long RESET = 946_684_800_000L;

  /** More than the 1,000 of a page share one time in libraries large enough for it. */
  private static final int CLUSTER = 1200;

  private static final List<String> FOLDERS =
      List.of(
          "/mnt/photos/2009-07-12 Beach trip",
          "/mnt/photos/2012/2012-10 Autumn/raw",
          "/mnt/photos/Unsorted",
          "/mnt/photos/Old scans/Box 3",
          "/mnt/photos/2010 & 2011 (mixed) Ünïcode",
          "/mnt/photos/read-only/2008-05 Wedding",
          "/mnt/photos/read-only/2013 Garden");

  private final Scene scene;
  private final TagShelf tags;
  private final SandboxUser anna;

  OldTimes(Scene scene, TagShelf tags) {
    this.scene = scene;
    this.tags = tags;
    this.anna = scene.household().anna();
  }

  /** Paper pictures of the seventies to nineties, dated by the scanner. */
  void writeScans(int pictures) {
    for (int i = 0; i < pictures; i++) {
      long truth = scene.below(8000) * Scene.DAY + 15 * Scene.HOUR;
      new Draft(anna, FileNames.counted("Scan ", i + 1, ".jpg"), Household.SCANNER, truth)
          .shownAs(SCANNING + i * 40_000L)
          .uploaded(SCANNING + 2 * Scene.DAY)
          .described(scene.chance(20) ? "back: \"summer 7" + i % 10 + "\"" : "")
          .addTo(scene.library());
    }
  }

  /** Folders of an external library; those below {@code read-only} take no sidecar. */
  void writeArchive(int pictures) {
    ExternalLibrary archive = scene.household().archive();
    for (int i = 0; i < pictures; i++) {
      String folder = FOLDERS.get(i % FOLDERS.size());
      long truth = Scene.START - (long) scene.below(2000) * Scene.DAY;
      SandboxAsset asset =
          new Draft(anna, FileNames.counted("DSC_", i + 1, ".JPG"), Household.DSLR, truth)
              .in(archive, folder)
              .uploaded(Scene.END)
              .addTo(scene.library());
      if (scene.chance(5)) {
        tags.putOrdinary(asset);
      }
    }
  }

  /** Pictures whose date was lost; in large libraries more than a page of them share one. */
  void writeLostDates(int pictures) {
    int same = pictures > CLUSTER ? CLUSTER : pictures / 2;
    for (int i = 0; i < pictures; i++) {
      long truth = Scene.START - (long) scene.below(700) * Scene.DAY;
      long shown = i < same ? IMPORT : RESET + scene.below(5000) * 1000L;
      new Draft(anna, FileNames.counted("P101", i + 1, ".JPG"), Household.MESSENGER, truth)
          .shownAs(shown)
          .uploaded(Math.max(IMPORT, truth))
          .addTo(scene.library());
    }
  }
}
