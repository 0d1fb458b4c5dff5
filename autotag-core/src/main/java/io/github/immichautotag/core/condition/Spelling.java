package io.github.immichautotag.core.condition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was probably meant to be. */
public final class Spelling {
  /** Longer words are no typos of ours, and the distance costs length times length. */
  private static final int LONGEST = 80;

  private Spelling() {}

  /**
   * The nearest of {@code known} to {@code written}: equal but for letter case, hyphens and blanks,
   * or at most a third of its letters apart. Equally near words: the first by alphabet.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(written);
    int allowed = Math.max(1, plain.length() / 3);
    return known.stream()
        .filter(word -> distance(plain, plain(word)) <= allowed)
        .min(
            Comparator.<String>comparingInt(word -> distance(plain, plain(word)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Letters to insert, delete, change or swap with their neighbour to get from one word to the
   * other.
   */
  public static int distance(String from, String to) {
    int[] twoAgo = new int[to.length() + 1];
    int[] previous = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int best =
            Math.min(
                previous[column - 1] + change, 1 + Math.min(previous[column], current[column - 1]));
        current[column] =
            isSwap(from, to, row, column) ? Math.min(best, twoAgo[column - 2] + 1) : best;
      }
      int[] spare = twoAgo;
      twoAgo = previous;
      previous = current;
      current = spare;
    }
    return previous[to.length()];
  }

  private static boolean isSwap(String from, String to, int row, int column) {
    return row > 1
        && column > 1
        && from.charAt(row - 1) == to.charAt(column - 2)
        && from.charAt(row - 2) == to.charAt(column - 1);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }
}
