package io.github.immichautotag.core.library;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Values that repeat, each kept once and named by a small number; {@link #NONE} names no value. */
final class Interned<T> {

  static final int NONE = -1;

  private final List<T> values = new ArrayList<>();
  private final Map<T, Integer> numbers = new HashMap<>();

  int number(T value) {
    return numbers.computeIfAbsent(
        value,
        fresh -> {
          values.add(fresh);
          return values.size() - 1;
        });
  }

  int number(Optional<T> value) {
    return value.isPresent() ? number(value.get()) : NONE;
  }

  T value(int number) {
    return values.get(number);
  }

  Optional<T> optional(int number) {
    return number == NONE ? Optional.empty() : Optional.of(values.get(number));
  }

  /** The numbers of the values that meet a condition, each asked once. */
  BitSet accepted(Predicate<T> condition) {
    BitSet accepted = new BitSet(values.size());
    for (int number = 0; number < values.size(); number++) {
      accepted.set(number, condition.test(values.get(number)));
    }
    return accepted;
  }

  /** The number of a value that was seen; {@link #NONE} for any other. */
  int find(T value) {
    return numbers.getOrDefault(value, NONE);
  }
}
