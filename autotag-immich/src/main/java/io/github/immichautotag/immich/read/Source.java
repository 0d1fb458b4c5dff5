package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.http.ImmichCalls;
import io.github.immichautotag.immich.http.ServerVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where to read from.
 *
 * @param gateway the way to the server
 * @param calls what can be asked
 * @param version which Immich answers
 */
public record Source(Gateway gateway, ImmichCalls calls, ServerVersion version) {

  /** Where to search for assets that are shown there: 3.x finds all at once, 2.x one by one. */
  List<Optional<Visibility>> places(Collection<Visibility> shown) {
    return version.searchesEverything()
        ? List.of(Optional.empty())
        : shown.stream().sorted().map(Optional::of).toList();
  }

  /** Where to search for assets wherever a key may see them. */
  List<Optional<Visibility>> everywhere() {
    return places(List.of(Visibility.TIMELINE, Visibility.ARCHIVE, Visibility.HIDDEN));
  }

  SearchWalk<IdRow> ids(String what) {
    return new SearchWalk<>(gateway, calls, what, new IdRowDecoder());
  }

  /** Walks over assets as a whole; what is wanted of them must be what the search asks for. */
  SearchWalk<AssetRow> assets(String what, Wanted wanted) {
    return new SearchWalk<>(gateway, calls, what, new AssetRowDecoder(wanted));
  }
}
