package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.stream.Stream;

/**
 * Assets in so many albums, those for review left out. An asset may be in each album that was not
 * read, so it meets this for certain only where it would do so in all of them and in none.
 *
 * @param range how many
 */
record AlbumCount(NumberRange range) implements Leaf.Finder {

  /** The albums that count. */
  static Stream<Album> counted(LibraryState state) {
    return state.albums().stream().filter(album -> !AlbumMarker.isForReview(album));
  }

  /** Whether the members of all of them were read. */
  static Completeness known(LibraryState state) {
    return Completeness.of(members(state).map(Membership::completeness));
  }

  private static Stream<Membership> members(LibraryState state) {
    return counted(state).map(album -> state.members(album.ref()));
  }

  @Override
  public AssetSet certain(LibraryState state) {
    Counts counts = new Counts(state);
    return AssetSet.matching(
        state.assets().size(),
        at -> range.containsAll(counts.certain[at], counts.certain[at] + counts.perhaps(at)));
  }

  @Override
  public AssetSet possible(LibraryState state, Completeness read) {
    Counts counts = new Counts(state);
    return AssetSet.matching(
        state.assets().size(),
        at -> range.containsAny(counts.certain[at], counts.certain[at] + counts.perhaps(at)));
  }

  /** In how many albums each asset is, as far as they were read. */
  private static final class Counts {
    private final int[] certain;
    private final int[] inUnread;
    private int unread;

    Counts(LibraryState state) {
      certain = new int[state.assets().size()];
      inUnread = new int[known(state).isComplete() ? 0 : certain.length];
      members(state).forEach(this::count);
    }

    private void count(Membership members) {
      members.assets().forEach(position -> certain[position]++);
      if (!members.completeness().isComplete()) {
        unread++;
        members.assets().forEach(position -> inUnread[position]++);
      }
    }

    /** In how many more it may be. */
    int perhaps(int position) {
      return unread == 0 ? 0 : unread - inUnread[position];
    }
  }
}
