package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.TagPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An asset that somebody made up to try rules with.
 *
 * @param asset what it is like; what ties it to other things comes with the library
 * @param tags the tags that it carries itself
 * @param albums the albums that it is in, by name
 * @param sharedAlbums those that are shared with somebody
 * @param added when it came to the server; empty for just now
 * @param siblings when other assets were taken
 * @param duplicate whether it is in a duplicate group
 * @param stack {@code none}, {@code primary} or {@code member}
 * @param library the external library in which its file lies
 * @param owner whose it is; empty for the key's user
 * @param foundBy the texts by which the server's searches find it
 */
public record ExampleAsset(
    Asset asset,
    Set<TagPath> tags,
    List<String> albums,
    List<String> sharedAlbums,
    Optional<Instant> added,
    List<CaptureTime> siblings,
    boolean duplicate,
    String stack,
    Optional<String> library,
    Optional<String> owner,
    List<String> foundBy) {

  /** Copies the collections. */
  public ExampleAsset {
    tags = Set.copyOf(tags);
    albums = List.copyOf(albums);
    sharedAlbums = List.copyOf(sharedAlbums);
    siblings = List.copyOf(siblings);
    foundBy = List.copyOf(foundBy);
  }
}
