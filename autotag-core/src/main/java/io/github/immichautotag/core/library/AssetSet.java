package io.github.immichautotag.core.library;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.PrimitiveIterator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An immutable set of assets, each named by its position in the library's {@link AssetTable}.
 *
 * <p>A small set keeps a sorted list of positions, a large one a bit for each position, so that
 * 50,000 albums of ten assets and a tag on a million assets both cost what they must. Two sets are
 * equal when they hold the same positions. Sets of different libraries must not be mixed.
 */
public final class AssetSet {

  /** A listed position costs 32 bits; below that density the list is the smaller form. */
  private static final int BITS_PER_LISTED_POSITION = 32;

  /** What one thread tries at a time: 16,384 positions. */
  private static final int WORDS_IN_A_CHUNK = 256;

  /** A list that is as many times longer is searched rather than walked. */
  private static final int LONGER_BY = 16;

  private static final int[] NO_POSITIONS = {};
  private static final BitSet NO_BITS = new BitSet(0);
  private static final AssetSet EMPTY = new AssetSet(NO_POSITIONS, NO_BITS, 0);

  /** Sorted and distinct; empty when the bits are used. */
  private final int[] listed;

  /** Never changed after construction; empty when the list is used. */
  private final BitSet bits;

  private final int size;

  private AssetSet(int[] listed, BitSet bits, int size) {
    this.listed = listed;
    this.bits = bits;
    this.size = size;
  }

  /** The set of no assets. */
  public static AssetSet empty() {
    return EMPTY;
  }

  /** The set of these positions, in any order, repeats allowed. */
  public static AssetSet of(int... positions) {
    if (positions.length == 1) {
      return ofSorted(positions.clone());
    }
    int[] sorted = IntStream.of(positions).sorted().distinct().toArray();
    return ofSorted(sorted);
  }

  /** All positions from 0 (inclusive) to {@code end} (exclusive). */
  public static AssetSet allBelow(int end) {
    BitSet all = new BitSet(end);
    all.set(0, end);
    return ofOwned(all);
  }

  /**
   * The positions below {@code end} that the predicate accepts. Many positions are tried side by
   * side, so the predicate must not change anything.
   */
  public static AssetSet matching(int end, IntPredicate predicate) {
    long[] words = new long[(end + Long.SIZE - 1) / Long.SIZE];
    int chunks = (words.length + WORDS_IN_A_CHUNK - 1) / WORDS_IN_A_CHUNK;
    IntStream numbers = IntStream.range(0, chunks);
    (chunks > 1 ? numbers.parallel() : numbers)
        .forEach(
            chunk -> {
              int last = Math.min(end, (chunk + 1) * WORDS_IN_A_CHUNK * Long.SIZE);
              int first = chunk * WORDS_IN_A_CHUNK * Long.SIZE;
              for (int position = first; position < last; position++) {
                if (predicate.test(position)) {
                  words[position / Long.SIZE] |= 1L << position;
                }
              }
            });
    return ofOwned(BitSet.valueOf(words));
  }

  /** The set of the set bits; the argument is copied. */
  public static AssetSet of(BitSet positions) {
    return ofOwned((BitSet) positions.clone());
  }

  private static AssetSet ofOwned(BitSet positions) {
    int size = positions.cardinality();
    if (size == 0) {
      return EMPTY;
    }
    if (isSmallerAsList(size, positions.length())) {
      return new AssetSet(positions.stream().toArray(), NO_BITS, size);
    }
    return new AssetSet(NO_POSITIONS, positions, size);
  }

  private static AssetSet ofSorted(int[] sorted) {
    if (sorted.length == 0) {
      return EMPTY;
    }
    int end = sorted[sorted.length - 1] + 1;
    if (isSmallerAsList(sorted.length, end)) {
      return new AssetSet(sorted, NO_BITS, sorted.length);
    }
    BitSet bits = new BitSet(end);
    for (int position : sorted) {
      bits.set(position);
    }
    return new AssetSet(NO_POSITIONS, bits, sorted.length);
  }

  private static boolean isSmallerAsList(int size, int end) {
    return (long) size * BITS_PER_LISTED_POSITION < end;
  }

  /** How many assets are in the set. */
  public int size() {
    return size;
  }

  /** Whether no asset is in the set. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether the asset at this position is in the set. */
  public boolean contains(int position) {
    return isListed() ? Arrays.binarySearch(listed, position) >= 0 : bits.get(position);
  }

  /** The assets in this set, in the other, or in both. */
  public AssetSet union(AssetSet other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    if (isListed() && other.isListed()) {
      return merged(listed, other.listed);
    }
    if (isListed()) {
      return other.union(this);
    }
    BitSet result = toBitSet();
    if (other.isListed()) {
      other.forEach(result::set);
    } else {
      result.or(other.bits);
    }
    return ofOwned(result);
  }

