package io.github.immichautotag.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamePatternTest {

  @Test
  void isTriedFromTheStartAndNotBoundToTheEnd() {
    NamePattern year = NamePattern.of("2024");

    assertThat(year.matches("2024 Trip")).isTrue();
    assertThat(year.matches("Trip 2024")).isFalse();
    assertThat(year.matches("")).isFalse();
    assertThat(NamePattern.of("").matches("")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.*a){25}$", "(a+)+\\1$"})
  void givesUpSoonOnAPatternThatExplodes(String regex) {
    NamePattern pattern = NamePattern.of(regex);
    String name = "a".repeat(200) + "b".repeat(20);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> pattern.matches(name))
                .isInstanceOfSatisfying(
                    PatternException.class, e -> assertThat(e.pattern()).isEqualTo(regex))
                .hasMessageContaining("aaa…")
                .hasMessageContaining(regex));
  }

  @Test
  void answersOrGivesUpSoonOnNestedRepetitions() {
    NamePattern pattern = NamePattern.of("(a+)+$");
    String name = "a".repeat(5_000) + "b";

    // Newer JDKs remember where they were and may answer; none may hang.
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(answer(pattern, name)).isIn("no match", "gave up"));
  }

  private static String answer(NamePattern pattern, String name) {
    try {
      return pattern.matches(name) ? "match" : "no match";
    } catch (PatternException e) {
      return "gave up";
    }
  }

  @Test
  void givesUpOnTooDeepARecursion() {
    NamePattern pattern = NamePattern.of("(a|b|cd)*x");

    assertThatThrownBy(() -> pattern.matches("ab".repeat(60_000)))
        .isInstanceOf(PatternException.class)
        .hasMessageContaining("recursion");
  }

  @Test
  void bearsLongNamesWithAPlainPattern() {
    assertThat(NamePattern.of(".*Beach").matches("x".repeat(10_000) + "Beach")).isTrue();
    assertThat(NamePattern.of("(?s).*Beach").matches("a\n🏖 Beach")).isTrue();
  }

  @Test
  void isEqualToAnotherOfTheSameSource() {
    assertThat(NamePattern.of("a+")).isEqualTo(NamePattern.of("a+")).hasSameHashCodeAs("a+");
    assertThat(NamePattern.of("a+")).isNotEqualTo(NamePattern.of("a*"));
  }
}
