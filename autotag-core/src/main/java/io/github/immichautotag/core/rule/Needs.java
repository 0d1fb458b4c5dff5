package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.TagPath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What rules want to know beyond the list of assets, tags and albums. A reader fetches this and
 * nothing else: the members of 50,000 albums cost 50,000 calls that only patterns justify.
 *
 * @param tagNames names or full paths of tags whose assets are needed, no matter whether they carry
 *     the tag itself or one below it
 * @param exactTagNames the same for tags where it does matter, so that the tags below are needed
 *     too
 * @param albumPatterns albums whose name matches one of these are needed with their members
 * @param markedAlbums whether the albums that this tool made are needed with their members
 * @param captureTimes whether the metadata's date and zone are needed
 */
public record Needs(
    Set<String> tagNames,
    Set<String> exactTagNames,
    Set<NamePattern> albumPatterns,
    boolean markedAlbums,
    boolean captureTimes) {

  private static final Needs NOTHING = new Needs(Set.of(), Set.of(), false, false);

  public Needs {
    tagNames = Set.copyOf(tagNames);
    exactTagNames = Set.copyOf(exactTagNames);
    albumPatterns = Set.copyOf(albumPatterns);
  }

  /** Needs of no tag exactly. */
  public Needs(
      Set<String> tagNames,
      Set<NamePattern> albumPatterns,
      boolean markedAlbums,
      boolean captureTimes) {
    this(tagNames, Set.of(), albumPatterns, markedAlbums, captureTimes);
  }

  /** Nothing but the lists. */
  public static Needs nothing() {
    return NOTHING;
  }

  /** The assets that carry these tags themselves, which takes those of all tags below, too. */
  public static Needs exactTags(Collection<String> names) {
    return new Needs(Set.of(), Set.copyOf(names), Set.of(), false, false);
  }

  /** The assets of these tags. */
  public static Needs tags(Collection<String> names) {
    return new Needs(Set.copyOf(names), Set.of(), false, false);
  }

  /** The members of albums that match one of these patterns. */
  public static Needs albums(Collection<NamePattern> patterns) {
    return new Needs(Set.of(), Set.copyOf(patterns), false, false);
  }

  /** The metadata's date and zone of each asset. */
  public static Needs ofCaptureTimes() {
    return new Needs(Set.of(), Set.of(), false, true);
  }

  /** The members of the albums that this tool made. */
  public static Needs ofMarkedAlbums() {
    return new Needs(Set.of(), Set.of(), true, false);
  }

  /** All of this and all of the others. */
  public static Needs all(List<Needs> parts) {
    Set<String> tagNames = new LinkedHashSet<>();
    Set<String> exactTagNames = new LinkedHashSet<>();
    Set<NamePattern> patterns = new LinkedHashSet<>();
    parts.forEach(part -> tagNames.addAll(part.tagNames));
    parts.forEach(part -> exactTagNames.addAll(part.exactTagNames));
    parts.forEach(part -> patterns.addAll(part.albumPatterns));
    return new Needs(
        tagNames,
        exactTagNames,
        patterns,
        parts.stream().anyMatch(Needs::markedAlbums),
        parts.stream().anyMatch(Needs::captureTimes));
  }

  /** Whether the assets of this tag are needed. */
  public boolean wants(TagPath tag) {
    return tagNames.stream().anyMatch(tag::isCalled)
        || exactTagNames.stream().anyMatch(tag::isWithin);
  }

  /**
   * Whether the members of this album are needed.
   *
   * @throws PatternException if a pattern cannot be used
   */
  public boolean wants(Album album) {
    return (markedAlbums && AlbumMarker.isOurs(album))
        || albumPatterns.stream().anyMatch(pattern -> pattern.matches(album.name()));
  }
}
