package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Stacks.Stack;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.SeededStacks;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of stacks beyond what holds of every change. */
final class StackLawsTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededStacks#all";

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void theOutcomeHasTheStacksThatTheChangesLeadTo(Scenario scenario) {
    Plan plan = scenario.plan();
    Library reread = scenario.after(plan).world().library();

    assertThat(plan.outcome().stacks().all()).isEqualTo(reread.stacks().all());
    assertThat(plan.outcome().stacks().members()).isEqualTo(reread.stacks().members());
    assertThat(plan.outcome().stacks().primaries()).isEqualTo(reread.stacks().primaries());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void everyStackHasItsPrimaryAndOneMore(Scenario scenario) {
    AssetTable assets = scenario.world().library().assets();

    for (Stack stack : scenario.plan().outcome().stacks().all()) {
      assertThat(stack.size()).isGreaterThanOrEqualTo(2);
      assertThat(stack.assets().contains(assets.position(stack.primary()).orElseThrow())).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void whatTheUserStackedStaysTogetherUnderItsPrimary(Scenario scenario) {
    Set<AssetId> ours = stackedByRules(scenario);
    Map<AssetId, AssetId> before = scenario.world().stacks();
    Map<AssetId, AssetId> after = scenario.after(scenario.plan()).world().stacks();

    before.forEach(
        (id, primary) -> {
          if (!ours.contains(id)) {
            assertThat(after.get(id)).isEqualTo(primary);
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void unreadStacksAreLeftAsTheyAre(Scenario scenario) {
    Plan plan = scenario.plan(new Snapshot(scenario.world()).withoutStacks().library());

    assertThat(plan.changes().stream().map(planned -> planned.change().words()))
        .doesNotContain("stack", "unstack");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void runsFollowWhatTheUserDoesBetweenThemAndComeToRest(Scenario scenario) {
    Random random = new Random(scenario.name().hashCode());
    Scenario now = scenario;
    for (int run = 0; run < 4; run++) {
      now = now.after(now.plan());
      assertThat(now.plan().changes()).isEmpty();
      meddle(now.world(), random);
    }
  }

  /** The user tags, untags and dissolves. */
  private static void meddle(World world, Random random) {
    AssetTable table = world.library().assets();
    for (TagPath tag : SeededStacks.tags()) {
      AssetSet some = table.all().filter(at -> random.nextInt(6) == 0);
      Change change = random.nextBoolean() ? new AddTag(tag, some) : new RemoveTag(tag, some);
      world.apply(change, some, table);
    }
    for (AssetId primary : new TreeSet<>(world.stacks().values())) {
      if (random.nextInt(8) == 0) {
        world.unstack(world.asset(primary));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void whatTheUserUnstackedIsNotStackedAgain(Scenario scenario) {
    Scenario later = scenario.after(scenario.plan());
    Map<AssetId, AssetId> stacked = later.world().stacks();
    Set<AssetId> dissolved = new TreeSet<>(stacked.keySet());
    for (Asset asset : List.copyOf(later.world().assets())) {
      if (stacked.containsValue(asset.id())) {
        later.world().unstack(asset);
      }
    }
    assertThat(later.world().stacks()).isEmpty();

    Set<AssetId> again = later.after(later.plan()).world().stacks().keySet();

    dissolved.retainAll(stackedByRules(later));
    // Another rule may stack what the first one no longer does.
    if (later.stages().stream().allMatch(stage -> stage.ruleNames().size() == 1)) {
      assertThat(again.stream().filter(dissolved::contains)).isEmpty();
    }
  }

  private static Set<AssetId> stackedByRules(Scenario scenario) {
    Set<AssetId> ours = new HashSet<>();
    scenario
        .ledger()
        .done()
        .forEach(
            (entry, ids) -> {
              if (entry.key().verb() == Verb.ADD_TO_STACK) {
                ids.forEach(ours::add);
              }
            });
    return ours;
  }

  @Test
  void manyPlansStackAndManyDissolve() {
    List<Plan> plans = SeededStacks.all().map(Scenario::plan).toList();

    for (String words : List.of("stack", "unstack")) {
      assertThat(plans.stream().filter(plan -> does(words, plan)).count())
          .as(words)
          .isGreaterThan(plans.size() / 4);
    }
    Optional<Plan> neither =
        plans.stream().filter(plan -> !does("stack", plan) && !does("unstack", plan)).findAny();
    assertThat(neither).isPresent();
  }

  private static boolean does(String words, Plan plan) {
    return plan.changes().stream().anyMatch(planned -> planned.change().words().equals(words));
  }
}
