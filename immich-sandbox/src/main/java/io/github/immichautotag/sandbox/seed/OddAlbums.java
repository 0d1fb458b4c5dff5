package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.AssetOrder;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.List;

/** Albums beside the events: equal names, odd names, empty ones, shared ones. */
final class OddAlbums {
  private static final List<String> NAMES =
      List.of(
          "Family",
          "Family",
          "family",
          "Best of 2019",
          "  Spaces around  ",
          "Ünïcode / slash & 🎉",
          "\"Quoted\" 'name'",
          "عائلة",
          "משפחה",
          "2020-13-45 Not a date",
          "2016");

  private final Scene scene;

  OddAlbums(Scene scene) {
    this.scene = scene;
  }

  void write() {
    SandboxUser anna = scene.household().anna();
    AssetOrder order = scene.library().order();
    for (int i = 0; i < NAMES.size(); i++) {
      SandboxAlbum album = scene.album(anna, NAMES.get(i), Scene.END + i * Scene.MINUTE);
      fill(album, order, 3 + i);
    }
    scene.album(anna, "Empty album", Scene.END);
    SandboxAlbum shared = scene.album(anna, "For Oma Ruth", Scene.END);
    shared.description("pictures of the grandchildren");
    shared.shares().put(scene.household().ruth(), AlbumRole.VIEWER);
    shared.shares().put(scene.household().ben(), AlbumRole.EDITOR);
    fill(shared, order, 20);
    SandboxAlbum link = scene.album(anna, "With public link", Scene.END);
    link.sharedByLink(true);
    fill(link, order, 5);
  }

  /** Own pictures from all over the years. */
  private void fill(SandboxAlbum album, AssetOrder order, int count) {
    for (int i = 0; i < count; i++) {
      SandboxAsset asset = order.at(scene.below(order.size()));
      if (asset.owner().equals(album.owner())) {
        scene.put(album, asset);
      }
    }
  }
}
