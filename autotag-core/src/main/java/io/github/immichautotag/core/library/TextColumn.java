package io.github.immichautotag.core.library;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing list of strings kept as UTF-8 in large blocks: a fifth of the memory of a million small
 * strings. Not thread-safe while it grows; any number of threads may read it after that.
 */
final class TextColumn {

  /**
   * A block is large enough that its own cost vanishes, and so small that it shares a region of the
   * heap with others: one of a megabyte would take two regions for itself.
   */
  private static final int BLOCK_BYTES = 1 << 16;

  private byte[][] blocks = {};
  private long[] starts = {};
  private int size;
  private long end;

  /** Appends a text and returns its index. */
  int add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  private int add(byte[] bytes) {
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, Math.max(16, starts.length + (starts.length >> 1)));
    }
    starts[size] = end;
    append(bytes);
    size++;
    starts[size] = end;
    return size - 1;
  }

  /** The texts at these indexes, in this order, without what growing took in advance. */
  TextColumn of(int[] indexes) {
    TextColumn arranged = new TextColumn();
    arranged.starts = new long[indexes.length == 0 ? 0 : indexes.length + 1];
    for (int index : indexes) {
      arranged.add(bytes(index));
    }
    return arranged;
  }

  /** The text at the index that {@link #add} returned. */
  String get(int index) {
    return new String(bytes(index), StandardCharsets.UTF_8);
  }

  private byte[] bytes(int index) {
    long start = starts[index];
    byte[] bytes = new byte[Math.toIntExact(starts[index + 1] - start)];
    int copied = 0;
    while (copied < bytes.length) {
      int offset = (int) ((start + copied) % BLOCK_BYTES);
      int count = Math.min(bytes.length - copied, BLOCK_BYTES - offset);
      byte[] block = blocks[(int) ((start + copied) / BLOCK_BYTES)];
      System.arraycopy(block, offset, bytes, copied, count);
      copied += count;
    }
    return bytes;
  }

  private void append(byte[] bytes) {
    int copied = 0;
    while (copied < bytes.length) {
      int offset = (int) (end % BLOCK_BYTES);
      int block = (int) (end / BLOCK_BYTES);
      if (block == blocks.length) {
        blocks = Arrays.copyOf(blocks, block + 1);
        blocks[block] = new byte[BLOCK_BYTES];
      }
      int count = Math.min(bytes.length - copied, BLOCK_BYTES - offset);
      System.arraycopy(bytes, copied, blocks[block], offset, count);
      copied += count;
      end += count;
    }
  }
}
