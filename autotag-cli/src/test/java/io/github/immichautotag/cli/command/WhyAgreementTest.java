package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.why.Answer;
import io.github.immichautotag.core.why.Answer.Fate;
import io.github.immichautotag.core.why.Answer.OfCategory;
import io.github.immichautotag.core.why.Answer.OfEffect;
import io.github.immichautotag.core.why.Answer.OfRule;
import io.github.immichautotag.core.why.Why;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What "why" tells of an asset is what the plan does to it: for every asset of whole libraries. */
final class WhyAgreementTest {

  private static final String RULES =
      """
      guards: { max_changes: none, max_removals: none }
      rules:
        - name: screenshots
          when: { file_name: { glob: "Screenshot*" }, not: { in_album: { pattern: '^Work' } } }
          do: [{ add_tag: kind/screenshot }, { set_visibility: archive }]
          otherwise: remove
        - name: whatsapp
          when: { file_name: { regex: '(IMG|VID)-\\d{8}-WA\\d{4}\\..+' } }
          do: [{ add_tag: source/whatsapp }, { remove_from_album: { owned: true } }]
        - name: seen and loved
          priority: 5
          when: { any: [{ tag: kind/screenshot }, { favorite: true }] }
          do: [{ add_tag: seen }, { set_rating: 5 }]
        - name: all have one star
          when: { taken: "< 2020" }
          do: [{ set_rating: 1 }]
        - name: images keep
          stop: true
          when: { type: image, taken: 2019..2022 }
          do: [{ add_to_album: "Images {taken.year}" }]
        - name: never for images of those years
          when: { size: any }
          do: [{ set_description: "{file.stem}" }]
        - name: chased
          when: { type: video }
          do: [{ add_tag: video }]
        - name: chasing
          when: { type: video, duration: "> 5 s" }
          do: [{ remove_tag: video }]
        - name: places
          when: { any: [{ country: any thing }, { near: { latitude: 48, longitude: 11, km: 500 } }] }
          do: [{ add_tag: near }]
        - name: with siblings
          when: { sibling: { within: 1 min }, none: [{ tag: seen }, { any_person: true }] }
          do: [{ add_tag: series }]
        - name: pairs
          when: { extension: [jpg, dng, nef] }
          do: [{ stack_by: "{file.stem} {taken}" }]
      """;

  private final CommandLineFixture mia;

  WhyAgreementTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  static Stream<LibrarySource> libraries() {
    Path recorded = Path.of(System.getProperty("autotag.testdata.dir")).resolve("library");
    return Stream.of(
        LibrarySource.seeded(3, 400),
        LibrarySource.seeded(11, 250),
        LibrarySource.folder(recorded.resolve(Dialect.V3.recordedVersion())));
  }

  @ParameterizedTest(name = "library {index}")
  @MethodSource("libraries")
  void everyAnswerAgreesWithThePlan(LibrarySource library) throws ParseException {
    mia.serving(library);
    RuleFixture.configured(mia, RULES);
    assertAgreement();
    // Once it is done, what was planned is so, and what rules did is theirs to take back.
    assertThat(mia.autotag("run").code()).isIn(ExitCode.DONE, ExitCode.PARTLY_FAILED);
    RuleFixture.configured(mia, RULES.replace("Screenshot*", "Screenshot*2*"));
    assertAgreement();
  }

  private void assertAgreement() throws ParseException {
    CommandLine line = new DefaultParser().parse(Flags.ofPlanning(), new String[0]);
    Surroundings surroundings = mia.surroundings();
    Configuration configuration = Configured.load(line, surroundings);
    Setup setup = Setup.of(configuration, Flags.rules(line));
    Planning.Planned planned = Planning.connect(line, surroundings, configuration, setup).plan();
    Why why = WhyCommand.of(planned, setup);
    Plan plan = planned.plan();
    for (int at = 0; at < plan.library().assets().size(); at++) {
      Answer answer = why.of(at);
      assertThatChangesAgree(answer, at, plan);
      assertThatRulesAgree(answer, at, plan);
      assertThatCategoriesAgree(answer, at, planned.classification());
    }
  }

  private static void assertThatChangesAgree(Answer answer, int at, Plan plan) {
    List<PlannedChange> changes =
        plan.changes().stream().filter(it -> it.change().assets().contains(at)).toList();
    assertThat(answer.changes().stream().map(Answer.Planned::change)).isEqualTo(changes);
    assertThat(answer.changes()).allMatch(planned -> !planned.reasons().isEmpty());
    if (answer.excluded().isPresent()) {
      assertThat(changes).isEmpty();
      assertThat(plan.scope().changeable().contains(at)).isFalse();
    }
    for (Answer.Planned planned : answer.changes()) {
      for (Reason reason : planned.reasons()) {
        Optional<OfRule> rule =
            answer.rules().stream()
                .filter(it -> it.rule().name().equals(reason.rule()))
                .findFirst();
        rule.ifPresent(it -> assertThatItAskedFor(planned, it));
      }
    }
  }

  /** A rule to which a change is put down asks for it, or takes it back. */
  private static void assertThatItAskedFor(Answer.Planned planned, OfRule rule) {
    boolean asks =
        rule.effects().stream()
            .anyMatch(
                effect ->
                    effect.fate() == Fate.PLANNED
                        && effect.words().equals(planned.change().change().words()));
    boolean takesBack =
        rule.rule().takesBack() && rule.after().verdict() != Verdict.YES && !rule.isTaken();
    assertThat(asks || takesBack).as(rule + " and " + planned).isTrue();
  }

  private static void assertThatRulesAgree(Answer answer, int at, Plan plan) {
    for (OfRule rule : answer.rules()) {
      boolean excluded = answer.excluded().isPresent();
      assertThat(rule.isTaken())
          .as(rule.toString())
          .isEqualTo(rule.isMet() && rule.keptBy().isEmpty() && !excluded);
      for (OfEffect effect : rule.effects()) {
        boolean planned =
            answer.changes().stream()
                .anyMatch(it -> it.change().change().words().equals(effect.words()));
        assertThat(planned).as(effect.toString()).isEqualTo(effect.fate() == Fate.PLANNED);
        assertThat(effect.fate() == Fate.NOT_DONE && effect.reason().isEmpty())
            .as(effect.toString())
            .isFalse();
      }
    }
    assertThat(plan.heldBack().stream().anyMatch(it -> it.change().assets().contains(at)))
        .isEqualTo(
            answer.heldBack().stream().anyMatch(words -> !words.contains("undo each other")));
  }

  private static void assertThatCategoriesAgree(Answer answer, int at, Classification found) {
    if (answer.excluded().isPresent()) {
      return;
    }
    long claiming =
        answer.categories().stream()
            .map(OfCategory::explanation)
            .filter(it -> it.verdict() == Verdict.YES)
            .count();
    assertThat(found.unknown().contains(at)).isEqualTo(claiming == 0);
    if (claiming > 1) {
      assertThat(found.conflict().contains(at)).isTrue();
    }
    if (found.classified().contains(at)) {
      assertThat(claiming).isEqualTo(1);
    }
  }
}
