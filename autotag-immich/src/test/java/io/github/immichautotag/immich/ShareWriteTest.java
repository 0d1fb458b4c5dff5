package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Shares, while others use the album as well: nothing is done that was not planned. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class ShareWriteTest {

  private final SharedAlbum trip;

  ShareWriteTest(Dialect dialect) {
    trip = new SharedAlbum(dialect, ApiKey.full(SandboxOptions.DEFAULT_KEY));
  }

  @AfterEach
  void stop() {
    trip.close();
  }

  @Test
  void letsTwoPeopleInWithOneCall() {
    assertThat(
            trip.write(
                    trip.grant(trip.anna, AlbumRole.VIEWER), trip.grant(trip.ben, AlbumRole.EDITOR))
                .rejections())
        .isEmpty();
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer", "Ben", "editor"));
    assertThat(trip.sandbox.log().count("addUsersToAlbum")).isEqualTo(1);
    assertThat(trip.writes()).isEqualTo(1);
  }

  @Test
  void changesTheRoleOfOneAndLeavesTheOther() {
    trip.give(trip.anna, AlbumRole.VIEWER);
    trip.give(trip.ben, AlbumRole.VIEWER);

    assertThat(trip.write(trip.raise(trip.anna)).rejections()).isEmpty();
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "editor", "Ben", "viewer"));

    assertThat(trip.write(trip.raise(trip.anna).inverse()).rejections()).isEmpty();
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer", "Ben", "viewer"));

    assertThat(trip.write(trip.revoke(trip.anna, AlbumRole.VIEWER)).rejections()).isEmpty();
    assertThat(trip.roles()).isEqualTo(Map.of("Ben", "viewer"));
  }

  @Test
  void writesNothingWhenItIsSoAlready() {
    trip.give(trip.anna, AlbumRole.EDITOR);
    assertAccepted(trip.write(trip.grant(trip.anna, AlbumRole.EDITOR)));
    assertAccepted(trip.write(trip.raise(trip.anna)));
    assertAccepted(trip.write(trip.revoke(trip.ben, AlbumRole.VIEWER)));
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "editor"));
    assertThat(trip.writes()).isZero();
  }

  @Test
  void letsInWhoIsNotInYet() {
    trip.give(trip.anna, AlbumRole.EDITOR);
    assertAccepted(
        trip.write(
            trip.grant(trip.anna, AlbumRole.EDITOR), trip.grant(trip.ben, AlbumRole.VIEWER)));
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "editor", "Ben", "viewer"));
  }

  @Test
  void letsNobodyInWhenSomebodyElseGaveOneOfThemAnotherRole() {
    trip.give(trip.anna, AlbumRole.VIEWER);
    assertRejected(
        trip.write(trip.grant(trip.anna, AlbumRole.EDITOR), trip.grant(trip.ben, AlbumRole.VIEWER)),
        "somebody changed since");
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer"));
    assertThat(trip.writes()).isZero();
  }

  @Test
  void givesNoRoleToSomebodyWhoWasTakenOutMeanwhile() {
    assertRejected(trip.write(trip.raise(trip.anna)), "somebody changed since");
    assertThat(trip.roles()).isEmpty();
    assertThat(trip.writes()).isZero();
  }

  @Test
  void takesNothingFromSomebodyWhoGotMoreMeanwhile() {
    trip.give(trip.anna, AlbumRole.EDITOR);
    assertRejected(trip.write(trip.revoke(trip.anna, AlbumRole.VIEWER)), "somebody changed since");
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "editor"));
    assertThat(trip.writes()).isZero();
  }

  /** 3.x answers well and leaves the role as it is; 2.x refuses. */
  @Test
  void seesThatSomebodyElseWasQuickerAtTheLastMoment() {
    trip.sandbox
        .faults()
        .next(
            1,
            (method, path) -> method.equals("GET") && path.endsWith("/albums/" + trip.id),
            meanwhile(() -> trip.give(trip.anna, AlbumRole.VIEWER)));
    BatchOutcome outcome = trip.write(trip.grant(trip.anna, AlbumRole.EDITOR));
    assertThat(outcome.rejections()).hasSize(1);
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer"));
  }

  private static Fault meanwhile(Runnable happening) {
    return Fault.of(
        true,
        (exchange, reply) -> {
          happening.run();
          Fault.late(Duration.ZERO).answer(exchange, reply);
        });
  }

  @Test
  void neverTouchesTheOwner() {
    User me = trip.library.me();
    for (ShareAlbum change :
        List.of(
            trip.grant(me, AlbumRole.VIEWER),
            trip.revoke(me, AlbumRole.OWNER),
            trip.raise(me),
            trip.grant(trip.anna, AlbumRole.OWNER))) {
      assertRejected(trip.write(change), "one owner");
    }
    assertThat(trip.truth().owner().id()).isEqualTo(me.id().value());
    assertThat(trip.roles()).isEmpty();
    assertThat(trip.writes()).isZero();
  }

  @Test
  void doesNotShareWhatBelongsToSomebodyElse() {
    AlbumId theirs = trip.albumOf(trip.anna);
    assertRejected(
        trip.write(trip.grant(trip.ben, AlbumRole.VIEWER).in(theirs)), "belongs to somebody else");
    assertThat(trip.writes()).isZero();
  }

  @Test
  void saysThatTheAlbumIsGone() {
    trip.sandbox.library().delete(trip.truth());
    assertRejected(trip.write(trip.grant(trip.anna, AlbumRole.VIEWER)), "the album is gone");
    assertRejected(trip.write(trip.revoke(trip.anna, AlbumRole.VIEWER)), "the album is gone");
    assertThat(trip.writes()).isZero();
  }

  @Test
  void letsNobodyInWhenOneOfThemIsUnknown() {
    User nobody = new User(new UserId(UUID.randomUUID()), "Nobody", "nobody@example.org");
    assertThat(
            trip.write(
                    trip.grant(trip.anna, AlbumRole.VIEWER), trip.grant(nobody, AlbumRole.VIEWER))
                .rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).containsIgnoringCase("user"));
    assertThat(trip.roles()).isEmpty();
  }

  private static void assertAccepted(BatchOutcome outcome) {
    assertThat(outcome.rejections()).isEmpty();
    assertThat(outcome.albumInDoubt()).isFalse();
  }

  private static void assertRejected(BatchOutcome outcome, String reason) {
    assertThat(outcome.rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains(reason));
  }
}
