package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A single condition. What it is called and what stands behind it make its identity: two that are
 * written alike are equal, so that the answer to one is the answer to the other.
 *
 * @param kind the name of its kind
 * @param argument what stands behind it, in one form
 * @param needs what it wants to know
 * @param finder finds the assets
 * @param teller tells what an asset is like there
 * @param known whether everything was read that it looks at
 * @param mentions what it names that may not exist
 * @param captures what its patterns find
 */
record Leaf(
    String kind,
    String argument,
    Needs needs,
    Finder finder,
    Teller teller,
    Function<LibraryState, Completeness> known,
    List<Mention> mentions,
    Captures captures)
    implements Condition {

  /** What a condition finds in a state. */
  interface Finder {

    /** The assets that certainly meet it. */
    AssetSet certain(LibraryState state);

    /** The assets of which that cannot be known, although all was read that can be. */
    default AssetSet unknown(LibraryState state) {
      return AssetSet.empty();
    }

    /** What is asked: equal questions have one answer. What a name stands for is part of it. */
    default Object question(Leaf written) {
      return written;
    }

    /**
     * The assets that meet it, and those of which that is not known: all assets, where something
     * was not read and nothing more is known about it.
     *
     * @param read whether everything was read that it looks at
     */
    default AssetSet possible(LibraryState state, Completeness read) {
      return read.isComplete() ? certain(state).union(unknown(state)) : state.assets().all();
    }
  }

  /**
   * What patterns find in the texts of assets.
   *
   * @param names the names of their groups
   * @param found what they found in an asset
   */
  record Captures(Set<String> names, BiFunction<Integer, LibraryState, Map<String, String>> found) {
    private static final Captures NONE = new Captures(Set.of(), (position, state) -> Map.of());
  }

  /** Tells what an asset is like. */
  @FunctionalInterface
  interface Teller {
    String tell(int position, LibraryState state);
  }

  static Leaf of(String kind, String argument, Finder finder, Teller teller) {
    return new Leaf(
        kind,
        argument,
        Needs.nothing(),
        finder,
        teller,
        state -> Completeness.complete(),
        List.of(),
        Captures.NONE);
  }

  Leaf needing(Needs more) {
    return new Leaf(kind, argument, more, finder, teller, known, mentions, captures);
  }

  Leaf naming(List<Mention> more) {
    return new Leaf(kind, argument, needs, finder, teller, known, more, captures);
  }

  Leaf knownWhere(Function<LibraryState, Completeness> completeness) {
    return new Leaf(kind, argument, needs, finder, teller, completeness, mentions, captures);
  }

  Leaf capturing(Captures more) {
    return new Leaf(kind, argument, needs, finder, teller, known, mentions, more);
  }

  @Override
  public Map<String, String> captured(int position, LibraryState state) {
    return captures.found.apply(position, state);
  }

  @Override
  public Set<String> groups() {
    return captures.names;
  }

  @Override
  public AssetSet select(LibraryState state) {
    return state.answers().answer(finder.question(this), () -> finder.certain(state));
  }

  @Override
  public AssetSet possible(LibraryState state) {
    Perhaps question = new Perhaps(finder.question(this));
    return state.answers().answer(question, () -> finder.possible(state, completeness(state)));
  }

  /** The question who meets a condition perhaps. */
  private record Perhaps(Object question) {}

  @Override
  public String toString() {
    return words();
  }

  @Override
  public Completeness completeness(LibraryState state) {
    return state.answers().completeness(finder.question(this), () -> known.apply(state));
  }

  @Override
  public String words() {
    return kind + ": " + argument;
  }

  @Override
  public String actual(int position, LibraryState state) {
    return teller.tell(position, state);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Leaf that && kind.equals(that.kind) && argument.equals(that.argument);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + argument.hashCode();
  }

  /** Of what no change alters: found once for all states of a library. */
  record Fixed(
      Object question,
      Function<LibraryState, AssetSet> asking,
      Function<LibraryState, AssetSet> unknowns)
      implements Finder {

    @Override
    public AssetSet certain(LibraryState state) {
      return state.facts().answer(question, () -> asking.apply(state));
    }

    @Override
    public AssetSet unknown(LibraryState state) {
      return unknowns.apply(state);
    }
  }

  /** What another condition finds, under another name. */
  record Same(Condition other) implements Finder {

    @Override
    public Object question(Leaf written) {
      return this;
    }

    @Override
    public AssetSet certain(LibraryState state) {
      return other.select(state);
    }

    @Override
    public AssetSet possible(LibraryState state, Completeness read) {
      return other.possible(state);
    }
  }

  /** What a field must be like. */
  @FunctionalInterface
  interface FieldTest {
    boolean test(FieldValue value);

    /** The same for what was fetched, where there may be a shorter way than by its text. */
    default boolean ofFetched(AssetField field, AssetTable assets, int position) {
      return test(FieldValue.of(field, assets, position));
    }
  }

  /** What a place must be like. */
  @FunctionalInterface
  interface PlaceTest extends FieldTest {
    boolean test(Optional<GeoPoint> place);

    @Override
    default boolean test(FieldValue value) {
      return test(value.asPlace());
    }

    @Override
    default boolean ofFetched(AssetField field, AssetTable assets, int position) {
      return test(assets.place(position));
    }
  }

  /** Of a field that changes may alter: what was fetched, and what differs from it. */
  record OfField(Object question, AssetField field, boolean ofMetadata, FieldTest test)
      implements Finder {

    @Override
    public AssetSet certain(LibraryState state) {
      AssetSet fetched = state.facts().answer(question, () -> fetched(state));
      AssetSet changed = state.changed(field);
      return fetched
          .minus(changed)
          .union(changed.filter(position -> test.test(state.field(field, position))))
          .minus(state.inDoubt(field));
    }

    private AssetSet fetched(LibraryState state) {
      AssetSet read =
          AssetSet.matching(
              state.assets().size(), position -> test.ofFetched(field, state.assets(), position));
      return ofMetadata ? read.minus(Unread.metadata(state)) : read;
    }

    @Override
    public AssetSet unknown(LibraryState state) {
      AssetSet unread =
          ofMetadata ? Unread.metadata(state).minus(state.changed(field)) : AssetSet.empty();
      return unread.union(state.inDoubt(field));
    }
  }
}
