package io.github.immichautotag.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NeedsTest {

  private static final TagPath PARIS = new TagPath("Trips/Paris");

  @Test
  void wantsNothingThatNobodyMentions() {
    Needs nothing = Needs.nothing();

    assertThat(nothing.wants(PARIS)).isFalse();
    assertThat(nothing.wants(album("2024", ""))).isFalse();
    assertThat(nothing.captureTimes()).isFalse();
  }

  @Test
  void wantsATagByPathOrLeafButNotThoseBelowIt() {
    assertThat(Needs.tags(List.of("Paris")).wants(PARIS)).isTrue();
    assertThat(Needs.tags(List.of("Trips/Paris")).wants(PARIS)).isTrue();
    assertThat(Needs.tags(List.of("Trips")).wants(PARIS)).isFalse();
  }

  @Test
  void wantsTheTagsBelowWhereItMattersWhichOneIsSet() {
    assertThat(Needs.exactTags(List.of("Trips")).wants(PARIS)).isTrue();
    assertThat(Effect.removeTag(new TagPath("Trips")).needs().wants(PARIS)).isTrue();
    Category exact = new Category("trips", List.of("Trips"), true, List.of(), Set.of(), false);
    assertThat(exact.needs().wants(PARIS)).isTrue();
    assertThat(Category.ofTags("trips", "Trips").needs().wants(PARIS)).isFalse();
  }

  @Test
  void addsUp() {
    Needs all =
        Needs.all(
            List.of(
                Needs.tags(List.of("Paris")),
                Needs.exactTags(List.of("Fun")),
                Needs.albums(List.of(NamePattern.of("2024"))),
                Needs.ofCaptureTimes(),
                Needs.ofMarkedAlbums()));

    assertThat(all.wants(PARIS)).isTrue();
    assertThat(all.wants(new TagPath("Fun/meme"))).isTrue();
    assertThat(all.wants(album("2024 Trip", ""))).isTrue();
    assertThat(all.wants(album("mine", AlbumMarker.line("mark unknown")))).isTrue();
    assertThat(all.wants(album("mine", "just text"))).isFalse();
    assertThat(all.captureTimes()).isTrue();
  }

  @Test
  void readsAlbumsOfMarksEvenWhereATagMarks() {
    Mark mark = new Mark(new TagPath("unknown"), MarkWith.TAG);
    Stage stage = new ClassificationStage(List.of(), Optional.of(mark), Optional.empty());

    assertThat(stage.needs().wants(album("old", AlbumMarker.line("mark unknown")))).isTrue();
  }

  private static Album album(String name, String description) {
    return new Album(new PlannedAlbum(name), name, description, AlbumRole.OWNER, List.of());
  }
}
