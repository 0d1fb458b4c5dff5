package io.github.immichautotag.sandbox.jobs;

import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.Sidecar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The end of a chain: what the files say replaces the row, then the tag links. */
final class Extraction {
  private final SandboxLibrary library;

  Extraction(SandboxLibrary library) {
    this.library = library;
  }

  /** Replaces the row; {@code updatedAt} moves here. */
  void row(SandboxAsset asset, long nowMicros) {
    Optional<Sidecar> sidecar = present(asset);
    if (sidecar.isEmpty()) {
      return;
    }
    Exif read = sidecar.get().exif();
    asset.exif(read);
    asset.touch(nowMicros);
    if (ZoneText.isName(read.timeZone())) {
      // A zone that follows from a place does not move the clock on the wall.
      library.reorder(asset, read.takenAt());
      return;
    }
    if (read.timeZone() != null || asset.fileCreatedAt() != read.takenAt()) {
      library.reorder(asset, read.takenAt());
      asset.localDateTime(read.takenAt() + ZoneText.offsetMillis(read.timeZone(), read.takenAt()));
    }
  }

  /** Replaces the tag links, a moment later; tags that were deleted come back here. */
  void tags(SandboxAsset asset, long nowMicros) {
    Optional<Sidecar> sidecar = present(asset);
    if (sidecar.isEmpty()) {
      return;
    }
    List<SandboxTag> tags =
        sidecar.get().tagValues().stream()
            .map(value -> Arrays.asList(value.split("/", -1)))
            .map(steps -> library.tags().upsert(asset.owner(), steps, nowMicros, library::newId))
            .toList();
    // Tags that are there count as updated, too.
    tags.forEach(tag -> tag.touch(nowMicros));
    library.setTags(asset, tags);
    sidecar.get().jobDone();
  }

  private Optional<Sidecar> present(SandboxAsset asset) {
    return library.asset(asset.id()).flatMap(SandboxAsset::sidecar);
  }
}
