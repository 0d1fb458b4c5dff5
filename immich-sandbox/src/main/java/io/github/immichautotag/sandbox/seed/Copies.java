package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import java.util.List;
import java.util.UUID;

/** Second files of one picture, as they come about; Immich has found that they look alike. */
final class Copies {
  private final Scene scene;
  private final Chat chat;

  Copies(Scene scene, Chat chat) {
    this.scene = scene;
    this.chat = chat;
  }

  /** What becomes of a picture beside it. */
  private enum Kind {
    /** Sent to somebody: smaller, without EXIF, dated by the day it was sent. */
    SENT,
    /** Downloaded once more: the same, named {@code (1)}. */
    AGAIN,
    /** Changed a little on the phone: named {@code -edited}. */
    EDITED,
    /** Brought in by a program that lost the date. */
    UNDATED
  }

  /** Adds a copy or two of few pictures, where there is room for them; how many. */
  int mayCopy(List<SandboxAsset> taken, int room) {
    boolean picture = taken.size() == 1 && taken.get(0).file().kind() == AssetKind.IMAGE;
    int chance = scene.below(200);
    if (!picture || chance >= 5 || room < 2) {
      return 0;
    }
    SandboxAsset original = taken.get(0);
    if (chance == 0) {
      add(original, Kind.SENT);
      add(original, scene.chance(50) ? Kind.AGAIN : Kind.EDITED);
      return 2;
    }
    int which = scene.below(8);
    add(original, which < 4 ? Kind.SENT : Kind.values()[which % 4]);
    return 1;
  }

  private void add(SandboxAsset original, Kind kind) {
    SandboxAsset copy = draft(original, kind).addTo(scene);
    UUID group = original.duplicateId().orElseGet(scene.library()::newId);
    original.duplicateId(group);
    copy.duplicateId(group);
  }

  private Draft draft(SandboxAsset original, Kind kind) {
    long truth = original.file().truth();
    String name = original.file().name();
    Camera camera = original.file().camera();
    long later = truth + Scene.MINUTE + scene.below((int) Scene.DAY / 4);
    long size = original.file().sizeInBytes();
    return switch (kind) {
      case SENT ->
          new Draft(original.owner(), chat.name(later, false), Devices.MESSENGER, truth)
              .madeAt(later)
              .shownAs(later / Scene.SECOND * Scene.SECOND)
              .sized(100_000 + size / 12);
      case AGAIN -> same(original, FileNames.beforeExtension(name, "(1)"), camera).sized(size);
      case EDITED -> {
        String edited = FileNames.beforeExtension(name, "-edited");
        yield same(original, FileNames.withExtension(edited, ".jpg"), camera).sized(size / 5 * 4);
      }
      case UNDATED -> {
        long lost = Math.min(truth + (20L + scene.below(500)) * Scene.DAY, Scene.END - Scene.HOUR);
        Camera nothing = Camera.none(camera.width(), camera.height());
        yield new Draft(original.owner(), name, nothing, truth)
            .madeAt(lost)
            .shownAs(lost / Scene.SECOND * Scene.SECOND)
            .sized(size / 10 * 9);
      }
    };
  }

  private static Draft same(SandboxAsset original, String name, Camera camera) {
    Exif exif = original.exif();
    Draft draft =
        new Draft(original.owner(), name, camera, original.file().truth())
            .shownAs(exif.takenAt())
            .at(exif.place())
            .after(30 * Scene.DAY);
    String zone = exif.timeZone();
    return zone == null
        ? draft
        : draft.zoned(zone, original.localDateTime() - original.fileCreatedAt());
  }
}
