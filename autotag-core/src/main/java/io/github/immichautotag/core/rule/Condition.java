package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A described choice of assets. Conditions work on whole sets: a pattern is tried once for each
 * album, a tag is looked up once, and the assets are never visited one by one.
 *
 * <p>What is not known is told apart from what is not so: {@link #select} gives the assets that
 * certainly meet it, {@link #possible} those that perhaps do, too. An asset without the metadata
 * that a condition asks for is in neither {@code select} of the condition nor of its opposite.
 */
public interface Condition {

  /** The assets that certainly meet it. What was not read meets nothing. */
  AssetSet select(LibraryState state);

  /** The assets that meet it, and those of which that is not known. */
  default AssetSet possible(LibraryState state) {
    return completeness(state).isComplete() ? select(state) : state.assets().all();
  }

  /**
   * Whether everything that the condition looks at was read. Where it was not, {@link #select}
   * gives only assets that meet the condition whatever the unread part holds.
   */
  Completeness completeness(LibraryState state);

  /** The condition in words that follow "assets", such as {@code tagged meme}. */
  String words();

  /** What it wants to know beyond the lists. */
  Needs needs();

  /**
   * What an asset is like where the condition looks, in words; empty when there is nothing to say.
   */
  default String actual(int position, LibraryState state) {
    return "";
  }

  /** How it is put together. */
  default Junction junction() {
    return Junction.NONE;
  }

  /** The conditions that it is put together from; none for a single one. */
  default List<Condition> parts() {
    return List.of();
  }

  /**
   * What patterns found in the texts of an asset, by the names of their groups, for effects to use;
   * nothing for an asset that does not match.
   */
  default Map<String, String> captured(int position, LibraryState state) {
    if (junction() == Junction.NOT) {
      return Map.of();
    }
    Map<String, String> all = new HashMap<>();
    parts().forEach(part -> all.putAll(part.captured(position, state)));
    return all;
  }

  /** The names of the groups that {@link #captured} can tell. */
  default Set<String> groups() {
    return junction() == Junction.NOT
        ? Set.of()
        : parts().stream()
            .flatMap(part -> part.groups().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What it names that may not exist, its parts included. */
  default List<Mention> mentions() {
    return parts().stream().flatMap(part -> part.mentions().stream()).toList();
  }

  /** Ways to put conditions together. */
  enum Junction {
    /** A single condition. */
    NONE,
    /** Met where all parts are. */
    ALL,
    /** Met where at least one part is. */
    ANY,
    /** Met where its only part is not. */
    NOT
  }

  /** Assets that meet both. */
  default Condition and(Condition other) {
    return all(List.of(this, other));
  }

  /** Assets that meet at least one. */
  default Condition or(Condition other) {
    return any(List.of(this, other));
  }

  /** Assets that do not meet this; none where it is not known who meets it. */
  default Condition not() {
    return new Conditions.Not(this);
  }

  /** Assets that meet all of them; without any condition, all assets. */
  static Condition all(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Conditions.All(parts);
  }

  /** Assets that meet at least one of them; without any condition, no assets. */
  static Condition any(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Conditions.Any(parts);
  }

  /** Assets with this tag or one below it; the name is a full path, or a leaf without {@code /}. */
  static Condition tagged(String name) {
    return new Conditions.Tagged(name);
  }

  /** Assets in an album whose name matches; albums that this tool made for review never do. */
  static Condition inAlbum(NamePattern pattern) {
    return inAlbum(pattern, List.of());
  }

  /** The same, but for albums whose name matches one of the exceptions. */
  static Condition inAlbum(NamePattern pattern, List<NamePattern> except) {
    return new Conditions.InAlbum(pattern, except);
  }

  /** These very assets. */
  static Condition oneOf(Set<AssetId> assets) {
    return new Conditions.OneOf(Set.copyOf(assets));
  }
}