  /** The assets in any of the sets. */
  public static AssetSet union(Collection<AssetSet> sets) {
    if (sets.size() <= 2) {
      return sets.stream().reduce(EMPTY, AssetSet::union);
    }
    BitSet all = new BitSet();
    sets.forEach(set -> set.forEach(all::set));
    return ofOwned(all);
  }

  private static AssetSet merged(int[] one, int[] other) {
    int[] both = new int[one.length + other.length];
    int count = 0;
    int at = 0;
    for (int position : one) {
      while (at < other.length && other[at] < position) {
        both[count++] = other[at++];
      }
      at += at < other.length && other[at] == position ? 1 : 0;
      both[count++] = position;
    }
    while (at < other.length) {
      both[count++] = other[at++];
    }
    return ofSorted(Arrays.copyOf(both, count));
  }

  /** The assets in both sets. */
  public AssetSet intersect(AssetSet other) {
    if (isEmpty() || other.isEmpty()) {
      return EMPTY;
    }
    if (isListed()) {
      return listedWhere(other, true);
    }
    if (other.isListed()) {
      return other.listedWhere(this, true);
    }
    BitSet result = toBitSet();
    result.and(other.bits);
    return ofOwned(result);
  }

  /** The assets in this set that are not in the other. */
  public AssetSet minus(AssetSet other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    if (isListed()) {
      return listedWhere(other, false);
    }
    BitSet result = toBitSet();
    if (other.isListed()) {
      other.forEach(result::clear);
    } else {
      result.andNot(other.bits);
    }
    return ofOwned(result);
  }

  /**
   * Those listed here that the other set holds, or those that it does not. Lists of like length are
   * walked side by side; in one that is much longer, each position is searched.
   */
  private AssetSet listedWhere(AssetSet other, boolean held) {
    boolean walks = other.isListed() && other.size < size * LONGER_BY;
    int[] kept = new int[size];
    int count = 0;
    int at = 0;
    for (int position : listed) {
      boolean holds;
      if (walks) {
        while (at < other.size && other.listed[at] < position) {
          at++;
        }
        holds = at < other.size && other.listed[at] == position;
      } else {
        holds = other.contains(position);
      }
      if (holds == held) {
        kept[count++] = position;
      }
    }
    return count == size ? this : ofSorted(Arrays.copyOf(kept, count));
  }

  /** Whether at least one asset is in both sets. */
  public boolean intersects(AssetSet other) {
    if (isListed() || other.isListed()) {
      return !intersect(other).isEmpty();
    }
    return bits.intersects(other.bits);
  }

  /** Whether every asset of the other set is in this one. */
  public boolean containsAll(AssetSet other) {
    return other.minus(this).isEmpty();
  }

  /** The assets of this set whose position the predicate accepts. */
  public AssetSet filter(IntPredicate predicate) {
    return isListed() ? filteredList(predicate) : filteredBits(predicate);
  }

  private AssetSet filteredList(IntPredicate predicate) {
    int[] kept = new int[listed.length];
    int count = 0;
    for (int position : listed) {
      if (predicate.test(position)) {
        kept[count++] = position;
      }
    }
    return count == size ? this : ofSorted(Arrays.copyOf(kept, count));
  }

  private AssetSet filteredBits(IntPredicate predicate) {
    BitSet kept = new BitSet(bits.length());
    for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(at + 1)) {
      if (predicate.test(at)) {
        kept.set(at);
      }
    }
    return ofOwned(kept);
  }

  /** The positions in ascending order. */
  public IntStream positions() {
    return isListed() ? Arrays.stream(listed) : bits.stream();
  }

  /** Calls the consumer with each position, in ascending order. */
  public void forEach(IntConsumer consumer) {
    if (isListed()) {
      for (int position : listed) {
        consumer.accept(position);
      }
      return;
    }
    for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(at + 1)) {
      consumer.accept(at);
    }
  }

  /**
   * The first {@code count} assets by position, or all of them when there are fewer.
   *
   * @param count how many, not negative
   */
  public AssetSet first(int count) {
    return count >= size ? this : ofSorted(positions().limit(count).toArray());
  }

  /** A fresh bit set with a bit for each position. */
  public BitSet toBitSet() {
    if (!isListed()) {
      return (BitSet) bits.clone();
    }
    BitSet result = new BitSet();
    for (int position : listed) {
      result.set(position);
    }
    return result;
  }

  private boolean isListed() {
    return size == 0 || listed.length > 0;
  }

  @Override
  public boolean equals(Object other) {
    // The form follows from the content, so equal sets have equal forms.
    return other instanceof AssetSet that
        && size == that.size
        && Arrays.equals(listed, that.listed)
        && bits.equals(that.bits);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(listed) + bits.hashCode();
  }

  /** The number of assets and the first positions, for messages of tests. */
  @Override
  public String toString() {
    PrimitiveIterator.OfInt first = positions().limit(10).iterator();
    StringBuilder text = new StringBuilder(size + " assets [");
    String separator = "";
    while (first.hasNext()) {
      text.append(separator).append(first.nextInt());
      separator = ", ";
    }
    return text.append(size > 10 ? ", …]" : "]").toString();
  }
}
