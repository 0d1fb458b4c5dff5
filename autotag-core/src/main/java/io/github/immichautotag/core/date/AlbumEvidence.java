package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the names of albums tell about the dates of the assets in them. */
final class AlbumEvidence {

  private final Map<Integer, List<DateEvidence>> evidence = new HashMap<>();
  private boolean complete = true;

  private AlbumEvidence() {}

  /**
   * Looks at all albums.
   *
   * @param wanted the assets of interest
   * @param counts which albums count
   */
  static AlbumEvidence of(
      LibraryState state, AssetSet wanted, AlbumDates dates, Predicate<Album> counts) {
    AlbumEvidence found = new AlbumEvidence();
    for (Album album : state.albums()) {
      Optional<DatedName> name = counts.test(album) ? dates.read(album.name()) : Optional.empty();
      if (name.isPresent()) {
        Membership members = state.members(album.ref());
        found.complete &= members.completeness().isComplete();
        found.add(
            members.assets().intersect(wanted), DateEvidence.ofAlbum(name.get(), album.name()));
      }
    }
    return found;
  }

  private void add(AssetSet members, DateEvidence told) {
    members.forEach(
        position -> evidence.computeIfAbsent(position, fresh -> new ArrayList<>()).add(told));
  }

  /** What the albums of an asset tell. */
  List<DateEvidence> of(int position) {
    return evidence.getOrDefault(position, List.of());
  }

  /** Whether all albums with a date were read. */
  boolean isComplete() {
    return complete;
  }
}
