package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;

/** What belongs to others: the partner's timeline, and albums shared by and with them. */
final class Others {
  private final Scene scene;

  Others(Scene scene) {
    this.scene = scene;
  }

  void write(int pictures) {
    SandboxUser anna = scene.household().anna();
    SandboxUser ben = scene.household().ben();
    SandboxUser ruth = scene.household().ruth();
    SandboxAlbum bens = scene.album(ben, "2022-08-05 Ben's bike tour", Scene.END);
    bens.shares().put(anna, AlbumRole.EDITOR);
    for (int i = 0; i < pictures + 2; i++) {
      SandboxAsset asset = picture(ben, i);
      if (i % 3 == 0) {
        scene.put(bens, asset);
      }
    }
    SandboxAlbum ruths = scene.album(ruth, "Omas Garten", Scene.END);
    ruths.shares().put(anna, AlbumRole.VIEWER);
    SandboxAlbum hers = scene.album(ruth, "Oma privat", Scene.END);
    for (int i = 0; i < 6; i++) {
      scene.put(i % 2 == 0 ? ruths : hers, picture(ruth, 5000 + i));
    }
  }

  private SandboxAsset picture(SandboxUser owner, int number) {
    long time = scene.moment();
    long offset = Zones.offsetMillis(Household.HOME, time);
    String name = FileNames.counted("GOPR", number + 1, ".JPG");
    return new Draft(owner, name, Household.GOPRO, time)
        .zoned(scene.zones().text(Household.HOME, time), offset)
        .addTo(scene.library());
  }
}
