package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of conditions; {@link Condition} makes them. */
final class Conditions {

  private Conditions() {}

  record Tagged(String name) implements Condition {

    @Override
    public AssetSet select(LibraryState state) {
      AssetSet selected = AssetSet.empty();
      for (TagPath tag : state.tagsCalled(name)) {
        selected = selected.union(state.taggedWithin(tag).assets());
      }
      return selected;
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return Completeness.of(
          state.tagsCalled(name).stream().map(tag -> state.taggedWithin(tag).completeness()));
    }

    @Override
    public String words() {
      return "tagged " + name;
    }

    @Override
    public Needs needs() {
      return Needs.tags(Set.of(name));
    }
  }

  record InAlbum(NamePattern pattern) implements Condition {

    @Override
    public AssetSet select(LibraryState state) {
      BitSet selected = new BitSet(state.assets().size());
      albums(state).forEach(album -> state.members(album.ref()).assets().forEach(selected::set));
      return AssetSet.of(selected);
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return Completeness.of(albums(state).map(album -> state.members(album.ref()).completeness()));
    }

    private Stream<Album> albums(LibraryState state) {
      return state.albums().stream()
          .filter(album -> !AlbumMarker.isForReview(album) && pattern.matches(album, state));
    }

    @Override
    public String words() {
      return "in an album named " + pattern;
    }

    @Override
    public Needs needs() {
      return Needs.albums(Set.of(pattern));
    }
  }

  record OneOf(Set<AssetId> assets) implements Condition {

    @Override
    public AssetSet select(LibraryState state) {
      return state.assets().positions(assets);
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return Completeness.complete();
    }

    @Override
    public String words() {
      return "among " + assets.size() + " linked ones";
    }

    @Override
    public Needs needs() {
      return Needs.nothing();
    }
  }

  record Both(Condition left, Condition right) implements Condition {

    @Override
    public AssetSet select(LibraryState state) {
      return left.select(state).intersect(right.select(state));
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return Completeness.of(Stream.of(left.completeness(state), right.completeness(state)));
    }

    @Override
    public String words() {
      return "(" + left.words() + " and " + right.words() + ")";
    }

    @Override
    public Needs needs() {
      return Needs.all(List.of(left.needs(), right.needs()));
    }
  }

  record Either(Condition left, Condition right) implements Condition {

    @Override
    public AssetSet select(LibraryState state) {
      return left.select(state).union(right.select(state));
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return Completeness.of(Stream.of(left.completeness(state), right.completeness(state)));
    }

    @Override
    public String words() {
      return "(" + left.words() + " or " + right.words() + ")";
    }

    @Override
    public Needs needs() {
      return Needs.all(List.of(left.needs(), right.needs()));
    }
  }

  record Not(Condition inner) implements Condition {

    @Override
    public AssetSet select(LibraryState state) {
      if (!inner.completeness(state).isComplete()) {
        return AssetSet.empty();
      }
      return state.assets().all().minus(inner.select(state));
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return inner.completeness(state);
    }

    @Override
    public String words() {
      return "not " + inner.words();
    }

    @Override
    public Needs needs() {
      return inner.needs();
    }
  }
}
