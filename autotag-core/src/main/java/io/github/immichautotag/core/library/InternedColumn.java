package io.github.immichautotag.core.library;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/** A column of values that repeat; it costs nothing until the first of them is known. */
final class InternedColumn<T> {

  private final Interned<T> values = new Interned<>();
  private final LazyNumbers numbers = new LazyNumbers();

  void set(int row, Optional<T> value) {
    numbers.set(row, value.map(known -> (long) values.number(known)).orElse(LazyNumbers.UNKNOWN));
  }

  Optional<T> get(int row) {
    long number = numbers.get(row);
    return number == LazyNumbers.UNKNOWN
        ? Optional.empty()
        : Optional.of(values.value((int) number));
  }

  /** Which values meet a condition, each asked once; to be asked by row with {@link #isOf}. */
  BitSet accepted(Predicate<T> condition) {
    return values.accepted(condition);
  }

  /** Whether the value of a row is one of those accepted. */
  boolean isOf(BitSet accepted, int row) {
    long number = numbers.get(row);
    return number != LazyNumbers.UNKNOWN && accepted.get((int) number);
  }

  void arrange(int[] rows) {
    numbers.arrange(rows);
  }
}
