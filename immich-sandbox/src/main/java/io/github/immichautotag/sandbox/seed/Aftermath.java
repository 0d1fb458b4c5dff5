package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.AssetOrder;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.Visibility;

/** What happens to pictures once they are there: trash, a locked few, stars, a second look. */
final class Aftermath {
  private final Scene scene;
  private final TagShelf tags;

  Aftermath(Studio studio) {
    this.scene = studio.scene();
    this.tags = studio.tags();
  }

  void write() {
    AssetOrder order = scene.library().order();
    for (int i = 0; i < order.size(); i++) {
      SandboxAsset asset = order.at(i);
      if (!isPlain(asset)) {
        continue;
      }
      int fate = scene.below(1000);
      if (fate < 10 && asset.duplicateId().isEmpty()) {
        // What is in the trash for longer is gone.
        long deleted = Scene.END - Scene.HOUR * (1L + scene.below(24 * 29));
        asset.trash(Math.max(deleted, asset.file().createdMicros() / 1000));
        asset.touch(asset.trashedAt() * 1000);
      } else if (fate < 14 && asset.albumCount() == 0) {
        asset.visibility(Visibility.LOCKED);
      } else if (fate < 20) {
        asset.exif(asset.exif().rated(1 + fate % 5));
      } else if (fate < 100 && asset.duplicateId().isPresent()) {
        tags.put(asset, TagShelf.REVIEW);
      } else if (fate >= 100 && fate < 140) {
        asset.favorite(true);
        asset.exif(asset.exif().rated(3 + fate % 3));
      } else if (fate >= 140 && fate < 170) {
        asset.exif(asset.exif().rated(fate % 7 == 0 ? -1 : 1 + fate % 5));
      }
    }
  }

  private boolean isPlain(SandboxAsset asset) {
    return asset.owner().equals(scene.household().anna())
        && asset.file().kind() == AssetKind.IMAGE
        && asset.visibility() == Visibility.TIMELINE
        && asset.stack().isEmpty()
        && asset.livePhotoVideoId().isEmpty();
  }
}
