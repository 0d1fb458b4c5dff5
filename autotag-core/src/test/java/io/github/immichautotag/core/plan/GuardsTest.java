package io.github.immichautotag.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import io.github.immichautotag.core.testing.Asking;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GuardsTest {

  private static final TagPath MEME = new TagPath("meme");
  private static final Asset[] TEN =
      IntStream.range(0, 10).mapToObj(Photos::photo).toArray(Asset[]::new);

  private final World world = new World().add(TEN);

  private Plan plan(Stage stage) {
    return new Scenario("story", world, List.of(stage), Set.of(Visibility.TIMELINE)).plan();
  }

  private static Guards only(Limit changes, Limit removals, Limit marks, Limit albums) {
    return new Guards(changes, removals, marks, Limit.none(), albums);
  }

  @Test
  void allowsAsManyChangesAsTheLimitAndNotOneMore() {
    Plan plan = plan(Asking.of(new AddTag(MEME, AssetSet.allBelow(5))));
    Limit none = Limit.none();

    assertThat(only(new Limit(5, 0), none, none, none).check(plan)).isEmpty();
    assertThat(only(new Limit(0, 50), none, none, none).check(plan)).isEmpty();
    assertThat(only(new Limit(4, 49.9), none, none, none).check(plan))
        .containsExactly(new Guards.Violation("max_changes", "changes", 5, 4));
    assertThat(Guards.defaults().check(plan)).isEmpty();
  }

  @Test
  void measuresRemovalsAgainstTagsAndMembershipsThatAreThere() {
    world.tag("meme", TEN).tag("meme/old", TEN[0]);
    AlbumId album = world.album("2024", TEN);
    Plan plan =
        plan(
            Asking.of(
                new RemoveTag(MEME, AssetSet.of(1, 2)),
                new RemoveFromAlbum(album, "2024", AssetSet.of(3))));
    Limit none = Limit.none();

    // 9 + 1 tags and 10 memberships: 15 % of 20 are 3.
    assertThat(only(none, new Limit(0, 15), none, none).check(plan)).isEmpty();
    assertThat(only(none, new Limit(0, 14), none, none).check(plan))
        .extracting(Guards.Violation::words)
        .containsExactly(
            "max_removals: the plan has 3 removals of tags, album memberships and stacks, allowed are 2");
  }

  @Test
  void addingMarksIsExemptAndTakingThemOffHasItsOwnLimit() {
    world.tag("unknown", TEN[0], TEN[1], TEN[2]).tag("meme", TEN[0], TEN[1]);
    Plan plan = plan(marking(MarkWith.TAG));
    Limit zero = new Limit(0, 0);

    assertThat(only(zero, zero, new Limit(2, 0), zero).check(plan)).isEmpty();
    assertThat(only(zero, zero, new Limit(0, 67), zero).check(plan)).isEmpty();
    assertThat(only(zero, zero, new Limit(1, 60), zero).check(plan)).hasSize(1);
  }

  @Test
  void countsTheMembersOfMarkAlbumsAsMarks() {
    world.album(
        "unknown", AlbumMarker.line("mark unknown"), AlbumRole.OWNER, TEN[0], TEN[1], TEN[2]);
    world.tag("meme", TEN[0], TEN[1]);
    Plan plan = plan(marking(MarkWith.ALBUM));
    Limit zero = new Limit(0, 0);

    assertThat(only(zero, zero, new Limit(0, 67), zero).check(plan)).isEmpty();
    assertThat(only(zero, zero, new Limit(0, 60), zero).check(plan)).hasSize(1);
  }

  private static Stage marking(MarkWith with) {
    return new ClassificationStage(
        List.of(Category.ofTags("memes", "meme")),
        Optional.of(new Mark(new TagPath("unknown"), with)),
        Optional.empty());
  }

  @Test
  void countsAlbumsToDelete() {
    Plan plan = plan(deletion(AlbumMarker.albumNamed("empty")));
    Limit none = Limit.none();

    assertThat(only(none, none, none, new Limit(1, 0)).check(plan)).isEmpty();
    assertThat(only(none, none, none, new Limit(0, 0)).check(plan)).hasSize(1);
  }

  @Test
  void countsAlbumsOfMarksThatGoAsMarks() {
    Plan plan = plan(deletion(AlbumMarker.review("empty")));
    Limit none = Limit.none();

    assertThat(only(none, none, none, new Limit(0, 0)).check(plan)).isEmpty();
    assertThat(only(none, none, new Limit(1, 0), none).check(plan)).isEmpty();
    assertThat(only(none, none, new Limit(0, 0), none).check(plan)).hasSize(1);
  }

  private Stage deletion(String purpose) {
    String ours = AlbumMarker.line(purpose);
    AlbumId album = world.album("empty", ours, AlbumRole.OWNER);
    return Asking.of(new DeleteAlbum(album, "empty", ours));
  }

  @Test
  void countsThePeopleWhoMaySeeLess() {
    AlbumId album = world.album("Family", TEN[0]);
    Optional<AlbumRole> viewer = Optional.of(AlbumRole.VIEWER);
    Optional<AlbumRole> editor = Optional.of(AlbumRole.EDITOR);
    Optional<AlbumRole> nobody = Optional.empty();
    Plan plan = plan(Asking.of(new ShareAlbum(album, "Family", World.PARTNER, nobody, editor)));
    world.apply(
        plan.changes().stream().map(PlannedChange::change).toList(), plan.library().assets());

    assertThat(revoking(0).check(plan)).isEmpty();
    for (Optional<AlbumRole> less : List.of(viewer, nobody)) {
      Plan revoked = plan(Asking.of(new ShareAlbum(album, "Family", World.PARTNER, editor, less)));
      assertThat(revoking(1).check(revoked)).isEmpty();
      assertThat(revoking(0).check(revoked)).hasSize(1);
    }
  }

  private static Guards revoking(int most) {
    Limit none = Limit.none();
    return new Guards(none, none, none, new Limit(most, 0), none);
  }

  @Test
  void refusesLimitsThatAreNone() {
    assertThatThrownBy(() -> new Limit(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(0, 101)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
