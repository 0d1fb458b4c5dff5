package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxTag;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Keys that lack one permission: what needs it is rejected with its name, and nothing else ends.
 */
@ParameterizedClass
@EnumSource(Dialect.class)
final class MissingPermissionTest {

  private static final TagPath UNUSED = new TagPath("unused");

  private final Dialect dialect;

  MissingPermissionTest(Dialect dialect) {
    this.dialect = dialect;
  }

  private SharedAlbum without(String permission) {
    String[] others =
        RequiredPermissions.of(EnumSet.allOf(Capability.class)).neededFor().keySet().stream()
            .filter(it -> !it.equals(permission))
            .toArray(String[]::new);
    return new SharedAlbum(dialect, ApiKey.scoped(SandboxOptions.DEFAULT_KEY, others));
  }

  private static void assertRejected(SharedAlbum trip, Change change, String permission) {
    assertThat(trip.write(change).rejections())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.assets().isEmpty()).isTrue();
              assertThat(refused.reason()).contains("needs the permission " + permission);
            });
  }

  @Test
  void letsNobodyInWithoutIt() {
    try (SharedAlbum trip = without("albumUser.create")) {
      trip.give(trip.ben, AlbumRole.VIEWER);
      assertRejected(trip, trip.grant(trip.anna, AlbumRole.VIEWER), "albumUser.create");
      assertThat(trip.write(trip.raise(trip.ben)).rejections()).isEmpty();
      assertThat(trip.roles()).isEqualTo(Map.of("Ben", "editor"));
    }
  }

  @Test
  void givesNobodyAnotherRoleWithoutIt() {
    try (SharedAlbum trip = without("albumUser.update")) {
      trip.give(trip.anna, AlbumRole.VIEWER);
      assertRejected(trip, trip.raise(trip.anna), "albumUser.update");
      assertThat(trip.write(trip.grant(trip.ben, AlbumRole.VIEWER)).rejections()).isEmpty();
      assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer", "Ben", "viewer"));
    }
  }

  @Test
  void takesAnAlbumFromNobodyWithoutIt() {
    try (SharedAlbum trip = without("albumUser.delete")) {
      trip.give(trip.anna, AlbumRole.VIEWER);
      assertRejected(trip, trip.revoke(trip.anna, AlbumRole.VIEWER), "albumUser.delete");
      assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer"));
    }
  }

  @Test
  void renamesNoAlbumWithoutIt() {
    try (SharedAlbum trip = without("album.update")) {
      assertRejected(trip, new RenameAlbum(trip.id, SharedAlbum.NAME, "Journey"), "album.update");
      assertThat(trip.truth().name()).isEqualTo(SharedAlbum.NAME);
    }
  }

  @Test
  void deletesNoTagWithoutIt() {
    try (SharedAlbum trip = without("tag.delete")) {
      assertRejected(trip, new DeleteTag(UNUSED), "tag.delete");
      assertThat(trip.sandbox.library().tags().of(trip.sandbox.library().owner()))
          .extracting(SandboxTag::value)
          .containsExactly(UNUSED.value());
    }
  }

  @Test
  void deletesNoAlbumWithoutIt() {
    try (SharedAlbum trip = without("album.delete")) {
      trip.empty();
      assertRejected(trip, new DeleteAlbum(trip.id, SharedAlbum.NAME, ""), "album.delete");
      assertThat(trip.sandbox.library().albums()).hasSize(1);
    }
  }

  @Test
  void readsNothingWithoutThePermissionToReadUsersAndSaysSo() {
    assertThatThrownBy(() -> without("user.read").close())
        .isInstanceOfSatisfying(
            PhotoServerException.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_PERMITTED))
        .hasMessageContaining("user.read");
  }
}
