package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are probably not meant are told, with assets that show it. */
final class LintCommandTest {

  private static final String RULES =
      """
      rules:
        - name: impossible
          when: { size: "> 10 MB", all: [{ size: "< 1 MB" }] }
          do: [{ add_tag: a }]
        - name: images
          stop: true
          when: { type: image }
          do: [{ add_tag: image }]
        - name: small images
          when: { type: image, size: "< 20 MB" }
          do: [{ add_tag: small }]
        - name: seen
          when: { type: video }
          do: [{ set_rating: 5 }]
        - name: unseen
          when: { type: [video, audio] }
          do: [{ set_rating: 1 }]
        - name: nowhere
          when: { country: Atlantis }
          do: [{ add_tag: atlantis }]
      """;

  private final CommandLineFixture mia;

  LintCommandTest(@TempDir Path home) {
    mia = RuleFixture.serving(home, RULES);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @Test
  void tellsWhatTheRulesThemselvesShow() {
    Said said = mia.autotag("lint", "--offline", "--detailed-exitcode");
    assertThat(said.code()).isEqualTo(ExitCode.CHANGES_PENDING);
    assertThat(said.out())
        .containsPattern("impossible   \\(.*config.yaml:\\d+\\)\n  ! no asset can meet")
        .contains("small images")
        .contains("it never gets an asset: \"images\"")
        .contains("of the same assets, \"seen\" wants \"set rating 5\"")
        .doesNotContain("nowhere")
        .contains("3 things are probably not meant.");
    assertThat(mia.sandbox().log().count()).isZero();
  }

  @Test
  void showsAssetsOfTheLibrary() {
    Said said = mia.autotag("lint");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains("nothing meets \"country: Atlantis\"")
        .containsPattern("all \\d+ assets that it matches are kept from it by \"images\"")
        .containsPattern("of \\d+ assets \"seen\" wants \"set rating 5\"")
        .contains(mia.url() + "/photos/")
        .contains("no category and no rule looks at")
        .doesNotContain("it never gets an asset")
        .doesNotContain("of the same assets");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  @Test
  void goesOnWithoutAServer() {
    mia.sandbox().close();
    Said said = mia.autotag("lint");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("no asset can meet");
    assertThat(said.err()).contains("Only the rules themselves were looked at");
  }

  @Test
  void hasNothingToSayOfSoundRules() {
    RuleFixture.configured(
        mia,
        """
        rules:
          - name: videos
            when: { type: video }
            do: [{ add_tag: video }]
        """);
    Said said = mia.autotag("lint", "--offline", "--detailed-exitcode");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("Nothing to complain about.");
  }
}
