package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.TagPath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What rules want to know beyond the list of assets, tags and albums. A reader fetches this and
 * nothing else: the members of 50,000 albums cost 50,000 calls that only patterns justify.
 *
 * @param tagNames names or full paths of tags whose assets are needed, no matter whether they carry
 *     the tag itself or one below it
 * @param exactTagNames the same for tags where it does matter, so that the tags below are needed
 *     too
 * @param tagPatterns tags whose full path matches one of these are needed with their assets
 * @param albums albums that one of these chooses are needed with their members
 * @param markedAlbums whether the albums that this tool made for review are needed with their
 *     members
 * @param captureTimes whether the metadata's date and zone are needed
 * @param details what else is needed of each asset
 * @param searches what the server has to look for
 */
public record Needs(
    Set<String> tagNames,
    Set<String> exactTagNames,
    Set<NamePattern> tagPatterns,
    Set<AlbumChoice> albums,
    boolean markedAlbums,
    boolean captureTimes,
    Set<Detail> details,
    Set<ServerSearch> searches) {

  private static final Needs NOTHING =
      new Needs(Set.of(), Set.of(), Set.of(), Set.of(), false, false, Set.of(), Set.of());

  public Needs {
    tagNames = Set.copyOf(tagNames);
    exactTagNames = Set.copyOf(exactTagNames);
    tagPatterns = Set.copyOf(tagPatterns);
    albums = Set.copyOf(albums);
    details = Set.copyOf(details);
    searches = Set.copyOf(searches);
  }

  /** Needs of tags, albums and dates alone. */
  public Needs(
      Set<String> tagNames,
      Set<? extends AlbumChoice> albums,
      boolean markedAlbums,
      boolean captureTimes) {
    this(
        tagNames,
        Set.of(),
        Set.of(),
        Set.copyOf(albums),
        markedAlbums,
        captureTimes,
        Set.of(),
        Set.of());
  }

  /** Nothing but the lists. */
  public static Needs nothing() {
    return NOTHING;
  }

  /** The assets that carry these tags themselves, which takes those of all tags below, too. */
  public static Needs exactTags(Collection<String> names) {
    return new Needs(
        Set.of(), Set.copyOf(names), Set.of(), Set.of(), false, false, Set.of(), Set.of());
  }

  /** The assets of these tags. */
  public static Needs tags(Collection<String> names) {
    return new Needs(Set.copyOf(names), Set.of(), false, false);
  }

  /** The assets of the tags whose full path matches. */
  public static Needs tagsMatching(NamePattern pattern) {
    return new Needs(
        Set.of(), Set.of(), Set.of(pattern), Set.of(), false, false, Set.of(), Set.of());
  }

  /** The members of albums that one of these chooses. */
  public static Needs albums(Collection<? extends AlbumChoice> choices) {
    return new Needs(Set.of(), Set.copyOf(choices), false, false);
  }

  /** The metadata's date and zone of each asset. */
  public static Needs ofCaptureTimes() {
    return new Needs(Set.of(), Set.of(), false, true);
  }

  /** The members of the albums that this tool made for review. */
  public static Needs ofMarkedAlbums() {
    return new Needs(Set.of(), Set.of(), true, false);
  }

  /** These details of each asset. */
  public static Needs of(Detail... details) {
    return new Needs(
        Set.of(), Set.of(), Set.of(), Set.of(), false, false, Set.of(details), Set.of());
  }

  /** What the server finds. */
  public static Needs of(ServerSearch search) {
    return new Needs(
        Set.of(), Set.of(), Set.of(), Set.of(), false, false, Set.of(), Set.of(search));
  }

  /** All of this and all of the others. */
  public static Needs all(List<Needs> parts) {
    return new Needs(
        union(parts, Needs::tagNames),
        union(parts, Needs::exactTagNames),
        union(parts, Needs::tagPatterns),
        union(parts, Needs::albums),
        parts.stream().anyMatch(Needs::markedAlbums),
        parts.stream().anyMatch(Needs::captureTimes),
        union(parts, Needs::details),
        union(parts, Needs::searches));
  }

  private static <T> Set<T> union(List<Needs> parts, Function<Needs, Set<T>> of) {
    Set<T> all = new LinkedHashSet<>();
    parts.forEach(part -> all.addAll(of.apply(part)));
    return all;
  }

  /** Whether the assets of this tag are needed. */
  public boolean wants(TagPath tag) {
    return tagNames.stream().anyMatch(tag::isCalled)
        || exactTagNames.stream().anyMatch(tag::isWithin)
        || tagPatterns.stream().anyMatch(pattern -> pattern.matches(tag.value()));
  }

  /**
   * Whether the members of this album are needed.
   *
   * @throws PatternException if a pattern cannot be used
   */
  public boolean wants(Album album) {
    return (markedAlbums && AlbumMarker.isForReview(album))
        || albums.stream().anyMatch(choice -> choice.includes(album));
  }
}
