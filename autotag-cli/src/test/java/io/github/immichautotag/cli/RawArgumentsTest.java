package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RawArgumentsTest {

  @Test
  void takesTheLastPartsOfTheWholeCommandLine() {
    String line = "java\0-jar\0autotag.jar\0date-of\0Küche 오후.jpg\0\0";
    assertThat(RawArguments.reread(new String[] {"date-of", "K\uFFFD", ""}, line))
        .containsExactly("date-of", "Küche 오후.jpg", "");
  }

  @Test
  void keepsWhatJavaReadWhereTheCommandLineTellsLess() {
    String[] read = {"date-of", "K\uFFFD"};
    assertThat(RawArguments.reread(read, "")).isSameAs(read);
    assertThat(RawArguments.reread(read, "java\0")).isSameAs(read);
  }

  @Test
  void leavesArgumentsAloneThatJavaCouldRead() {
    String[] read = {"plan", "Küche"};
    assertThat(RawArguments.of(read)).isSameAs(read);
  }
}
