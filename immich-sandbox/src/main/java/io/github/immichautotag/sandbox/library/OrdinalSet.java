package io.github.immichautotag.sandbox.library;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of asset ordinals as a bitmap in blocks of 4,096 bits, of which empty ones are not held: an
 * album of 40 neighbours in a library of a million costs about 1.5 KB.
 */
public final class OrdinalSet {
  private static final int BLOCK_BITS = 12;
  private static final int WORDS = 1 << (BLOCK_BITS - 6);
  private static final long[] EMPTY = new long[0];

  private long[][] blocks = new long[0][];
  private int size;

  /** The number of members. */
  public int size() {
    return size;
  }

  /** Whether the ordinal is a member. */
  public boolean contains(int ordinal) {
    int block = ordinal >>> BLOCK_BITS;
    if (block >= blocks.length || blocks[block].length == 0) {
      return false;
    }
    return (blocks[block][word(ordinal)] & (1L << ordinal)) != 0;
  }

  /** Adds the ordinal; false when it was there. */
  public boolean add(int ordinal) {
    if (contains(ordinal)) {
      return false;
    }
    int block = ordinal >>> BLOCK_BITS;
    if (block >= blocks.length) {
      int old = blocks.length;
      blocks = Arrays.copyOf(blocks, Math.max(block + 1, old + (old >> 2)));
      Arrays.fill(blocks, old, blocks.length, EMPTY);
    }
    if (blocks[block].length == 0) {
      blocks[block] = new long[WORDS];
    }
    blocks[block][word(ordinal)] |= 1L << ordinal;
    size++;
    return true;
  }

  /** Removes the ordinal; false when it was not there. */
  public boolean remove(int ordinal) {
    if (!contains(ordinal)) {
      return false;
    }
    blocks[ordinal >>> BLOCK_BITS][word(ordinal)] &= ~(1L << ordinal);
    size--;
    return true;
  }

  /** Adds all members of another set. */
  public void addAll(OrdinalSet other) {
    other.forEach(this::add);
  }

  /** Visits the members in ascending order; the set must not change meanwhile. */
  public void forEach(IntConsumer visitor) {
    for (int block = 0; block < blocks.length; block++) {
      long[] words = blocks[block];
      for (int w = 0; w < words.length; w++) {
        for (long bits = words[w]; bits != 0; bits &= bits - 1) {
          visitor.accept((block << BLOCK_BITS) + (w << 6) + Long.numberOfTrailingZeros(bits));
        }
      }
    }
  }

  /** The members in ascending order. */
  public int[] toArray() {
    int[] members = new int[size];
    int[] next = {0};
    forEach(ordinal -> members[next[0]++] = ordinal);
    return members;
  }

  private static int word(int ordinal) {
    return (ordinal >>> 6) & (WORDS - 1);
  }
}
