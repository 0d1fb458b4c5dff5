package io.github.immichautotag.core.library;

import java.util.stream.IntStream;

/**
 * Whole numbers in ascending order, each with the place at which it stood before; equal ones stay
 * in the order in which they stood. A million are sorted in the time that it takes to read them a
 * few times, without a comparison.
 */
public final class Sorted {

  /** As many bits are looked at in one go: so few that the counts of them stay near at hand. */
  private static final int DIGIT_BITS = 11;

  private static final int DIGITS = 1 << DIGIT_BITS;

  private long[] values;
  private int[] places;

  /** Sorts a copy of these numbers. */
  public Sorted(long[] numbers) {
    this(numbers, IntStream.range(0, numbers.length).toArray());
  }

  /**
   * Sorts numbers that belong to places.
   *
   * @param numbers the number of each of the places, in the order of the second argument
   */
  Sorted(long[] numbers, int[] places) {
    this.values = numbers.clone();
    this.places = places.clone();
    sort();
  }

  private void sort() {
    long differing = 0;
    for (long value : values) {
      differing |= value ^ values[0];
    }
    long[] otherValues = new long[values.length];
    int[] otherPlaces = new int[places.length];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      if ((differing >>> shift & (DIGITS - 1)) == 0) {
        continue;
      }
      sortBy(shift, otherValues, otherPlaces);
      long[] sortedValues = otherValues;
      otherValues = values;
      values = sortedValues;
      int[] sortedPlaces = otherPlaces;
      otherPlaces = places;
      places = sortedPlaces;
    }
  }

  private void sortBy(int shift, long[] toValues, int[] toPlaces) {
    int[] starts = new int[DIGITS + 1];
    for (long value : values) {
      starts[digit(value, shift) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    for (int at = 0; at < values.length; at++) {
      int to = starts[digit(values[at], shift)]++;
      toValues[to] = values[at];
      toPlaces[to] = places[at];
    }
  }

  /** The sign counts the other way round: what is negative comes first. */
  private static int digit(long value, int shift) {
    return (int) ((value ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
  }

  /** The places, in the order of their numbers. */
  int[] places() {
    return places.clone();
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The number at this rank, from 0. */
  public long value(int rank) {
    return values[rank];
  }

  /** Where the number at this rank stood before. */
  public int place(int rank) {
    return places[rank];
  }
}
