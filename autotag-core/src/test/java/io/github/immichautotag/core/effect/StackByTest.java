package io.github.immichautotag.core.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import io.github.immichautotag.core.testing.MemoryPhotoServer;
import io.github.immichautotag.core.testing.MemoryTroubles;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.World;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StackByTest {

  private static final Asset RAW = shot(1, "IMG_1.dng", 0);
  private static final Asset JPEG = shot(2, "IMG_1.JPG", 0);
  private static final Asset HEIC = shot(3, "IMG_1.heic", 0);
  private static final Asset OTHER = shot(4, "IMG_2.jpg", 3);

  private final World world = new World().add(RAW, JPEG, HEIC, OTHER);

  private static Asset shot(int number, String name, int second) {
    LocalDateTime taken = LocalDateTime.of(2024, 5, 1, 12, 0, second);
    return Photos.of(Photos.photo(number))
        .called(name)
        .takenAt(CaptureTime.at(taken, ZoneOffset.UTC))
        .asset();
  }

  private Scenario scenario(Argument argument) {
    UserEffect effect = EffectKind.of("stack_by").orElseThrow().make(argument);
    UserRule rule = UserRule.of("stacks", Condition.tagged("skip").not(), effect).takingBack();
    return new Scenario(
        "stacks",
        world,
        List.of(new UserRulesStage(List.of(rule), false)),
        Set.of(Visibility.TIMELINE));
  }

  private Map<AssetId, AssetId> stacks(Map<String, String> keys) {
    Scenario scenario = scenario(Argument.of(keys));
    return scenario.after(scenario.plan()).world().stacks();
  }

  @Test
  void laysTheJpegOnTopOfTheOthersOfItsShot() {
    assertThat(stacks(Map.of("key", "{file.stem} {taken}")))
        .containsOnlyKeys(RAW.id(), JPEG.id(), HEIC.id())
        .containsValue(JPEG.id())
        .doesNotContainValue(RAW.id());
  }

  @Test
  void laysOnTopWhatIsNamedFirst() {
    assertThat(stacks(Map.of("key", "{file.stem}", "top", "raw, jpg")))
        .containsEntry(HEIC.id(), RAW.id());
    assertThat(stacks(Map.of("key", "{taken.date}", "top", "jpeg, latest")))
        .containsEntry(RAW.id(), OTHER.id());
  }

  @Test
  void dividesWhereMoreTimePassed() {
    assertThat(stacks(Map.of("key", "{taken.date}", "within", "2s"))).doesNotContainKey(OTHER.id());
    assertThat(stacks(Map.of("key", "{taken.date}", "within", "3s"))).containsKey(OTHER.id());
  }

  @Test
  void leavesMoreThanTheMostAsTheyAreAndSaysSo() {
    Plan plan = scenario(Argument.of(Map.of("key", "{taken.date}", "max", "3"))).plan();

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.notices())
        .contains(
            "rule \"stacks\" leaves 1 groups as they are, because they are more than 3 in one"
                + " stack; one of them is that of IMG_1.dng");
  }

  @Test
  void leavesAStackInWhichOthersLieAsItIsAndSaysSo() {
    world.stack(HEIC, OTHER);
    Plan plan = scenario(Argument.of("{file.stem}")).plan();

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.notices())
        .anyMatch(it -> it.contains("because they lie in a stack with others"));
  }

  @Test
  void addsToTheUsersStackUnderThePrimaryThatTheUserChose() {
    world.stack(RAW, HEIC);

    assertThat(stacks(Map.of("key", "{file.stem}"))).containsEntry(JPEG.id(), RAW.id());
  }

  @Test
  void takesOutWhatNoLongerMatchesAndKeepsTheRest() {
    Scenario stacked = scenario(Argument.of("{file.stem}"));
    stacked = stacked.after(stacked.plan());
    stacked.world().tag("skip", HEIC);
    stacked = stacked.after(stacked.plan());
    assertThat(stacked.world().stacks()).containsOnlyKeys(RAW.id(), JPEG.id());

    stacked.world().tag("skip", JPEG);
    stacked = stacked.after(stacked.plan());
    assertThat(stacked.world().stacks()).isEmpty();
  }

  @Test
  void putsANewPrimaryOnTopWhenTheOldOneNoLongerMatches() {
    Scenario stacked = scenario(Argument.of("{file.stem}"));
    stacked = stacked.after(stacked.plan());
    stacked.world().tag("skip", JPEG);

    stacked = stacked.after(stacked.plan());

    assertThat(stacked.world().stacks())
        .containsEntry(RAW.id(), HEIC.id())
        .doesNotContainKey(JPEG.id());
    assertThat(stacked.plan().changes()).isEmpty();
  }

  @Test
  void skipsAStackThatSomebodyChangedSinceItWasPlanned() {
    world.stack(RAW, HEIC);
    Plan plan = scenario(Argument.of("{file.stem}")).plan();
    world.unstack(RAW).stack(RAW, OTHER);
    MemoryPhotoServer server = new MemoryPhotoServer(world, MemoryTroubles.none());

    RunReport report =
        new Applier(server, Journal.none(), new Batcher(BatchLimits.measured()), Progress.silent())
            .apply(plan, () -> false);

    assertThat(server.writes()).isEmpty();
    assertThat(report.results())
        .singleElement()
        .satisfies(it -> assertThat(it.outcomes()).containsOnlyKeys(new Outcome.Stale()));
  }

  @Test
  void refusesInWordsWhatMeansNothing() {
    assertRefused(Map.of("key", "all"), "is the same for all assets");
    assertRefused(Map.of("key", "{file.stem}", "top", "largset"), "says nothing about");
    assertRefused(Map.of("key", "{file.stem}", "within", "soon"), "is no length of time");
  }

  private void assertRefused(Map<String, String> keys, String words) {
    assertThatThrownBy(() -> scenario(Argument.of(keys)))
        .isInstanceOf(TermException.class)
        .hasMessageContaining(words);
  }
}
