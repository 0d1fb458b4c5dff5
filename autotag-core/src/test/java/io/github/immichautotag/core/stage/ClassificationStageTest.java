package io.github.immichautotag.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.rule.WhenThenRule;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.Steps;
import io.github.immichautotag.core.testing.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ClassificationStageTest {

  private static final TagPath MEME = new TagPath("meme");
  private static final TagPath UNKNOWN = new TagPath("unknown");
  private static final TagPath CONFLICT = new TagPath("conflict");
  private static final Asset ONE = Photos.photo(0);
  private static final Asset TWO = Photos.photo(1);
  private static final Asset THREE = Photos.photo(2);

  private final World world = new World().add(ONE, TWO, THREE);

  private Scenario scenario(MarkWith with) {
    return scenario(new Mark(UNKNOWN, with), new Mark(CONFLICT, with));
  }

  private Scenario scenario(Mark unknown, Mark conflict) {
    ClassificationStage stage =
        new ClassificationStage(
            List.of(Category.ofTags("memes", "meme"), Category.ofAlbums("events", "\\d{4}")),
            Optional.of(unknown),
            Optional.of(conflict));
    return new Scenario("story", world, List.of(stage), Set.of(Visibility.TIMELINE));
  }

  private World after(MarkWith with) {
    Scenario scenario = scenario(with);
    return scenario.after(scenario.plan()).world();
  }

  @ParameterizedTest
  @EnumSource(MarkWith.class)
  void marksExactlyWhoHasAReason(MarkWith with) {
    world.tag("meme", ONE, TWO).tag("unknown", ONE).tag("conflict", THREE);
    world.album("2024 Trip", TWO);

    World later = after(with);

    assertThat(carriers(later, UNKNOWN, with)).containsExactly(THREE.id());
    assertThat(carriers(later, CONFLICT, with)).containsExactly(TWO.id());
    assertThat(later.within(UNKNOWN)).doesNotContain(ONE.id());
    assertThat(later.within(CONFLICT)).doesNotContain(THREE.id());
  }

  /** In each of the forms; all forms must agree. */
  private static Set<AssetId> carriers(World world, TagPath mark, MarkWith with) {
    Set<AssetId> inAlbum = new TreeSet<>();
    world.albums().stream()
        .filter(album -> AlbumMarker.isOurs(album, "mark " + mark))
        .forEach(album -> inAlbum.addAll(world.members(album.ref())));
    if (with == MarkWith.BOTH) {
      assertThat(world.within(mark)).isEqualTo(inAlbum);
    }
    return with.albums() ? inAlbum : world.within(mark);
  }

  @Test
  void takesNothingOffWhenTheCategoriesClaimNothingAtAll() {
    world.tag("unknown", ONE).tag("conflict", TWO);

    Plan plan = scenario(MarkWith.TAG).plan();

    assertThat(Steps.removals(plan)).isEmpty();
    assertThat(plan.notices()).anyMatch(notice -> notice.contains("claims anything"));
  }

  @Test
  void followsItsAlbumWhereTheUserRenamesIt() {
    AlbumId renamed =
        world.album("Please sort", AlbumMarker.line("mark unknown"), AlbumRole.OWNER, ONE);
    world.tag("meme", ONE);

    Scenario scenario = scenario(MarkWith.ALBUM);
    Plan plan = scenario.plan();

    assertThat(plan.changes()).allMatch(planned -> !planned.reasons().isEmpty());
    assertThat(plan.changes())
        .extracting(planned -> planned.change().words())
        .containsExactly("add to album \"Please sort\"", "remove from album \"Please sort\"");
    assertThat(scenario.after(plan).world().members(renamed)).containsExactly(TWO.id(), THREE.id());
  }

  @Test
  void leavesTheReviewAlbumsOfOtherUsersAlone() {
    AlbumId partners =
        world.album("unknown", AlbumMarker.line("mark unknown"), AlbumRole.EDITOR, ONE);
    world.tag("meme", ONE);

    World later = after(MarkWith.ALBUM);

    assertThat(later.members(partners)).containsExactly(ONE.id());
    assertThat(later.albums()).hasSize(2);
  }

  @Test
  void takesAStaleMarkOffInTheFormThatIsNoLongerUsed() {
    AlbumId album = world.album("unknown", AlbumMarker.line("mark unknown"), AlbumRole.OWNER, ONE);
    world.tag("meme", ONE).tag("unknown", ONE);

    World later = after(MarkWith.TAG);

    assertThat(later.members(album)).isEmpty();
    assertThat(later.within(UNKNOWN)).doesNotContain(ONE.id());
  }

  @Test
  void neverMarksWithATagThatHasTagsBelowIt() {
    world.tag("unknown/really", ONE);

    Plan plan = scenario(MarkWith.TAG).plan();

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.notices()).anyMatch(notice -> notice.contains("has tags below it"));
  }

  @Test
  void neverMarksWithATagThatLiesAboveItsOtherMark() {
    world.tag("meme", ONE, TWO);
    world.album("2024 Trip", TWO);
    Mark upper = new Mark(new TagPath("autotag"), MarkWith.TAG);
    Mark lower = new Mark(new TagPath("autotag/conflict"), MarkWith.TAG);
    Scenario nested = scenario(upper, lower);

    Plan plan = nested.plan();

    assertThat(plan.changes())
        .extracting(planned -> planned.change().words())
        .containsExactly("add tag autotag/conflict");
    assertThat(plan.notices())
        .anyMatch(notice -> notice.startsWith("the mark \"autotag\" has tags"));
    assertThat(nested.after(plan).plan().changes()).isEmpty();
  }

  @Test
  void saysOnlyWhatIsTrueOfAnIncompleteReading() {
    world.tag("meme", ONE).tag("unknown", TWO).tag("conflict");

    Plan plan = scenario(MarkWith.TAG).plan(new Snapshot(world).withoutTag(MEME).library());

    assertThat(plan.notices())
        .containsExactly(
            "not all could be read (the tag meme was not read):"
                + " nothing is marked as unknown and no mark is taken off",
            "category \"events\" claims nothing: no tag, album or link of it is in use");
  }

  @Test
  void neitherAddsNorRemovesAMarkOfWhichItIsNotKnownWhoCarriesIt() {
    world.tag("meme", ONE).tag("unknown", ONE, TWO);

    Plan plan = scenario(MarkWith.TAG).plan(new Snapshot(world).withoutTag(UNKNOWN).library());

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.heldBack())
        .anyMatch(held -> held.reason().contains("the tag unknown was not read"));
    assertThat(plan.notices()).anyMatch(notice -> notice.contains("\"unknown\""));
  }

  @Test
  void marksTellOfTheStateAtRestAndNotOfTheWayThere() {
    world.tag("meme", ONE);
    AlbumId unread = world.album("2024 Trip", TWO);
    // For a moment, until the second rule has seen what the first did, two categories claim it.
    Stage rules =
        Stage.of(
            "rules",
            List.of(
                new WhenThenRule(
                    "trips",
                    Condition.oneOf(Set.of(ONE.id())),
                    List.of(Effect.addTag(new TagPath("Trips")))),
                new WhenThenRule(
                    "all trips went to Paris",
                    Condition.tagged("Trips"),
                    List.of(Effect.addTag(new TagPath("Trips/Paris"))))));
    Category trips = new Category("trips", List.of("Trips"), true, List.of(), Set.of(), false);
    Stage classification =
        new ClassificationStage(
            List.of(trips, Category.ofTags("memes", "meme"), Category.ofAlbums("events", "2024")),
            Optional.of(new Mark(UNKNOWN, MarkWith.ALBUM)),
            Optional.of(new Mark(CONFLICT, MarkWith.ALBUM)));
    Scenario scenario =
        new Scenario("story", world, List.of(rules, classification), Set.of(Visibility.TIMELINE));

    Plan plan = scenario.plan(new Snapshot(world).withoutAlbum(unread).library());

    assertThat(plan.changes())
        .extracting(planned -> planned.change().words())
        .containsExactly("add tag Trips/Paris");
  }

  @Test
  void everyMarkSaysWhy() {
    world.tag("meme", ONE);

    Plan plan = scenario(MarkWith.TAG).plan();

    assertThat(plan.changes()).hasSize(1);
    assertThat(plan.changes().get(0).mark()).isTrue();
    assertThat(plan.changes().get(0).reasons().get(0).because()).isEqualTo("no category claims it");
    assertThat(plan.changes().get(0).change().assets()).isEqualTo(AssetSet.of(1, 2));
  }
}
