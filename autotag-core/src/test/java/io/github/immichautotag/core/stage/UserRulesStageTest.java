package io.github.immichautotag.core.stage;

import static io.github.immichautotag.core.testing.Written.effect;
import static io.github.immichautotag.core.testing.Written.when;
import static io.github.immichautotag.core.testing.Written.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserRulesStageTest {

  private static final TagPath STAR = new TagPath("star");

  private final Asset one = rated(1);
  private final Asset two = rated(2);
  private final World world = new World().add(one, two);

  private static Asset rated(int number) {
    return Photos.of(Photos.photo(number)).set(FieldValue.rating(Optional.of(5))).asset();
  }

  private static Scenario scenario(World world, UserRule... rules) {
    return new Scenario(
        "rules",
        world,
        List.of(new UserRulesStage(List.of(rules), false)),
        Set.of(Visibility.TIMELINE, Visibility.ARCHIVE));
  }

  private static Scenario next(Scenario scenario) {
    return scenario.after(scenario.plan());
  }

  @Test
  void takesBackWhatItDidFromAssetsThatMatchNoLonger() {
    UserRule stars =
        UserRule.of(
                "stars",
                when("rating", "5"),
                effect("add_tag", "star"),
                effect("add_to_album", "Best"),
                effect("set_favorite", "true"))
            .takingBack();
    Scenario later = next(scenario(world, stars));
    later.world().add(Photos.of(later.world().asset(one.id())).set(noStars()).asset());

    assertThat(words(later.plan()))
        .containsExactlyInAnyOrder(
            "remove tag star of 1", "remove from album \"Best\" of 1", "set favorite false of 1");
    assertThat(next(later).plan().changes()).isEmpty();
    assertThat(next(next(later)).plan().changes()).isEmpty();
  }

  private static FieldValue noStars() {
    return FieldValue.rating(Optional.empty());
  }

  @Test
  void neverTakesBackWhatTheUserDidByHand() {
    world.tag("star", one);
    UserRule stars =
        UserRule.of("stars", when("rating", "5"), effect("add_tag", "star")).takingBack();
    Scenario later = next(scenario(world, stars));
    later.world().add(Photos.of(one).set(noStars()).asset());
    later.world().add(Photos.of(two).set(noStars()).asset());

    Scenario last = next(later);

    assertThat(last.world().directly(STAR)).containsExactly(one.id());
  }

  @Test
  void aRuleThatDoesNotTakeBackLeavesWhatItDid() {
    UserRule stars = UserRule.of("stars", when("rating", "5"), effect("add_tag", "star"));
    Scenario later = next(scenario(world, stars));
    later.world().add(Photos.of(one).set(noStars()).asset());

    assertThat(later.plan().changes()).isEmpty();
  }

  @Test
  void leavesAValueAloneThatTheUserSetMeanwhile() {
    UserRule stars =
        UserRule.of("stars", when("rating", "5"), effect("set_description", "fine")).takingBack();
    Scenario later = next(scenario(world, stars));
    FieldValue mine = FieldValue.description("by hand");
    later.world().add(Photos.of(one).set(noStars()).set(mine).asset());

    assertThat(later.plan().changes()).isEmpty();
  }

  @Test
  void holdsWhatTheUserTookBackAndTellsFieldOwnerRuleAndWaysOut() {
    UserRule stars = UserRule.of("stars", when("rating", "5"), effect("set_favorite", "true"));
    Scenario later = next(scenario(world, stars));
    later.world().add(Photos.of(one).favorite(false).asset());

    Plan plan = later.plan();

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.notices())
        .anySatisfy(
            notice ->
                assertThat(notice)
                    .contains("stars", "favorite", World.ME.name(), "--reapply", "\"when\""));
  }

  @Test
  void doesAgainWhatTheUserTookBackWhereThatIsAskedFor() {
    UserRule stars = UserRule.of("stars", when("rating", "5"), effect("add_tag", "star"));
    Scenario later = next(scenario(world, stars));
    later.world().untag(STAR, one);
    assertThat(later.plan().changes()).isEmpty();

    Scenario again =
        new Scenario(
            "again",
            later.world(),
            List.of(new UserRulesStage(List.of(stars), true)),
            later.visibilities(),
            later.ledger());

    assertThat(words(again.plan())).containsExactly("add tag star of 1");
  }

  @Test
  void theRuleOfHigherPriorityWins() {
    UserRule low = UserRule.of("low", when("rating", "5"), effect("set_visibility", "archive"));
    UserRule high = UserRule.of("high", when("rating", "5"), effect("set_visibility", "timeline"));

    Plan plan = scenario(world, low, high.withPriority(1)).plan();

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.conflicts()).isEmpty();
  }

  @Test
  void rulesOfOnePriorityThatWantDifferentThingsAreAConflict() {
    UserRule red = UserRule.of("red", when("rating", "5"), effect("set_description", "red"));
    UserRule blue = UserRule.of("blue", when("rating", "5"), effect("set_description", "blue"));

    Plan plan = scenario(world, red, blue).plan();

    assertThat(plan.conflicts())
        .anySatisfy(conflict -> assertThat(conflict.rules()).contains("red", "blue"));
    assertThat(plan.changes()).isEmpty();
  }

  @Test
  void aRuleThatStopsKeepsItsAssetsFromTheRulesAfterIt() {
    world.add(Photos.of(two).set(noStars()).asset());
    UserRule first = UserRule.of("first", when("rating", "5"), effect("add_tag", "star"));
    UserRule second = UserRule.of("second", when("type", "image"), effect("add_tag", "rest"));

    Plan plan = scenario(world, first.stopping(), second).plan();

    assertThat(words(plan)).containsExactlyInAnyOrder("add tag star of 1", "add tag rest of 1");
  }

  @Test
  void gapsAreFilledForEachAssetAndGroupsOfPatternsCanFillThem() {
    Asset named = Photos.of(Photos.photo(3)).called("Skagen_1.jpg").in("/photos/2019").asset();
    Condition pattern =
        ConditionKind.of("file_name")
            .orElseThrow()
            .make(Argument.of(Map.of("regex", "(?<event>[A-Z][a-z]+)_")), Terms.plain());
    UserRule rule =
        UserRule.of(
            "events",
            pattern,
            effect("add_tag", "{event}/{taken.year}-{taken.month}"),
            effect("add_tag", "folders/{path.folder[-1]}"),
            effect("add_tag", "cities/{city}"),
            effect("add_to_album", "{{{file.stem}}}.{file.extension}"));

    Plan plan = scenario(new World().add(named), rule).plan();

    assertThat(words(plan))
        .contains(
            "add tag Skagen/2020-01 of 1",
            "add tag folders/2019 of 1",
            "add to album \"{Skagen_1}.jpg\" of 1");
    assertThat(words(plan)).noneMatch(it -> it.contains("cities"));
    assertThat(rule.missingGroups()).isEmpty();
  }

  @Test
  void groupsThatNoPatternHasAreTold() {
    UserRule rule = UserRule.of("a", when("rating", "5"), effect("add_tag", "x/{event}"));

    assertThat(rule.missingGroups()).containsExactly("event");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"{taken.yaer}", "{city", "{path.folder[0]}", "a//b", "{}"})
  void aTemplateThatMeansNothingIsRefusedWithAWayOut(String text) {
    assertThatThrownBy(() -> effect("add_tag", text))
        .isInstanceOfSatisfying(
            TermException.class, wrong -> assertThat(wrong.suggestion()).isNotEmpty());
  }

  @Test
  void datesAreMovedOnceAndByEachRuleOfItsOwn() {
    UserRule hour = UserRule.of("hour", when("rating", "5"), effect("shift_date", "1h"));
    UserRule day = UserRule.of("day", when("rating", "5"), effect("shift_date", "1d"));
    Scenario moved = next(scenario(world, hour));
    assertThat(moved.plan().changes()).isEmpty();

    Scenario further =
        next(
            new Scenario(
                "further",
                moved.world(),
                List.of(new UserRulesStage(List.of(hour, day), false)),
                moved.visibilities(),
                moved.ledger()));

    assertThat(further.plan().changes()).isEmpty();
    assertThat(further.world().captureTime(one.id()).orElseThrow().wallClock())
        .isEqualTo(one.localDateTime().plusDays(1).plusHours(1));
  }
}
