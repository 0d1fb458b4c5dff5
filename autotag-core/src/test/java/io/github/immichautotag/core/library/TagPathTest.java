package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TagPathTest {

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
}
