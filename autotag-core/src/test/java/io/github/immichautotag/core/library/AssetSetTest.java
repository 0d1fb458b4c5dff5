package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AssetSetTest {

  private static final String SEEDS = "io.github.immichautotag.core.testing.Seeds#all";

  @ParameterizedTest(name = "seed {0}")
  @MethodSource(SEEDS)
  void behavesLikeATreeSet(long seed) {
    Random random = new Random(seed);
    NavigableSet<Integer> left = positions(random);
    NavigableSet<Integer> right = positions(random);
    AssetSet one = of(left);
    AssetSet other = of(right);

    NavigableSet<Integer> union = new TreeSet<>(left);
    union.addAll(right);
    NavigableSet<Integer> both = new TreeSet<>(left);
    both.retainAll(right);
    NavigableSet<Integer> rest = new TreeSet<>(left);
    rest.removeAll(right);
    assertSame(one.union(other), union);
    assertSame(AssetSet.union(List.of()), new TreeSet<>());
    assertSame(AssetSet.union(List.of(one, other)), union);
    assertSame(AssetSet.union(List.of(one, AssetSet.empty(), other, one)), union);
    assertSame(one.intersect(other), both);
    assertSame(one.minus(other), rest);
    assertSame(one.filter(position -> position % 3 == 0), thirds(left));
    assertThat(one.intersects(other)).isEqualTo(!both.isEmpty());
    assertThat(one.containsAll(other)).isEqualTo(left.containsAll(right));
    assertThat(one.union(other).containsAll(other)).isTrue();
    int count = random.nextInt(50);
    assertThat(one.first(count).positions().boxed())
        .containsExactlyElementsOf(left.stream().limit(count).toList());
  }

  /** Sparse ones, dense ones, and those between. */
  private static NavigableSet<Integer> positions(Random random) {
    int end = 1 + random.nextInt(5_000);
    int oneIn = 1 + random.nextInt(random.nextBoolean() ? 4 : 400);
    NavigableSet<Integer> positions = new TreeSet<>();
    for (int position = 0; position < end; position++) {
      if (random.nextInt(oneIn) == 0) {
        positions.add(position);
      }
    }
    return positions;
  }

  private static NavigableSet<Integer> thirds(NavigableSet<Integer> of) {
    NavigableSet<Integer> thirds = new TreeSet<>(of);
    thirds.removeIf(position -> position % 3 != 0);
    return thirds;
  }

  private static AssetSet of(NavigableSet<Integer> positions) {
    return AssetSet.of(positions.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void assertSame(AssetSet set, NavigableSet<Integer> expected) {
    assertThat(set.positions().boxed()).containsExactlyElementsOf(expected);
    assertThat(set.size()).isEqualTo(expected.size());
    assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
    assertThat(set).isEqualTo(of(expected)).hasSameHashCodeAs(of(expected));
    NavigableSet<Integer> visited = new TreeSet<>();
    set.forEach(visited::add);
    assertThat(visited).isEqualTo(expected);
    for (int position = 0; position < 5_000; position += 37) {
      assertThat(set.contains(position)).isEqualTo(expected.contains(position));
    }
    assertThat(set.toBitSet().stream().boxed()).containsExactlyElementsOf(expected);
  }

  @Test
  void isEqualHoweverItWasMade() {
    BitSet bits = new BitSet(10_000);
    bits.set(5);
    bits.set(9_000);

    AssetSet sparse = AssetSet.of(9_000, 5, 5);

    assertThat(AssetSet.of(bits)).isEqualTo(sparse).hasSameHashCodeAs(sparse);
    assertThat(AssetSet.allBelow(9_001).filter(at -> at == 5 || at == 9_000)).isEqualTo(sparse);
    assertThat(AssetSet.matching(9_001, at -> at == 5 || at == 9_000)).isEqualTo(sparse);
    assertThat(AssetSet.allBelow(3)).isEqualTo(AssetSet.of(2, 1, 0));
    assertThat(AssetSet.allBelow(3).minus(AssetSet.allBelow(3))).isEqualTo(AssetSet.empty());
  }

  @Test
  void keepsWhatItWasGivenWhenTheGiverChangesIt() {
    BitSet bits = new BitSet();
    bits.set(0, 100);
    AssetSet set = AssetSet.of(bits);

    bits.clear();
    set.toBitSet().clear();

    assertThat(set.size()).isEqualTo(100);
    assertThat(set.contains(99)).isTrue();
  }
}
