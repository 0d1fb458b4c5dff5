package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How problems look, and what they never show. */
final class ProblemTextTest {
  @Test
  void pointsAtThePlaceInColourOnlyWhenAsked() {
    ConfigProblem problem = problem("a: 1\nbcd: 2", new Place(2, 1, 3));
    assertThat(problem.render(false))
        .isEqualTo(
            """
            f.yaml:2:1: error: message
                2 | bcd: 2
                  | ^^^
                  = help: docs/troubleshooting.md#wrong-value""");
    assertThat(problem.render(true))
        .contains("\u001b[1;31merror:\u001b[0m")
        .contains("\u001b[1;31m^^^\u001b[0m");
  }

  @Test
  void columnsCountWholeCharacters() {
    assertThat(problem("a: 😀😀 b", new Place(1, 7, 1)).render(false))
        .contains("    1 | a: 😀😀 b\n      |       ^\n");
  }

  @Test
  void controlAndDirectionCharactersNeverReachTheTerminal() {
    String told = problem("a: \u001b[2Jx\u202ey\tz", new Place(1, 4, 2)).render(false);
    assertThat(told).doesNotContain("\u001b", "\u202e", "\t").contains("a: \uFFFD[2Jx\uFFFDy z");
  }

  @Test
  void longLinesAreCutAroundThePlace() {
    String line = "a: [" + "word, ".repeat(1_000) + "here, " + "word, ".repeat(1_000) + "]";
    String told = problem(line, new Place(1, line.indexOf("here") + 1, 4)).render(false);
    List<String> lines = told.lines().toList();
    assertThat(lines).allMatch(text -> text.length() < 200);
    int caret = lines.get(2).indexOf('^');
    assertThat(lines.get(1).substring(caret, caret + 4)).isEqualTo("here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  api_key: hidden",
        "  api_key: 'hidden'",
        "  \"api_key\": hidden",
        "server: {host: h, api_key: hidden, port: 1}",
        "  apikey: hidden",
        "  api-key: hidden",
        "  ApiKey : hidden",
        "  x-api-key: hidden",
        "  ap_key: hidden",
        "  api_key=hidden",
        "  password: hidden",
        "  smtp_token: hidden",
        "  client_secret: hidden",
        "url: https://me:hidden@host/",
      })
  void valuesOfSecretKeysAreMasked(String line) {
    for (int column = 1; column <= line.length(); column++) {
      String told = problem(line, new Place(1, column, 30)).render(false);
      assertThat(told).doesNotContain("hidden").contains("***").contains("^");
    }
  }

  @Test
  void secretsOnFollowingLinesAreMasked() {
    for (String text :
        List.of("api_key: >\n  hidden\n  hidden\nb: 1", "  api_key:\n hidden\nb: 1")) {
      SourceText source = new SourceText("f.yaml", text);
      for (int line = 1; line <= 4; line++) {
        assertThat(source.excerpt(new Place(line, 1, 1)).toString()).doesNotContain("hidden");
      }
    }
    assertThat(
            new SourceText("f", "api_key_file: shown")
                .excerpt(new Place(1, 1, 1))
                .orElseThrow()
                .text())
        .isEqualTo("api_key_file: shown");
    assertThat(
            new SourceText("f", "api_key: x\nkeyword: shown")
                .excerpt(new Place(2, 1, 1))
                .orElseThrow()
                .text())
        .isEqualTo("keyword: shown");
  }

  @Test
  void wordsThatLookLikeKeysAreMaskedEverywhere() {
    String key = "q7Zt4mXkW2pLs9VbN3cRj8HfYdGa5TxEuKo1iMwQzBn";
    assertThat(problem("- " + key, new Place(1, 3, 43)).render(false))
        .doesNotContain(key)
        .contains("- ***");
  }

  @Test
  void moreThanTwoHundredProblemsAreCounted() {
    Problems problems = new Problems(new SourceText("f.yaml", "x"));
    for (int count = 0; count < 1_000; count++) {
      problems.error(new Place(1, 1, 1), HelpAnchor.WRONG_VALUE, "message");
    }
    assertThat(problems.inOrder()).hasSize(201);
    assertThat(problems.inOrder().get(200).message())
        .isEqualTo("and 800 more problems that are not shown");
  }

  private static ConfigProblem problem(String text, Place place) {
    Problems problems = new Problems(new SourceText("f.yaml", text));
    problems.error(place, HelpAnchor.WRONG_VALUE, "message");
    return problems.inOrder().get(0);
  }
}
