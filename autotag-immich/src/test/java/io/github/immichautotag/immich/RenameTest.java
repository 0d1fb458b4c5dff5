package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** New names for albums that others use as well. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class RenameTest {

  private final SharedAlbum trip;
  private final RenameAlbum renaming;

  RenameTest(Dialect dialect) {
    trip = new SharedAlbum(dialect, ApiKey.full(SandboxOptions.DEFAULT_KEY));
    renaming = new RenameAlbum(trip.id, SharedAlbum.NAME, "2020 – Journey 🎉");
  }

  @AfterEach
  void stop() {
    trip.close();
  }

  @Test
  void changesTheNameAndNothingElse() {
    trip.truth().description("by hand");
    trip.truth().newestFirst(false);
    trip.truth().activityEnabled(false);
    trip.give(trip.anna, AlbumRole.EDITOR);

    assertThat(trip.write(renaming).rejections()).isEmpty();

    assertThat(trip.truth().name()).isEqualTo(renaming.name());
    assertThat(trip.truth().description()).isEqualTo("by hand");
    assertThat(trip.truth().newestFirst()).isFalse();
    assertThat(trip.truth().activityEnabled()).isFalse();
    assertThat(trip.truth().members().toArray()).hasSize(3);
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "editor"));
    assertThat(trip.writes()).isEqualTo(1);
  }

  @Test
  void leavesTheNameThatSomebodyElseGaveIt() {
    trip.truth().name("By hand");
    assertRejected(trip.write(renaming));
    assertThat(trip.truth().name()).isEqualTo("By hand");
    assertThat(trip.writes()).isZero();
  }

  @Test
  void writesNothingWhenItIsCalledSoAlready() {
    trip.truth().name(renaming.name());
    assertThat(trip.write(renaming).rejections()).isEmpty();
    assertThat(trip.writes()).isZero();
  }

  @Test
  void saysThatTheAlbumIsGone() {
    trip.sandbox.library().delete(trip.truth());
    assertRejected(trip.write(renaming));
    assertThat(trip.writes()).isZero();
  }

  private static void assertRejected(BatchOutcome outcome) {
    assertThat(outcome.rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains("renamed or deleted it since"));
  }
}
