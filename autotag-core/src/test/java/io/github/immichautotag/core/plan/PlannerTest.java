package io.github.immichautotag.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetIdSet;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Rule;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.rule.WhenThenRule;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import io.github.immichautotag.core.testing.Asking;
import io.github.immichautotag.core.testing.IntoAlbum;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlannerTest {

  private static final TagPath A = new TagPath("a");
  private static final TagPath B = new TagPath("b");
  private static final TagPath C = new TagPath("c");
  private static final Asset ONE = Photos.photo(0);
  private static final Asset SECOND = Photos.photo(1);
  private static final AssetSet FIRST = AssetSet.of(0);

  private final World world = new World().add(ONE);

  private Plan plan(Stage... stages) {
    return plan(world.library(), stages);
  }

  private static Plan plan(Library library, Stage... stages) {
    Scope scope = Scope.of(library, Set.of(Visibility.TIMELINE));
    return new Planner(List.of(stages)).plan(library, scope);
  }

  private static Stage stage(Rule... rules) {
    return Stage.of("stage", List.of(rules));
  }

  private static Rule when(String name, Condition when, Effect... then) {
    return new WhenThenRule(name, when, List.of(then));
  }

  private static List<Change> changes(Plan plan) {
    return plan.changes().stream().map(PlannedChange::change).toList();
  }

  @Test
  void oneRunSettlesAChainAgainstTheOrderOfStages() {
    world.tag("a", ONE);

    Plan plan =
        plan(
            stage(when("last", Condition.tagged("c"), Effect.addTag(new TagPath("d")))),
            stage(when("middle", Condition.tagged("b"), Effect.addTag(C))),
            stage(when("first", Condition.tagged("a"), Effect.addTag(B))));

    assertThat(changes(plan))
        .containsExactly(
            new AddTag(B, FIRST), new AddTag(C, FIRST), new AddTag(new TagPath("d"), FIRST));
    assertThat(plan.conflicts()).isEmpty();
  }

  /** The chain of rules is as long as one may be, and the mark comes after it has come to rest. */
  @Test
  void marksAreSetBehindTheLongestChainOfRules() {
    world.tag("link/0", ONE);
    List<Rule> rules = new ArrayList<>();
    for (int link = 1; link <= Planner.MOST_PASSES; link++) {
      Effect next = Effect.addTag(new TagPath("link/" + link));
      rules.add(when("rule " + link, Condition.tagged("link/" + (link - 1)), next));
    }
    TagPath unknown = new TagPath("unknown");
    world.add(SECOND);
    Stage marks =
        new ClassificationStage(
            List.of(Category.ofTags("chains", "link/" + Planner.MOST_PASSES)),
            Optional.of(new Mark(unknown, MarkWith.TAG)),
            Optional.empty());

    Plan plan = plan(stage(rules.toArray(new Rule[0])), marks);

    assertThat(plan.conflicts()).isEmpty();
    assertThat(changes(plan)).hasSize(Planner.MOST_PASSES + 1);
    assertThat(changes(plan)).contains(new AddTag(unknown, AssetSet.of(1)));
  }

  @Test
  void whatIsDoneAndUndoneOnTheWayIsNotPlanned() {
    world.tag("a", ONE);

    Plan plan =
        plan(
            stage(when("marks", Condition.tagged("a"), Effect.addTag(B))),
            stage(
                when(
                    "moves on",
                    Condition.tagged("b"),
                    Effect.addTag(C),
                    Effect.removeTag(B),
                    Effect.removeTag(A))));

    assertThat(changes(plan)).containsExactly(new AddTag(C, FIRST), new RemoveTag(A, FIRST));
  }

  @Test
  void rulesThatChaseEachOtherAreNamedAndDoNothing() {
    world.tag("b");
    Condition tagged = Condition.tagged("b");

    Plan plan =
        plan(
            stage(
                when("puts on", tagged.not(), Effect.addTag(B)),
                when("takes off", tagged, Effect.removeTag(B))));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.conflicts()).hasSize(1);
    assertThat(plan.conflicts().get(0).rules()).containsExactly("puts on", "takes off");
    assertThat(plan.conflicts().get(0).change().assets()).isEqualTo(FIRST);
    assertThat(plan.heldBack())
        .anyMatch(held -> held.reason().equals("rules chase each other: puts on, takes off"));
  }

  @Test
  void aCircleOfThreeRulesIsFoundWhole() {
    world.tag("a", ONE);

    Plan plan =
        plan(
            stage(
                when("a to b", Condition.tagged("a"), Effect.removeTag(A), Effect.addTag(B)),
                when("b to c", Condition.tagged("b"), Effect.removeTag(B), Effect.addTag(C)),
                when("c to a", Condition.tagged("c"), Effect.removeTag(C), Effect.addTag(A))));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.conflicts())
        .flatExtracting(Conflict::rules)
        .contains("a to b", "b to c", "c to a");
  }

  @Test
  void rulesThatDisagreeOnADateAreAConflict() {
    Effect early = date(1999);
    Effect late = date(2001);

    Plan plan =
        plan(
            stage(
                when("early", Condition.oneOf(Set.of(ONE.id())), early),
                when("late", Condition.oneOf(Set.of(ONE.id())), late)));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.conflicts()).hasSize(1);
    assertThat(plan.conflicts().get(0).rules()).containsExactlyInAnyOrder("early", "late");
  }

  private static Effect date(int year) {
    CaptureTime time = CaptureTime.local(LocalDateTime.of(year, 1, 1, 0, 0));
    return Effect.setCaptureTime((position, state) -> Optional.of(time));
  }

  @Test
  void whatDependsOnAChaseIsNotPlannedEither() {
    world.tag("b").tag("c");
    Condition tagged = Condition.tagged("b");

    Plan plan =
        plan(
            stage(
                when("puts on", tagged.not(), Effect.addTag(B)),
                when("takes off", tagged, Effect.removeTag(B))),
            stage(when("follows", tagged, Effect.addTag(C))));

    assertThat(plan.changes()).isEmpty();
  }

  @Test
  void namesEveryRuleThatWantsAChange() {
    world.tag("a", ONE);

    Plan plan =
        plan(
            stage(
                when("first", Condition.tagged("a"), Effect.addTag(B)),
                when("second", Condition.oneOf(Set.of(ONE.id())), Effect.addTag(B))));

    assertThat(plan.changes().get(0).reasons())
        .extracting(Reason::rule)
        .containsExactly("first", "second");
  }

  @Test
  void tellsOfARuleThatFindsNothing() {
    assertThat(plan(stage(when("idle", Condition.tagged("a"), Effect.addTag(B)))).notices())
        .containsExactly("rule \"idle\" finds nothing");
  }

  @Test
  void conversionsBetweenNestedTagsLoseNoTag() {
    world.tag("Trips/Paris", ONE);
    TagPath trips = new TagPath("Trips");
    TagPath paris = new TagPath("Trips/Paris");

    Plan up =
        plan(
            stage(
                when(
                    "up",
                    Condition.tagged("Paris"),
                    Effect.addTag(trips),
                    Effect.removeTag(paris))));

    assertThat(changes(up)).containsExactly(new AddTag(trips, FIRST), new RemoveTag(paris, FIRST));
    assertThat(up.outcome().taggedWithin(trips).assets()).isEqualTo(FIRST);
  }

  @Test
  void aTagThatCameAndWentLeavesTheOneAboveItAlone() {
    world.tag("Trips", ONE);
    TagPath paris = new TagPath("Trips/Paris");

    Plan plan = plan(Asking.of(new AddTag(paris, FIRST)), Asking.of(new RemoveTag(paris, FIRST)));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.outcome().taggedWithin(new TagPath("Trips")).assets()).isEqualTo(FIRST);
  }

  @Test
  void neverAddsToAnAlbumThatIsNotThereOrOnlyToBeLookedAt() {
    AlbumId looked = world.album("Bob's", "", AlbumRole.VIEWER);
    PlannedAlbum nowhere = new PlannedAlbum("nowhere");

    Plan plan =
        plan(
            Asking.of(
                new AddToAlbum(looked, "Bob's", FIRST), new AddToAlbum(nowhere, "nowhere", FIRST)));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.heldBack())
        .extracting(HeldBack::reason)
        .containsExactly("this user may only look at the album", "there is no such album");
  }

  @Test
  void takesNothingAwayWhereWhatTheRuleGivesInsteadIsHeldBack() {
    Asset two = Photos.photo(1);
    world.add(two).tag("a", ONE, two);
    Library library = world.library();
    Ledger ledger =
        new Ledger(
            Map.of(),
            Map.of(new AddTag(B, FIRST).ledgerKey(), AssetIdSet.of(FIRST, library.assets())));
    Stage stage =
        stage(when("converts", Condition.tagged("a"), Effect.removeTag(A), Effect.addTag(B)));

    Plan plan =
        new Planner(List.of(stage))
            .plan(library, Scope.of(library, Set.of(Visibility.TIMELINE)), ledger);

    AssetSet second = AssetSet.of(1);
    assertThat(changes(plan)).containsExactly(new AddTag(B, second), new RemoveTag(A, second));
    assertThat(plan.heldBack())
        .extracting(HeldBack::change)
        .containsExactly(new AddTag(B, FIRST), new RemoveTag(A, FIRST));
    assertThat(plan.heldBack().get(1).reason())
        .isEqualTo("the rule may not do the rest to these assets, so it takes nothing away either");
    assertThat(plan.outcome().taggedWithin(A).assets()).isEqualTo(FIRST);
  }

  @Test
  void movesNothingOutOfAnAlbumThatItMayNotMoveIntoAnother() {
    AlbumId from = world.album("X", ONE);
    world.album("Y", "", AlbumRole.VIEWER);
    Condition inX = Condition.inAlbum(NamePattern.of("X"));

    Plan plan = plan(stage(when("move", inX, new IntoAlbum("X", true), new IntoAlbum("Y", false))));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.heldBack())
        .extracting(HeldBack::change)
        .contains(new RemoveFromAlbum(from, "X", FIRST));
  }

  @Test
  void aRuleThatOnlyTakesAwayIsNotBoundToAnother() {
    world.tag("a", ONE);
    world.album("Y", "", AlbumRole.VIEWER);
    Condition tagged = Condition.tagged("a");

    Plan plan =
        plan(
            stage(
                when("fills", tagged, new IntoAlbum("Y", false)),
                when("cleans", tagged, Effect.removeTag(A))));

    assertThat(changes(plan)).containsExactly(new RemoveTag(A, FIRST));
  }

  @Test
  void deletesOnlyEmptyAlbumsOfItsOwn() {
    String ours = AlbumMarker.line("mark old");
    AlbumId empty = world.album("old", ours, AlbumRole.OWNER);
    AlbumId filled = world.album("filled", ours, AlbumRole.OWNER, ONE);
    AlbumId users = world.album("My best album");
    AlbumId shared = world.album("Bob's", ours, AlbumRole.EDITOR);
    AlbumId unread = world.album("unread", ours, AlbumRole.OWNER);
    Library library = new Snapshot(world).withoutAlbum(unread).library();

    Plan plan =
        plan(
            library,
            Asking.of(
                new DeleteAlbum(empty, "old", ours),
                new DeleteAlbum(filled, "filled", ours),
                new DeleteAlbum(users, "My best album", ""),
                new DeleteAlbum(shared, "Bob's", ours),
                new DeleteAlbum(unread, "unread", ours)));

    assertThat(changes(plan)).containsExactly(new DeleteAlbum(empty, "old", ours));
    assertThat(plan.heldBack())
        .extracting(HeldBack::reason)
        .containsExactly(
            "the album is not empty",
            "only albums that this tool made are deleted",
            "only its owner may delete the album",
            "not all could be read: the album " + unread + " was not read");
  }

  @Test
  void deletesAnAlbumThatThePlanEmpties() {
    String ours = AlbumMarker.line("mark old");
    AlbumId old = world.album("old", ours, AlbumRole.OWNER, ONE);

    Plan plan =
        plan(Asking.of(new RemoveFromAlbum(old, "old", FIRST), new DeleteAlbum(old, "old", ours)));

    assertThat(changes(plan))
        .containsExactly(new RemoveFromAlbum(old, "old", FIRST), new DeleteAlbum(old, "old", ours));
    assertThat(plan.heldBack()).as("a deletion that is planned already").isEmpty();
  }

  @Test
  void holdsBackWhatDidNotStickUnlessItIsSoByNow() {
    Asset two = Photos.photo(1);
    world.add(two).tag("b", two);
    Library library = world.library();
    AssetSet both = AssetSet.of(0, 1);
    Ledger ledger =
        new Ledger(
            Map.of(),
            Map.of(new AddTag(B, both).ledgerKey(), AssetIdSet.of(both, library.assets())));

    Plan plan =
        new Planner(List.of(Asking.of(new AddTag(B, both))))
            .plan(library, Scope.of(library, Set.of(Visibility.TIMELINE)), ledger);

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.heldBack()).hasSize(1);
    assertThat(plan.heldBack().get(0).change().assets()).isEqualTo(FIRST);
    assertThat(plan.heldBack().get(0).reason()).startsWith("does not stick");
  }

  @Test
  void aRemovalThatRestsOnAnUnreadPartThroughAnotherRuleIsNotPlanned() {
    world.tag("a", ONE).tag("b", ONE).tag("c", ONE);
    Stage[] stages = {
      stage(when("keeps", Condition.tagged("a"), Effect.removeTag(B))),
      stage(when("cleans", Condition.tagged("b"), Effect.removeTag(C)))
    };
    Library worse = new Snapshot(world).withoutTag(A).library();

    assertThat(changes(plan(stages))).containsExactly(new RemoveTag(B, FIRST));
    Plan plan = plan(worse, stages);

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.notices()).anyMatch(notice -> notice.contains("the tag a was not read"));
  }

  @Test
  void setsNoDateThatCouldNotBeSetBack() {
    world.add(Photos.of(ONE).withoutMetadata().asset());

    Plan plan = plan(stage(when("dates", Condition.oneOf(Set.of(ONE.id())), date(1999))));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.heldBack()).hasSize(1);
  }

  @Test
  void plansNothingForAnEmptyLibrary() {
    Scenario scenario =
        new Scenario(
            "empty",
            new World(),
            List.of(stage(when("all", Condition.tagged("a").not(), Effect.addTag(B)))),
            Set.of(Visibility.TIMELINE));

    assertThat(scenario.plan().isEmpty()).isTrue();
    assertThat(scenario.plan().size()).isZero();
  }
}
