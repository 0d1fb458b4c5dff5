package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place where photos can be put away. It claims an asset by tag, by album or by link; one of them
 * is enough.
 *
 * @param name unique within a configuration
 * @param tagNames tags by full path, or by leaf when written without {@code /}; a tag stands for
 *     all tags below it, too
 * @param exactTags whether the tags count alone, without those below them
 * @param albumPatterns albums by name
 * @param exceptAlbums albums that do not claim, whatever else matches their names
 * @param assets single assets, by link
 * @param allowSeveralAlbums whether an asset may be in several of the category's albums without
 *     being in conflict
 * @param when further assets, by a condition
 */
public record Category(
    String name,
    List<String> tagNames,
    boolean exactTags,
    List<NamePattern> albumPatterns,
    List<NamePattern> exceptAlbums,
    Set<AssetId> assets,
    boolean allowSeveralAlbums,
    Optional<Condition> when) {

  public Category {
    tagNames = List.copyOf(tagNames);
    albumPatterns = List.copyOf(albumPatterns);
    exceptAlbums = List.copyOf(exceptAlbums);
    assets = Set.copyOf(assets);
  }

  /** A category without a condition. */
  public Category(
      String name,
      List<String> tagNames,
      boolean exactTags,
      List<NamePattern> albumPatterns,
      Set<AssetId> assets,
      boolean allowSeveralAlbums) {
    this(name, tagNames, exactTags, albumPatterns, assets, allowSeveralAlbums, Optional.empty());
  }

  /** A category in which all albums count. */
  public Category(
      String name,
      List<String> tagNames,
      boolean exactTags,
      List<NamePattern> albumPatterns,
      Set<AssetId> assets,
      boolean allowSeveralAlbums,
      Optional<Condition> when) {
    this(name, tagNames, exactTags, albumPatterns, List.of(), assets, allowSeveralAlbums, when);
  }

  /** A category of albums. */
  public static Category ofAlbums(String name, String... patterns) {
    List<NamePattern> compiled = List.of(patterns).stream().map(NamePattern::of).toList();
    return new Category(name, List.of(), false, compiled, Set.of(), false);
  }

  /** Whether an album of that name claims what is in it, if it is none for review. */
  public boolean claims(Album album, LibraryState state) {
    // What this tool made to review the unclassified must never classify it.
    return !AlbumMarker.isForReview(album)
        && albumPatterns.stream().anyMatch(pattern -> pattern.matches(album, state))
        && exceptAlbums.stream().noneMatch(pattern -> pattern.matches(album, state));
  }

  /** A category of tags. */
  public static Category ofTags(String name, String... tagNames) {
    return new Category(name, List.of(tagNames), false, List.of(), Set.of(), false);
  }

  /** The same, where albums of these names never claim: those that collect the best of all. */
  public Category exceptAlbums(List<NamePattern> compilations) {
    return new Category(
        name, tagNames, exactTags, albumPatterns, compilations, assets, allowSeveralAlbums, when);
  }

  /** What it claims by. */
  public Criteria criteria() {
    return new Criteria(tagNames, exactTags, albumPatterns, exceptAlbums, assets, when);
  }

  /** The assets that it claims, as a condition. */
  public Condition condition() {
    return criteria().condition();
  }

  /** What must be read to know whom it claims. */
  public Needs needs() {
    return criteria().needs();
  }
}
