package io.github.immichautotag.cli.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnquotedSignTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          size: > 10 MB                              ; size: "> 10 MB"
          - rating: >= 4   # at least                ; rating: ">= 4"
          when: { all: [ { rating: >= 4 }, x ] }     ; rating: ">= 4"
          tags: [a, *b, c]                           ; "*b"
          - tag: @x                                  ; tag: "@x"
          regex: *\\d                                ; regex: '*\\d'
          glob: *"x"                                 ; glob: '*"x"'
          glob: [Ss]creen*                           ; glob: "[Ss]creen*"
          - add_to_album: {taken.year} Screens       ; add_to_album: "{taken.year} Screens"
          do: [ { add_tag: {city} home } ]           ; add_tag: "{city} home"
          """)
  void saysHowToWriteIt(String line, String written) {
    assertThat(UnquotedSign.in(line.strip()).orElseThrow().suggestion())
        .isEqualTo("put the value in quotes: " + written.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size: \"> 10 MB\"",
        "description: one, > two",
        "name: \"a, *b",
        "tag_names: [a, b]",
        "when: { tag: x }",
        "f_number: < 2.8",
        "- a - b",
        ""
      })
  void leavesAloneWhatIsNone(String line) {
    assertThat(UnquotedSign.in(line)).isEmpty();
  }

  @Test
  void keepsSecretsToItself() {
    assertThat(UnquotedSign.in("api_key: *AbCdEf0123456789").orElseThrow().suggestion())
        .isEqualTo("put the value in single quotes");
  }

  @Test
  void costsLittleForLongLines() {
    String line = String.join(", ", Collections.nCopies(20_000, "*a"));
    assertThat(UnquotedSign.in("x: " + line)).isPresent();
    assertThat(UnquotedSign.in("- [".repeat(20_000))).isEmpty();
  }
}
