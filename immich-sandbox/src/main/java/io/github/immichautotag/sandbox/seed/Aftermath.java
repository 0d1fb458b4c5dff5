package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.AssetOrder;
import io.github.immichautotag.sandbox.library.OrdinalSet;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What happens to pictures once they are there: copies, stacks, trash, a locked few, faces. */
final class Aftermath {
  private final Scene scene;
  private final TagShelf tags;
  private final SandboxLibrary library;

  Aftermath(Scene scene, TagShelf tags) {
    this.scene = scene;
    this.tags = tags;
    this.library = scene.library();
  }

  void write() {
    List<SandboxPerson> people = people();
    AssetOrder order = library.order();
    int size = order.size();
    for (int i = 0; i + 3 < size; i++) {
      SandboxAsset asset = order.at(i);
      if (!isPlain(asset)) {
        continue;
      }
      int fate = scene.below(1000);
      if (fate < 8) {
        duplicates(List.of(asset, order.at(i + 1), order.at(i + 2)).subList(0, 2 + fate % 2));
      } else if (fate < 13) {
        stack(List.of(asset, order.at(i + 1), order.at(i + 2)));
      } else if (fate < 23) {
        asset.trash(Scene.END);
      } else if (fate < 25 && asset.albumCount() == 0) {
        asset.visibility(Visibility.LOCKED);
      } else if (fate < 60) {
        scene.pick(people).faces().add(asset.ordinal());
      } else if (fate < 64) {
        asset.exif(asset.exif().rated(1 + fate % 5));
      }
    }
  }

  private boolean isPlain(SandboxAsset asset) {
    return asset.owner().equals(scene.household().anna())
        && asset.file().kind() == AssetKind.IMAGE
        && asset.visibility() == Visibility.TIMELINE
        && !asset.isTrashed()
        && asset.livePhotoVideoId().isEmpty();
  }

  /** Neighbours that look alike; here and there one of them was marked already. */
  private void duplicates(List<SandboxAsset> group) {
    if (!group.stream()
        .allMatch(a -> isPlain(a) && a.duplicateId().isEmpty() && a.stack().isEmpty())) {
      return;
    }
    UUID id = library.newId();
    group.forEach(asset -> asset.duplicateId(id));
    if (scene.chance(10)) {
      tags.put(group.get(0), "review");
    }
  }

  private void stack(List<SandboxAsset> burst) {
    if (burst.stream()
        .allMatch(a -> isPlain(a) && a.stack().isEmpty() && a.duplicateId().isEmpty())) {
      library.stack(library.newId(), burst);
    }
  }

  private List<SandboxPerson> people() {
    List<SandboxPerson> people = new ArrayList<>();
    for (String name : List.of("Anna", "Ben", "Mia")) {
      UUID id = library.newId();
      String path = "/data/thumbs/" + scene.household().anna().id() + "/" + id + ".jpeg";
      SandboxPerson person =
          new SandboxPerson(
              id,
              scene.household().anna(),
              name,
              false,
              name.equals("Mia"),
              path,
              Scene.END * 1000,
              new OrdinalSet());
      library.add(person);
      people.add(person);
    }
    return people;
  }
}
