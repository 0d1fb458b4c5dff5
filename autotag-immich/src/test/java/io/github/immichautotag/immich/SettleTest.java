package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observation;
import io.github.immichautotag.core.run.Observed;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sandbox loses every write to an asset whose background work still runs; so a write too early
 * shows.
 */
final class SettleTest {

  private static final TagPath FIRST = new TagPath("first");
  private static final TagPath SECOND = new TagPath("second");

  @ParameterizedTest(name = "{0} with a key for {1}")
  @CsvSource({"V3, all", "V3, tool", "V2, all", "V2, tool"})
  void losesNothingOfTagsMoreTagsAndDatesOnTheSameAssets(Dialect dialect, String key) {
    HandMadeLibrary made = new HandMadeLibrary().assets(600);
    SandboxOptions options =
        Servers.recorded(dialect).withLibrary(made.source()).withKeys(key(key));
    try (SandboxServer sandbox = SandboxServer.start(options)) {
      ImmichPhotoServer server = Servers.server(sandbox);
      Library library = Servers.fetch(server, Set.of());
      AssetSet all = library.assets().all();
      CaptureTime date =
          CaptureTime.at(LocalDateTime.parse("2018-07-01T12:34:56.789"), ZoneOffset.ofHours(-4));

      // As an applier does it: always since the first write of all.
      Instant first = write(server, library, new AddTag(FIRST, all)).serverTime();
      assertThat(settle(server, library, first)).isEqualTo(AssetSet.empty());
      write(server, library, new AddTag(SECOND, all));
      assertThat(settle(server, library, first)).isEqualTo(AssetSet.empty());
      write(server, library, new SetCaptureTime(Optional.empty(), date, all));
      assertThat(settle(server, library, first)).isEqualTo(AssetSet.empty());

      Observed observed = new Observed(Set.of(FIRST, SECOND), Set.of(), Optional.of(first));
      Observation seen = server.observe(observed, library, Progress.silent());
      assertThat(Objects.requireNonNull(seen.tagged().get(FIRST)).assets()).isEqualTo(all);
      assertThat(Objects.requireNonNull(seen.tagged().get(SECOND)).assets()).isEqualTo(all);
      assertThat(seen.captureTimes()).hasSize(600);
      assertThat(seen.captureTimes().values()).allMatch(date::agreesWith);
    }
  }

  private static ApiKey key(String name) {
    return name.equals("all") ? ApiKey.full(SandboxOptions.DEFAULT_KEY) : Servers.keyOfUser();
  }

  private static BatchOutcome write(ImmichPhotoServer server, Library library, Change change) {
    BatchOutcome outcome = server.write(Batch.of(change), library);
    assertThat(outcome.accepted()).isEqualTo(library.assets().all());
    return outcome;
  }

  private static AssetSet settle(ImmichPhotoServer server, Library library, Instant since) {
    return server.settle(library.assets().all(), since, library, Progress.silent());
  }
}
