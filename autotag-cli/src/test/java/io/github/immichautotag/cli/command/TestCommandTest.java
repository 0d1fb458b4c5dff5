package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are tried on made-up assets, on demand and before every run. */
final class TestCommandTest {

  private static final String RULES =
      """
      rules:
        - name: screenshots
          when: { file_name: { glob: "Screenshot*" } }
          do: [{ add_tag: kind/screenshot }]
        - name: at rest
          enabled: false
          when: { favorite: true }
          do: [{ add_tag: best }]
      tests:
        - name: a screenshot is tagged
          asset: { file_name: Screenshot_1.png }
          expect: { tags: kind/screenshot, category: unknown, without_rule: [] }
        - name: favourites are best
          asset: { favorite: true }
          expect: { rule: at rest }
      """;

  private static final String FAILING =
      """
      - name: an image is a screenshot
        asset: { file_name: IMG_1.jpg }
        expect: { rule: screenshots, tags: [kind/screenshot], category: memes, rating: 3 }
      """
          .indent(2);

  private final CommandLineFixture mia;

  TestCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
    mia.serving(new HandMadeLibrary().assets(10).source());
    RuleFixture.configured(mia, RULES);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @Test
  void tellsWhatPassedAndWhatWasNotTried() {
    Said said = mia.autotag("test");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out().lines())
        .contains("✓ a screenshot is tagged")
        .contains("- favourites are best   rule \"at rest\" is switched off")
        .contains("Rule tests: 1 passed, 1 of switched-off rules not tried.");
    assertThat(mia.sandbox().log().count()).isZero();
  }

  @Test
  void tellsEveryDifferenceAndWhyARuleDoesNotMatch() {
    RuleFixture.configured(mia, RULES + FAILING);
    Said said = mia.autotag("test");
    assertThat(said.code()).isEqualTo(ExitCode.RULE_TESTS_FAILED);
    assertThat(said.out())
        .containsPattern("✗ an image is a screenshot   \\(.*config.yaml:\\d+\\)")
        .contains("expected: category memes\n    but:      unknown")
        .contains("expected: tag kind/screenshot\n    but:      tags: autotag_output_unknown")
        .contains("expected: rating 3\n    but:      no rating")
        .contains("✗ file_name: matches \"Screenshot*\"   (it is: IMG_1.jpg)")
        .contains("Rule tests: 1 of 3 failed");
  }

  @Test
  void keepsARunFromDoingAnything() {
    RuleFixture.configured(mia, RULES + FAILING);
    Said refused = mia.autotag("run");
    assertThat(refused.code()).isEqualTo(ExitCode.RULE_TESTS_FAILED);
    assertThat(refused.err()).contains("Nothing was read or changed", "--no-tests");
    assertThat(mia.sandbox().log().count()).isZero();
    assertThat(mia.autotag("run", "--no-tests").code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.sandbox().log().writes()).isPositive();
  }

  @Test
  void saysThatThereAreNone() {
    RuleFixture.configured(mia, "");
    Said said = mia.autotag("test");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("no rule tests");
  }

  @Test
  void refusesTestsOfRulesThatAreNotThere() {
    String misspelt =
        """
        - name: misspelt
          asset: { taken: 2024-13-01, size: 3 parsecs }
          expect: { rule: screenshot, category: meme }
        - name: nothing
          asset: {}
          expect: {}
        """
            .indent(2);
    RuleFixture.configured(mia, RULES + misspelt);
    Said said = mia.autotag("test");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err())
        .contains("there is no rule \"screenshot\"", "did you mean \"screenshots\"?")
        .contains("there is no category \"meme\"", "did you mean \"memes\"?")
        .contains("\"2024-13-01\" is no moment")
        .contains("\"parsecs\" is no unit")
        .contains("this test expects nothing");
  }
}
