package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.AssetOrder;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import java.time.LocalDate;
import java.util.List;

/** Albums beside the events: equal names, odd names, empty ones, shared ones, years. */
final class OddAlbums {
  private static final List<String> NAMES =
      List.of(
          "Family",
          "Family",
          "family",
          "  Spaces around  ",
          "Ünïcode / slash & 🎉",
          "\"Quoted\" 'name'",
          "عائلة",
          "משפחה",
          "2020-13-45 Not a date");

  private final Scene scene;

  OddAlbums(Scene scene) {
    this.scene = scene;
  }

  void write() {
    SandboxUser anna = scene.household().anna();
    int usual = 4 + (int) Math.sqrt(scene.library().order().size() / 50.0);
    for (String name : NAMES) {
      fill(scene.album(anna, name, Household.SET_UP), Scene.START, Scene.END, usual);
    }
    ofYear("Best of 2019", 2019, usual);
    ofYear("2016", 2016, usual);
    scene.album(anna, "Empty album", Scene.END);
    SandboxAlbum shared = scene.album(anna, "For Oma Ruth", Scene.END);
    shared.description("pictures of the grandchildren");
    shared.shares().put(scene.household().ruth(), AlbumRole.VIEWER);
    shared.shares().put(scene.household().ben(), AlbumRole.EDITOR);
    fill(shared, Household.SET_UP, Scene.END, 2 * usual);
    SandboxAlbum link = scene.album(anna, "With public link", Scene.END);
    link.sharedByLink(true);
    fill(link, Scene.START, Scene.END, usual);
  }

  private void ofYear(String name, int year, int count) {
    long from = Zones.startOf(LocalDate.of(year, 1, 1), Scene.HOME);
    long to = Zones.startOf(LocalDate.of(year + 1, 1, 1), Scene.HOME);
    fill(scene.album(scene.household().anna(), name, to), from, to, count);
  }

  /** Own pictures of a time that anybody may see. */
  private void fill(SandboxAlbum album, long from, long to, int count) {
    AssetOrder order = scene.library().order();
    int newest = order.firstAtOrBefore(to - 1);
    int oldest = order.firstAtOrBefore(from - 1);
    for (int i = 0; i < count && oldest > newest; i++) {
      SandboxAsset asset = order.at(newest + scene.below(oldest - newest));
      if (asset.owner().equals(album.owner()) && asset.visibility() == Visibility.TIMELINE) {
        scene.put(album, asset);
      }
    }
  }
}
