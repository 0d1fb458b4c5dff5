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
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.SeededLibraries;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.Steps;
import io.github.immichautotag.core.testing.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ClassificationStageTest {

  private static final TagPath UNKNOWN = new TagPath("unknown");
  private static final TagPath CONFLICT = new TagPath("conflict");
  private static final Asset ONE = Photos.photo(0);
  private static final Asset TWO = Photos.photo(1);
  private static final Asset THREE = Photos.photo(2);

  private final World world = new World().add(ONE, TWO, THREE);

  private Scenario scenario(MarkWith with) {
    ClassificationStage stage =
        new ClassificationStage(
            List.of(Category.ofTags("memes", "meme"), Category.ofAlbums("events", "\\d{4}")),
            Optional.of(new Mark(UNKNOWN, with)),
            Optional.of(new Mark(CONFLICT, with)));
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

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("classifying")
  void carriesTheWantedMarksAfterwardsOnAnyLibrary(Scenario scenario) {
    Plan plan = scenario.plan();
    ClassificationStage stage = (ClassificationStage) scenario.stages().get(0);
    Classification found = stage.classify(plan.outcome(), plan.scope());

    Scenario later = scenario.after(plan);

    Classification again = stage.classify(later.world().library(), plan.scope());
    assertThat(again.unknown()).isEqualTo(found.unknown());
    assertThat(again.conflict()).isEqualTo(found.conflict());
    if (!found.isSilent()) {
      assertThat(found.subjects().minus(found.classified()))
          .isEqualTo(found.unknown().union(found.conflict()));
    }
  }

  static Stream<Scenario> classifying() {
    return SeededLibraries.classifying();
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
  void neitherAddsNorRemovesAMarkOfWhichItIsNotKnownWhoCarriesIt() {
    world.tag("meme", ONE).tag("unknown", ONE, TWO);

    Plan plan = scenario(MarkWith.TAG).plan(new Snapshot(world).withoutTag(UNKNOWN).library());

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.heldBack())
        .anyMatch(held -> held.reason().contains("the tag unknown was not read"));
    assertThat(plan.notices()).anyMatch(notice -> notice.contains("\"unknown\""));
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
