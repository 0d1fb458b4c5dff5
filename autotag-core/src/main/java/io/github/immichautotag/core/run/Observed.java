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

  /** No stacks. */
  public Observed(Set<TagPath> tags, Set<AlbumRef> albums, Optional<Instant> assetsSince) {
    this(tags, albums, false, assetsSince);
  }

  /** Only the assets that changed since. */
  public static Observed assets(Instant since) {
    return new Observed(Set.of(), Set.of(), Optional.of(since));
  }

  /** Only the stacks. */
  public static Observed ofStacks() {
    return new Observed(Set.of(), Set.of(), true, Optional.empty());
  }

  /** Whether there is nothing to read. */
  public boolean isNothing() {
    return tags.isEmpty() && albums.isEmpty() && !stacks && assetsSince.isEmpty();
  }
}
