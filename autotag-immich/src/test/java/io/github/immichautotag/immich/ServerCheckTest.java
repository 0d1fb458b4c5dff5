package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ServerCheckTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsVersionAndUserAndThatAKeyForEverythingSuffices(Dialect dialect) {
    try (SandboxServer sandbox = SandboxServer.start(Servers.recorded(dialect))) {
      ServerReport report = Servers.server(sandbox).check(EnumSet.allOf(Capability.class));

      assertThat(report.version().toString()).isEqualTo(dialect.recordedVersion());
      assertThat(report.user()).map(User::name).contains("Bench Admin");
      assertThat(report.missing()).isEmpty();
      assertThat(report.notices()).isEmpty();
      report.requireAll();
    }
  }

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    ServerReport report = check("3.1.0", "asset.read", "user.read");

    assertThat(report.missing())
        .extracting(ServerReport.Line::permission)
        .containsExactlyInAnyOrder("tag.read", "album.read", "tag.asset", "tag.create");
    assertThatThrownBy(report::requireAll)
        .isInstanceOfSatisfying(
            PhotoServerException.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_PERMITTED))
        .hasMessageContaining("tag.read (for reading the library)")
        .hasMessageContaining("tag.create (for creating tags)");
  }

  @Test
  void worksWithAKeyThatMayNotEvenTellItsUser() {
    ServerReport report = check("3.1.0", "asset.read");

    assertThat(report.user()).isEmpty();
    assertThat(report.missing()).extracting(ServerReport.Line::permission).contains("user.read");
  }

  @Test
  void sendsANoticeAboutAVersionThatIsNewerThanWhatWasChecked() {
    assertThat(check("3.3.0", "all").notices()).singleElement().asString().contains("3.3.0");
    assertThat(check("3.2.9", "all").notices()).isEmpty();
  }

  private static ServerReport check(String version, String... permissions) {
    SandboxOptions options =
        Servers.recorded(Dialect.V3)
            .withVersion(version)
            .withKeys(ApiKey.scoped(SandboxOptions.DEFAULT_KEY, permissions));
    try (SandboxServer sandbox = SandboxServer.start(options)) {
      return Servers.server(sandbox)
          .check(Set.of(Capability.READ_LIBRARY, Capability.WRITE_TAGS, Capability.CREATE_TAGS));
    }
  }
}
