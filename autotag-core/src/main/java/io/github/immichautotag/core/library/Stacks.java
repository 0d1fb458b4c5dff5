package io.github.immichautotag.core.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stacks of a library: assets that lie on top of each other and show as one. Every stack is
 * known by its primary, the asset on top, because a server gives a stack a new id whenever it
 * grows.
 *
 * <p>Immutable.
 */
public final class Stacks {

  private static final Completeness NOT_ASKED = Completeness.missing("stacks were not asked for");

  /** Ascending by primary. */
  private final List<Stack> all;

  /** Positions that are in a stack, ascending, and the place of the stack of each in the list. */
  private final int[] positions;

  private final int[] places;
  private final AssetSet members;
  private final AssetSet primaries;
  private final AssetSet doubted;
  private final Completeness completeness;

  /** The same stacks, of which less is certain. */
  private Stacks(
      Stacks known,
      AssetSet members,
      AssetSet primaries,
      AssetSet doubted,
      Completeness completeness) {
    all = known.all;
    positions = known.positions;
    places = known.places;
    this.members = members;
    this.primaries = primaries;
    this.doubted = doubted;
    this.completeness = completeness;
  }

  private Stacks(
      List<Stack> all,
      AssetSet members,
      AssetSet primaries,
      AssetSet doubted,
      Completeness completeness) {
    this.all = all;
    this.members = members;
    this.primaries = primaries;
    this.doubted = doubted;
    this.completeness = completeness;
    long[] pairs =
        IntStream.range(0, all.size())
            .boxed()
            .flatMapToLong(
                place ->
                    all.get(place)
                        .assets()
                        .positions()
                        .mapToLong(position -> (long) position << Integer.SIZE | place))
            .sorted()
            .toArray();
    positions = Arrays.stream(pairs).mapToInt(pair -> (int) (pair >> Integer.SIZE)).toArray();
    places = Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
  }

  /**
   * A stack.
   *
   * @param primary the asset on top
   * @param assets those of its assets that were read
   * @param size how many assets it has, those included that were not read
   */
  public record Stack(AssetId primary, AssetSet assets, int size) {

    /** Whether all of its assets were read. */
    public boolean isWhole() {
      return assets.size() == size;
    }
  }

  /**
   * These stacks.
   *
   * @param stacks no two share an asset
   * @param table what positions mean
   * @param completeness whether these are all
   */
  public static Stacks of(Collection<Stack> stacks, AssetTable table, Completeness completeness) {
    List<Stack> sorted = new ArrayList<>(stacks);
    sorted.sort(Comparator.comparing(Stack::primary));
    AssetSet members =
        AssetSet.of(sorted.stream().flatMapToInt(it -> it.assets().positions()).toArray());
    AssetSet primaries = table.positions(sorted.stream().map(Stack::primary).toList());
    return new Stacks(
        Collections.unmodifiableList(sorted),
        members,
        primaries.intersect(members),
        AssetSet.empty(),
        completeness);
  }

  /** Stacks that nobody asked for. */
  public static Stacks unread() {
    return unread(NOT_ASKED);
  }

  /** Stacks that could not be read. */
  public static Stacks unread(Completeness why) {
    return new Stacks(List.of(), AssetSet.empty(), AssetSet.empty(), AssetSet.empty(), why);
  }

  /**
   * The same stacks, where some assets may leave theirs and others may be stacked.
   *
   * @param perhaps assets that may be stacked or unstacked
   * @param perhapsNot those of them that may leave their stack: they are not surely stacked
   */
  public Stacks inDoubt(AssetSet perhaps, AssetSet perhapsNot, String reason) {
    return new Stacks(
        this,
        members.minus(perhapsNot),
        primaries.minus(perhapsNot),
        perhaps,
        completeness.isComplete() ? Completeness.missing(reason) : completeness);
  }

  /** All stacks, ordered by primary. */
  public List<Stack> all() {
    return all;
  }

  /** All assets that are in a stack. */
  public AssetSet members() {
    return members;
  }

  /** Those of them that lie on top. */
  public AssetSet primaries() {
    return primaries;
  }

  /** The assets that may be stacked or unstacked for a reason that was not read. */
  public AssetSet doubted() {
    return doubted;
  }

  /** Whether these are all. */
  public Completeness completeness() {
    return completeness;
  }

  /** The stack that an asset is in. */
  public Optional<Stack> of(int position) {
    int at = Arrays.binarySearch(positions, position);
    return at < 0 ? Optional.empty() : Optional.of(all.get(places[at]));
  }

  /** The stack that this asset lies on top of. */
  public Optional<Stack> under(AssetId primary) {
    Stack sought = new Stack(primary, AssetSet.empty(), 0);
    int at = Collections.binarySearch(all, sought, Comparator.comparing(Stack::primary));
    return at < 0 ? Optional.empty() : Optional.of(all.get(at));
  }
}
