package io.github.immichautotag.immich.write;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assets that go into one call. */
final class Slice {

  private final Library library;
  private final int[] positions;

  private Slice(Library library, int[] positions) {
    this.library = library;
    this.positions = positions;
  }

  /** The assets cut into slices of so many at most. */
  static List<Slice> of(AssetSet assets, Library library, int most) {
    int[] all = assets.positions().toArray();
    List<Slice> slices = new ArrayList<>();
    for (int from = 0; from < all.length; from += most) {
      int to = Math.min(all.length, from + most);
      slices.add(new Slice(library, Arrays.copyOfRange(all, from, to)));
    }
    return slices;
  }

  int size() {
    return positions.length;
  }

  AssetSet assets() {
    return AssetSet.of(positions);
  }

  Library library() {
    return library;
  }

  /** Where an id of an answer stands in the library; answers may leave it out. */
  OptionalInt position(@Nullable UUID id) {
    return id == null ? OptionalInt.empty() : library.assets().position(new AssetId(id));
  }

  List<UUID> ids() {
    List<UUID> ids = new ArrayList<>(positions.length);
    for (int position : positions) {
      ids.add(library.assets().id(position).value());
    }
    return ids;
  }

  /** Two slices, each with half of the assets of this one. */
  List<Slice> halves() {
    int middle = positions.length / 2;
    return List.of(
        new Slice(library, Arrays.copyOfRange(positions, 0, middle)),
        new Slice(library, Arrays.copyOfRange(positions, middle, positions.length)));
  }
}
