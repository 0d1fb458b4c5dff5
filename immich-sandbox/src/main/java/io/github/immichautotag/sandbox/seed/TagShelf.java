package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tags the family uses: nested ones, equal leaves, odd characters, and the tool's marks. */
final class TagShelf {
  static final String MEME = "autotag_input_meme";
  static final String PENDING = "autotag_input_pending_review";
  static final String IGNORE = "autotag_input_ignore";
  static final String UNKNOWN = "autotag_output_unknown";
  static final String CONFLICT = "autotag_output_conflict";

  /** Tags of ordinary life; "Beach" is a leaf of two. */
  static final List<String> ORDINARY =
      List.of(
          "People/Anna",
          "People/Ben",
          "People/Mia",
          "Places/Italy",
          "Places/Italy/Rome",
          "Places/Japan/Tokyo",
          "Holiday/Beach",
          "Sport/Beach",
          "Sport/Hiking",
          "Animals/Dog",
          "garden",
          "with space",
          "Ünï/cødé",
          "😀 fun",
          "comma, tag",
          "review");

  private final Scene scene;

  TagShelf(Scene scene) {
    this.scene = scene;
    ORDINARY.forEach(this::tag);
    List.of(MEME, PENDING, IGNORE, UNKNOWN, CONFLICT, "empty tag").forEach(this::tag);
  }

  void put(SandboxAsset asset, String... values) {
    Set<SandboxTag> tags = new LinkedHashSet<>(asset.tags());
    for (String value : values) {
      tags.add(tag(value));
    }
    scene.library().setTags(asset, tags);
  }

  void putOrdinary(SandboxAsset asset) {
    put(asset, scene.pick(ORDINARY));
  }

  private SandboxTag tag(String value) {
    List<String> steps = Arrays.asList(value.split("/", -1));
    long made = Scene.END * 1000;
    return scene
        .library()
        .tags()
        .upsert(scene.household().anna(), steps, made, scene.library()::newId);
  }
}
