package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TagPathTest {

  private static final List<String> LETTERS = List.of("a", "b", " ", ".", "0", "😀", "ÿ", "\0");
  private static final TagPath PARIS = new TagPath("Trips/Paris");

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/Trips", "Trips/", "Trips//Paris"})
  void refusesWhatImmichWouldStoreOtherwise(String text) {
    assertThatThrownBy(() -> new TagPath(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void liesBelowWhatItsPathBeginsWith() {
    assertThat(PARIS.isBelow(new TagPath("Trips"))).isTrue();
    assertThat(PARIS.isBelow(PARIS)).isFalse();
    assertThat(new TagPath("Trips 2/Paris").isBelow(new TagPath("Trips"))).isFalse();
    assertThat(new TagPath("Trips").isBelow(PARIS)).isFalse();
    assertThat(PARIS.leaf()).isEqualTo("Paris");
  }

  @Test
  void isCalledByItsPathOrItsLeaf() {
    assertThat(PARIS.isCalled("Trips/Paris")).isTrue();
    assertThat(PARIS.isCalled("Paris")).isTrue();
    assertThat(PARIS.isCalled("paris")).isFalse();
    assertThat(PARIS.isCalled("Trips")).isFalse();
    assertThat(new TagPath("Fun/Trips/Paris").isCalled("Trips/Paris")).isFalse();
  }

  @Test
  void liesWithinWhateverNameMeansItOrATagAboveIt() {
    TagPath louvre = new TagPath("Trips/Paris/Louvre");

    assertThat(louvre.isWithin("Trips")).isTrue();
    assertThat(louvre.isWithin("Paris")).isTrue();
    assertThat(louvre.isWithin("Trips/Paris")).isTrue();
    assertThat(louvre.isWithin("Louvre")).isTrue();
    assertThat(louvre.isWithin("Paris/Louvre")).isFalse();
    assertThat(louvre.isWithin("Trip")).isFalse();
  }

  @Test
  void findsTheTagsBelowItAmongMany() {
    SortedSet<TagPath> tags = new TreeSet<>();
    for (String path :
        new String[] {"Trip", "Trips", "Trips 2", "Trips 2/x", "Trips-x", "Trips0"}) {
      tags.add(new TagPath(path));
    }
    SortedSet<TagPath> below = new TreeSet<>();
    for (String path : new String[] {"Trips/ ", "Trips/0", "Trips/Paris", "Trips/Paris/Louvre"}) {
      below.add(new TagPath(path));
    }
    tags.addAll(below);

    assertThat(new TagPath("Trips").below(tags)).containsExactlyElementsOf(below);
    assertThat(new TagPath("no such tag").below(tags)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("io.github.immichautotag.core.testing.Seeds#all")
  void anyPathIsKeptAsWrittenAndFindsThoseBelowIt(long seed) {
    Random random = new Random(seed);
    SortedSet<TagPath> tags = new TreeSet<>();
    for (int number = 0; number < 200; number++) {
      String text = path(random);
      TagPath path = new TagPath(text);
      assertThat(path.value()).isEqualTo(text);
      assertThat(path).hasToString(text).isEqualTo(new TagPath(path.toString()));
      assertThat(text).endsWith(path.leaf());
      tags.add(path);
    }
    for (TagPath tag : tags) {
      assertThat(List.copyOf(tag.below(tags)))
          .isEqualTo(tags.stream().filter(other -> other.isBelow(tag)).toList());
    }
  }

  /** Few letters, so that paths lie below one another; some of them sort around the slash. */
  private static String path(Random random) {
    StringBuilder path = new StringBuilder();
    for (int part = random.nextInt(4); part >= 0; part--) {
      for (int letter = random.nextInt(2); letter >= 0; letter--) {
        path.append(LETTERS.get(random.nextInt(LETTERS.size())));
      }
      path.append(part == 0 ? "" : "/");
    }
    return path.toString();
  }
}
