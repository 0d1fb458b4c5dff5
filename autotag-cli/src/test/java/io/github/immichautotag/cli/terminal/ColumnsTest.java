package io.github.immichautotag.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables on screens of any width. */
final class ColumnsTest {

  private final Columns columns = new Columns();

  @Test
  void putsTextsLeftAndNumbersRight() {
    columns.row().text("one").number(1_234).percent(1, 8);
    columns.row().text("seventeen").number(5).percent(7, 8);

    assertThat(columns.lines("  ", 80))
        .containsExactly("  one        1,234  12.5 %", "  seventeen      5  87.5 %");
  }

  @Test
  void letsALongReasonGoOnBelowItself() {
    columns
        .row(it -> "<" + it + ">")
        .text("+ add tag x")
        .number(5)
        .text("because it is so, and so too");
    columns.row().text("+ add").number(12_345).text("short");

    assertThat(columns.lines("", 49))
        .containsExactly(
            "<+ add tag x       5  because it is so, and so too>", "+ add        12,345  short");
    assertThat(columns.lines("", 45))
        .startsWith(
            "<+ add tag x       5  because it is so, and so>", "<                     too>");
  }

  @Test
  void putsAReasonBelowItsRowWhereTheScreenIsNarrow() {
    columns.row().text("+ add tag autotag_output_unknown").number(12).text("no category claims it");

    assertThat(columns.lines("  ", 40))
        .containsExactly("  + add tag autotag_output_unknown  12", "      no category claims it");
  }

  @Test
  void takesAnEmojiForOneCharacter() {
    columns.row().text("\ud83c\udf89").text("party");
    columns.row().text("x").text("none");

    assertThat(columns.lines("", 80)).containsExactly("\ud83c\udf89  party", "x  none");
  }

  @Test
  void leavesAWordWholeThatIsWiderThanTheScreen() {
    assertThat(Wrapping.of("to https://photos.example.org/a/very/long/address now", 20))
        .containsExactly("to", "https://photos.example.org/a/very/long/address", "now");
  }
}
