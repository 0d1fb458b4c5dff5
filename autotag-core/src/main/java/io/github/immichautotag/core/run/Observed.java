package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.TagPath;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What to read back after writing.
 *
 * @param tags the assets of these tags
 * @param albums the members of these albums
 * @param stacks whether all stacks
 * @param assetsSince dates and fields of all assets that changed at or after this moment, by the
 *     server's clock; empty when none is of interest
 */
public record Observed(
    Set<TagPath> tags, Set<AlbumRef> albums, boolean stacks, Optional<Instant> assetsSince) {

  public Observed {
    tags = Set.copyOf(tags);
    albums = Set.copyOf(albums);
  }

  /** No tag and no album. */
  public static Observed onlyAssets(boolean stacks, Optional<Instant> assetsSince) {
    return new Observed(Set.of(), Set.of(), stacks, assetsSince);
  }

  /** Whether there is nothing to read. */
  public boolean isNothing() {
    return tags.isEmpty() && albums.isEmpty() && !stacks && assetsSince.isEmpty();
  }
}
