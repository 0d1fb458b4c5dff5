package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Shares and names of albums whose answers fail: nothing is claimed that is not known. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class LostShareTest {

  private static final String NEW_NAME = "Journey";

  private final SharedAlbum trip;
  private final RenameAlbum renaming;

  LostShareTest(Dialect dialect) {
    trip = new SharedAlbum(dialect, ApiKey.full(SandboxOptions.DEFAULT_KEY));
    renaming = new RenameAlbum(trip.id, SharedAlbum.NAME, NEW_NAME);
  }

  @AfterEach
  void stop() {
    trip.close();
  }

  private void next(String method, Fault fault) {
    trip.sandbox.faults().next(1, (sent, path) -> sent.equals(method), fault);
  }

  @Test
  void seesThatPeopleWereLetInAlthoughTheAnswerFailed() {
    List<Fault> faults = List.of(Fault.dropAfter(), Fault.truncated(), failingAfterwards());
    for (Fault fault : faults) {
      trip.truth().shares().clear();
      next("PUT", fault);
      assertDone(letBothIn());
      assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer", "Ben", "editor"));
    }
    assertThat(trip.sandbox.log().count("addUsersToAlbum")).isEqualTo(faults.size());
  }

  @Test
  void claimsNoShareThatWasNotMade() {
    List<Fault> faults = List.of(Fault.dropBefore(), Fault.html(), Fault.status(500));
    for (Fault fault : faults) {
      next("PUT", fault);
      assertNotDone(letBothIn());
      assertThat(trip.roles()).isEmpty();
    }
    assertThat(trip.sandbox.faults().injected()).isEqualTo(faults.size());
  }

  private BatchOutcome letBothIn() {
    return trip.write(
        trip.grant(trip.anna, AlbumRole.VIEWER), trip.grant(trip.ben, AlbumRole.EDITOR));
  }

  @Test
  void leavesItOpenWhenOnlyOneOfTwoWasLetIn() {
    next(
        "PUT",
        Fault.of(
            false,
            (exchange, reply) -> {
              trip.give(trip.anna, AlbumRole.VIEWER);
              exchange.close();
            }));
    BatchOutcome outcome = letBothIn();
    assertThat(outcome.albumInDoubt()).isTrue();
    assertThat(outcome.rejections()).isEmpty();
  }

  @Test
  void throwsWhenNobodyCanTellWhetherItWasDone() {
    Fault silence =
        Fault.of(
            true,
            (exchange, reply) -> {
              trip.sandbox
                  .faults()
                  .next(FaultPlan.ALWAYS, (sent, path) -> sent.equals("GET"), Fault.dropBefore());
              exchange.close();
            });
    next("PUT", silence);
    assertThatThrownBy(() -> trip.write(trip.grant(trip.anna, AlbumRole.VIEWER)))
        .isInstanceOfSatisfying(
            PhotoServerException.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE));
  }

  @Test
  void seesThatARoleWasChangedAlthoughTheAnswerWasLost() {
    trip.give(trip.anna, AlbumRole.VIEWER);
    next("PUT", Fault.dropAfter());
    assertDone(trip.write(trip.raise(trip.anna)));
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "editor"));
    assertThat(trip.sandbox.log().count("updateAlbumUser")).isEqualTo(1);
  }

  @Test
  void claimsNoRoleThatWasNotGiven() {
    trip.give(trip.anna, AlbumRole.VIEWER);
    next("PUT", Fault.dropBefore());
    assertNotDone(trip.write(trip.raise(trip.anna)));
    assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer"));
  }

  @Test
  void seesThatAShareEndedAlthoughTheAnswerWasLost() {
    trip.give(trip.anna, AlbumRole.VIEWER);
    next("DELETE", Fault.dropAfter());
    assertDone(trip.write(trip.revoke(trip.anna, AlbumRole.VIEWER)));
    assertThat(trip.roles()).isEmpty();
    assertThat(trip.sandbox.log().count("removeUserFromAlbum")).isEqualTo(1);
  }

  @Test
  void doesNotClaimThatAShareEndedThatStillStands() {
    trip.give(trip.anna, AlbumRole.VIEWER);
    for (Fault fault : List.of(Fault.dropBefore(), Fault.html())) {
      next("DELETE", fault);
      assertNotDone(trip.write(trip.revoke(trip.anna, AlbumRole.VIEWER)));
      assertThat(trip.roles()).isEqualTo(Map.of("Anna", "viewer"));
    }
  }

  @Test
  void seesThatAnAlbumWasRenamedAlthoughTheAnswerWasLost() {
    next("PATCH", Fault.dropAfter());
    assertDone(trip.write(renaming));
    assertThat(trip.truth().name()).isEqualTo(NEW_NAME);
    assertThat(trip.sandbox.log().count("updateAlbumInfo")).isEqualTo(1);
  }

  @Test
  void claimsNoNameThatWasNotGiven() {
    for (Fault fault : List.of(Fault.dropBefore(), Fault.html())) {
      next("PATCH", fault);
      assertNotDone(trip.write(renaming));
      assertThat(trip.truth().name()).isEqualTo(SharedAlbum.NAME);
    }
  }

  /** The request takes effect, and the answer says that the server failed. */
  private static Fault failingAfterwards() {
    return Fault.of(true, Fault.status(503)::answer);
  }

  private static void assertDone(BatchOutcome outcome) {
    assertThat(outcome.rejections()).isEmpty();
    assertThat(outcome.albumInDoubt()).isFalse();
  }

  private static void assertNotDone(BatchOutcome outcome) {
    assertThat(outcome.rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains("the answer was lost"));
  }
}
