package io.github.immichautotag.core.date;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks up words where they stand, letter case ignored, without making a string of each: millions
 * of names are read.
 */
final class WordTable<T> {

  private static final int SIZE = 512;

  private final List<List<Entry<T>>> buckets = new ArrayList<>();

  private record Entry<T>(String word, T value) {}

  WordTable() {
    for (int i = 0; i < SIZE; i++) {
      buckets.add(List.of());
    }
  }

  /** The hash of a word from that of its part before a character. */
  static int hash(int before, char c) {
    return 31 * before + folded(c);
  }

  private static char folded(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(c);
  }

  void put(String word, T value) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    List<Entry<T>> bucket = new ArrayList<>(buckets.get(bucket(hash)));
    bucket.add(new Entry<>(word, value));
    buckets.set(bucket(hash), List.copyOf(bucket));
  }

  private static int bucket(int hash) {
    return (hash ^ hash >>> 9 ^ hash >>> 18) & SIZE - 1;
  }

  T get(String text, int from, int end, int hash, T otherwise) {
    List<Entry<T>> bucket = buckets.get(bucket(hash));
    for (int i = 0; i < bucket.size(); i++) {
      Entry<T> entry = bucket.get(i);
      String word = entry.word;
      if (word.length() == end - from && text.regionMatches(true, from, word, 0, word.length())) {
        return entry.value;
      }
    }
    return otherwise;
  }
}
