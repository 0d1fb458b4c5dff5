package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import java.util.Set;

/**
 * A described choice of assets. Conditions work on whole sets: a pattern is tried once for each
 * album, a tag is looked up once, and the assets are never visited one by one.
 */
public interface Condition {

  /** The assets that meet it. What was not read meets nothing. */
  AssetSet select(LibraryState state);

  /**
   * Whether everything that the condition looks at was read. Where it was not, {@link #select}
   * gives only assets that meet the condition whatever the unread part holds.
   */
  Completeness completeness(LibraryState state);

  /** The condition in words that follow "assets", such as {@code tagged meme}. */
  String words();

  /** What it wants to know beyond the lists. */
  Needs needs();

  /** Assets that meet both. */
  default Condition and(Condition other) {
    return new Conditions.Both(this, other);
  }

  /** Assets that meet at least one. */
  default Condition or(Condition other) {
    return new Conditions.Either(this, other);
  }

  /** Assets that do not meet this; none where it is not known who meets it. */
  default Condition not() {
    return new Conditions.Not(this);
  }

  /** Assets with this tag or one below it; the name is a full path, or a leaf without {@code /}. */
  static Condition tagged(String name) {
    return new Conditions.Tagged(name);
  }

  /** Assets in an album whose name matches; albums that this tool made never do. */
  static Condition inAlbum(NamePattern pattern) {
    return new Conditions.InAlbum(pattern);
  }

  /** These very assets. */
  static Condition oneOf(Set<AssetId> assets) {
    return new Conditions.OneOf(Set.copyOf(assets));
  }
}
