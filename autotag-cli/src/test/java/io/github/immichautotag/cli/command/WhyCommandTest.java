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

/** Whoever wonders is told why, rule by rule, and what it would take. */
final class WhyCommandTest {

  private static final String RULES =
      """
      rules:
        - name: party
          when:
            all:
              - in_album: { pattern: '^2020' }
              - not: { tag: boring }
          do: [{ add_tag: party }, { set_favorite: true }]
        - name: first
          stop: true
          when: { in_album: { pattern: '^2020' }, tag: autotag_input_meme }
          do: [{ set_rating: 1 }]
        - name: second
          when: { tag: autotag_input_meme }
          do: [{ set_rating: 5 }]
        - name: huge
          when: { size: "> 4 TB" }
          do: [{ add_tag: huge }]
      """;

  private final CommandLineFixture mia;

  WhyCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
    mia.serving(
        new HandMadeLibrary()
            .assets(10)
            .album("2020-01-01 New Year", 8)
            .tag("autotag_input_meme", 1)
            .source());
    RuleFixture.configured(mia, RULES);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  private String someName(String query) {
    Said found = mia.autotag("find", query, "--format", "json", "--limit", "1");
    return com.google.gson.JsonParser.parseString(found.out().lines().findFirst().orElseThrow())
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  @Test
  void tellsOfEachRuleAndCategoryAndOfWhatWillBeDone() {
    String id = someName("in_album.pattern:^2020 tag:autotag_input_meme");
    Said said = mia.autotag("why", id);
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains("/photos/" + id)
        .contains("✓ events claims it")
        .contains("✗ memes does not claim it")
        .contains("✓ party matches")
        .contains("→ add tag party: will be done")
        .contains("→ set rating 1: will be done")
        .contains("rule \"first\" keeps it, by stop: true")
        .contains("✗ huge does not match")
        .containsPattern("✗ size: > 4 TB   \\(it is: [\\d.]+ (MB|bytes)\\)")
        .contains("+ add tag party\n      party: ")
        .doesNotContain("set rating 5: will be done");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  @Test
  void saysWhatIsSoAlreadyOnceARunHasDoneIt() {
    String id = someName("in_album.pattern:^2020 not tag:autotag_input_meme");
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    Said said = mia.autotag("why", "http://elsewhere.example/photos/" + id);
    assertThat(said.out())
        .contains("→ add tag party: is so already")
        .contains("→ set favorite true: is so already")
        .contains("To be done\n  nothing");
  }

  @Test
  void tellsWhatItWouldTakeForARuleToMatch() {
    String id = someName("not in_album.pattern:^2020");
    Said said = mia.autotag("why-not", id, "party");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains("✗ party does not match")
        .contains("The smallest change that would make it match")
        .contains("make true:  in_album: {pattern: ^2020}")
        .containsPattern("Or of the rule \\(.*config.yaml:\\d+\\)")
        .doesNotContain("make untrue");
    assertThat(mia.autotag("why-not", id, "memes").out())
        .contains("✗ memes does not claim it")
        .contains("make true:  tagged meme");
  }

  @Test
  void saysWhatStandsInTheWayOfARuleThatMatches() {
    String id = someName("in_album.pattern:^2020 tag:autotag_input_meme");
    assertThat(mia.autotag("why-not", id, "second").out())
        .contains("✓ second matches")
        .contains("rule \"first\" keeps it, by stop: true")
        .doesNotContain("smallest change");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(mia.autotag("why").code()).isEqualTo(ExitCode.USAGE);
    Said nobody = mia.autotag("why", "nobody.jpg");
    assertThat(nobody.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nobody.err()).contains("no asset", "\"nobody.jpg\"");
    Said unknown = mia.autotag("why-not", "nobody.jpg", "partie");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("did you mean \"party\"?");
    assertThat(mia.autotag("why-not", "nobody.jpg").code()).isEqualTo(ExitCode.USAGE);
  }
}
