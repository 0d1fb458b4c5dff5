package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SortedTest {

  private static final String SEEDS = "io.github.immichautotag.core.testing.Seeds#all";

  /** Numbers of every size and sign, many of them equal. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource(SEEDS)
  void putsNumbersInOrderAndLeavesEqualOnesAsTheyStood(long seed) {
    Random random = new Random(seed);
    int bits = random.nextInt(Long.SIZE);
    long[] numbers =
        random
            .longs(random.nextInt(300))
            .map(it -> (it >> bits) & (random.nextInt(4) - 2))
            .toArray();

    Sorted sorted = new Sorted(numbers);

    List<Integer> places = new ArrayList<>();
    for (int rank = 0; rank < sorted.size(); rank++) {
      places.add(sorted.place(rank));
      assertThat(sorted.value(rank)).isEqualTo(numbers[sorted.place(rank)]);
    }
    assertThat(places)
        .containsExactlyElementsOf(
            IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingLong(place -> numbers[place]))
                .toList());
  }
}
