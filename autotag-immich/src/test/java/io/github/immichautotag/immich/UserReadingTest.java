package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who uses the server, for whoever shares albums with people. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class UserReadingTest {

  private final SandboxServer sandbox;

  UserReadingTest(Dialect dialect) {
    HandMadeLibrary made = new HandMadeLibrary().assets(3).user("Anna").user("Ben");
    sandbox = SandboxServer.start(Servers.recorded(dialect).withLibrary(made.source()));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private Library read(Needs needs) {
    ReadRequest request = new ReadRequest(Set.of(Visibility.TIMELINE), needs);
    return Servers.server(sandbox).fetch(request, Progress.silent());
  }

  @Test
  void tellsEverybodyWithNameAndAddress() {
    List<User> users =
        sandbox.library().users().stream()
            .map(user -> new User(new UserId(user.id()), user.name(), user.email()))
            .toList();
    Library library = read(Needs.of(Detail.USERS));
    assertThat(library.directory().users()).hasSize(3).hasSameElementsAs(users);
    assertThat(library.directory().users()).contains(library.me());
  }

  @Test
  void doesNotAskForThemWhenNobodyNeedsThem() {
    assertThat(read(Needs.nothing()).directory().users()).isEmpty();
    assertThat(sandbox.log().count("searchUsers")).isZero();
  }

  @Test
  void readsTheRestWhenTheServerDoesNotTell() {
    sandbox.faults().next(FaultPlan.ALWAYS, "GET", "/users", Fault.status(403));
    Library library = read(Needs.of(Detail.USERS));
    assertThat(library.directory().users()).isEmpty();
    assertThat(library.assetCompleteness().isComplete()).isTrue();
    assertThat(library.assets().size()).isEqualTo(3);
    assertThat(sandbox.faults().injected()).isEqualTo(1);
  }
}
