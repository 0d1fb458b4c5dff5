package io.github.immichautotag.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Story;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AlbumChangesTest {

  private static final String OURS = AlbumMarker.line("mark old");
  private static final Asset ONE = Photos.photo(0);
  private static final AssetSet FIRST = AssetSet.of(0);
  private static final Set<Outcome> APPLIED = Set.of(new Outcome.Applied());
  private static final Set<Outcome> UNKNOWN = Set.of(new Outcome.Unknown());

  private final Story story = new Story(ONE);

  @Test
  void aDeletionWhoseAnswerIsLostIsNotCalledApplied() {
    AlbumId old = story.world().album("old", OURS, AlbumRole.OWNER);
    story.troubles().silentAt(0);

    RunReport report = story.run(new DeleteAlbum(old, "old", OURS));

    assertThat(Story.endings(report)).containsEntry("delete album \"old\"", UNKNOWN);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void aDeletionInWhichTheServerBreaksIsNotCalledAppliedEither() {
    AlbumId old = story.world().album("old", OURS, AlbumRole.OWNER);
    story.troubles().breakAfter(0);

    RunReport report = story.run(new DeleteAlbum(old, "old", OURS));

    assertThat(Story.endings(report)).containsEntry("delete album \"old\"", UNKNOWN);
  }

  @Test
  void anAlbumIsDeletedAfterAllThatLeavesItHasLeft() {
    AlbumId old = story.world().album("old", OURS, AlbumRole.OWNER, ONE);
    PlannedAlbum fresh = new PlannedAlbum("new");

    RunReport report =
        story.run(
            new CreateAlbum(fresh, ""),
            new AddToAlbum(fresh, "new", FIRST),
            new RemoveFromAlbum(old, "old", FIRST),
            new DeleteAlbum(old, "old", OURS));

    assertThat(report.isComplete()).isTrue();
    assertThat(story.server().writes())
        .extracting(batch -> batch.words())
        .containsExactly(
            "create album \"new\"",
            "add to album \"new\"",
            "remove from album \"old\"",
            "delete album \"old\"");
  }

  @Test
  void tellsTheIdOfAnAlbumThatItCreated() {
    PlannedAlbum fresh = new PlannedAlbum("new");

    RunReport report = story.run(new CreateAlbum(fresh, ""), new AddToAlbum(fresh, "new", FIRST));

    Optional<AlbumId> id = story.world().id(fresh);
    assertThat(id).isPresent();
    assertThat(report.results()).extracting(ChangeResult::createdAlbum).containsExactly(id, id);
    assertThat(Story.endings(report).values()).containsOnly(APPLIED);
  }
}
