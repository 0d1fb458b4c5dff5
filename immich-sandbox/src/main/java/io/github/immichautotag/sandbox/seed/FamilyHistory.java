package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxLibrary;

/**
 * Eleven years of a family, 2014 to 2024: about half the pictures lie in dated event albums, the
 * rest is what phones gather. Shares of the whole are in percent, and small kinds are there in any
 * library of a few hundred.
 */
final class FamilyHistory {
  private final SandboxLibrary library;
  private final Scene scene;
  private final int assets;

  FamilyHistory(SandboxLibrary library, long seed, int assets) {
    this.library = library;
    this.assets = assets;
    this.scene = new Scene(library, seed);
  }

  void write() {
    Studio studio = Studio.of(scene, assets);
    if (assets > 0) {
      Events events = new Events(studio);
      events.write(share(48));
      PhoneLife phone = new PhoneLife(studio);
      phone.writeDaily(share(21));
      new Messages(studio).write(share(9));
      phone.writeScreenshots(share(4));
      phone.writeMemes(share(3));
      phone.writeLivePhotos(share(2));
      OldTimes old = new OldTimes(studio);
      old.writeScans(share(2));
      old.writeArchive(share(4));
      old.writeLostDates(share(2));
      new Others(studio).write(share(5), events.shared());
    }
    library.settleOrder();
    if (assets > 0) {
      new Aftermath(studio).write();
      new OddAlbums(scene).write();
    }
  }

  private int share(int percent) {
    return Math.max(1, (int) ((long) assets * percent / 100));
  }
}
