package io.github.immichautotag.core.stage.conversion;

import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.stage.Criteria;
import java.util.List;

/**
 * One kind of thing turned into another: assets of the source get the tags and come into the albums
 * of the destination.
 *
 * @param name unique within a configuration: its identity in plans, journals and ledgers
 * @param source which assets
 * @param tags the tags that they get, made when missing
 * @param albums the names of the albums that they come into, made when missing
 * @param mode what becomes of the source
 */
public record Conversion(
    String name, Criteria source, List<TagPath> tags, List<String> albums, Mode mode) {

  public Conversion {
    tags = List.copyOf(tags);
    albums = List.copyOf(albums);
  }

  /** What becomes of the source. */
  public enum Mode {
    /** The assets leave the tags and albums of the source, but never those of the destination. */
    MOVE,
    /** They leave nothing. */
    COPY,
    /**
     * They leave the very tags that the source names; that they would leave its albums and the tags
     * below as well is only told. So the predecessor did, which called it a move.
     */
    MOVE_OF_PREDECESSOR
  }

  /** Whether a tag is of the destination, which is never left. */
  boolean isDestination(TagPath tag) {
    return tags.stream().anyMatch(it -> it.equals(tag) || tag.isBelow(it));
  }
}
