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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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

    @Override
    public List<Mention> mentions() {
      return List.of(new Mention(Mention.Kind.TAG, name));
    }
  }

  record InAlbum(NamePattern pattern, List<NamePattern> except) implements Condition {

    InAlbum {
      except = List.copyOf(except);
    }

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
          .filter(album -> !AlbumMarker.isForReview(album) && pattern.matches(album, state))
          .filter(album -> except.stream().noneMatch(other -> other.matches(album, state)));
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
      return assets.size() == 1
          ? "the linked asset"
          : "one of %,d linked assets".formatted(assets.size());
    }

    @Override
    public Needs needs() {
      return Needs.nothing();
    }
  }

  record All(List<Condition> parts) implements Condition {

    All {
      parts = List.copyOf(parts);
    }

    @Override
    public AssetSet select(LibraryState state) {
      return intersection(state, Condition::select);
    }

    @Override
    public AssetSet possible(LibraryState state) {
      return intersection(state, Condition::possible);
    }

    private AssetSet intersection(
        LibraryState state, BiFunction<Condition, LibraryState, AssetSet> which) {
      AssetSet left = state.assets().all();
      for (Condition part : parts) {
        // What is left is empty soon, and then the rest need not be asked.
        left = left.isEmpty() ? left : left.intersect(which.apply(part, state));
      }
      return left;
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return Completeness.of(parts.stream().map(part -> part.completeness(state)));
    }

    @Override
    public String words() {
      return parts.isEmpty() ? "of any kind" : joined(parts, " and ");
    }

    @Override
    public Needs needs() {
      return Needs.all(parts.stream().map(Condition::needs).toList());
    }

    @Override
    public Junction junction() {
      return Junction.ALL;
    }
  }

  record Any(List<Condition> parts) implements Condition {

    Any {
      parts = List.copyOf(parts);
    }

    @Override
    public AssetSet select(LibraryState state) {
      return union(state, Condition::select);
    }

    @Override
    public AssetSet possible(LibraryState state) {
      return union(state, Condition::possible);
    }

    private AssetSet union(
        LibraryState state, BiFunction<Condition, LibraryState, AssetSet> which) {
      AssetSet found = AssetSet.empty();
      for (Condition part : parts) {
        found = found.union(which.apply(part, state));
      }
      return found;
    }

    @Override
    public Completeness completeness(LibraryState state) {
      return Completeness.of(parts.stream().map(part -> part.completeness(state)));
    }

    @Override
    public String words() {
      return parts.isEmpty() ? "of no kind" : joined(parts, " or ");
    }

    @Override
    public Needs needs() {
      return Needs.all(parts.stream().map(Condition::needs).toList());
    }

    @Override
    public Junction junction() {
      return Junction.ANY;
    }
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream().map(Condition::words).collect(Collectors.joining(word, "(", ")"));
  }

  record Not(Condition inner) implements Condition {

    @Override
    public AssetSet select(LibraryState state) {
      return state.assets().all().minus(inner.possible(state));
    }

    @Override
    public AssetSet possible(LibraryState state) {
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

    @Override
    public Junction junction() {
      return Junction.NOT;
    }

    @Override
    public List<Condition> parts() {
      return List.of(inner);
    }
  }
}
