package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
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
import io.github.immichautotag.immich.http.Pause;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long is waited for a server that has other things to do, or another clock. */
final class SettlePatienceTest {

  private static final TagPath TAG = new TagPath("fresh");
  private static final TagPath OTHER = new TagPath("other");
  private static final int ASSETS = 30;

  private Duration waited = Duration.ZERO;
  private Optional<SandboxServer> sandbox = Optional.empty();

  /** Waits as quickly as the sandbox works, and sums up what it would have waited. */
  private final Pause pause =
      duration -> {
        waited = waited.plus(duration);
        Servers.FAST.pause(duration);
      };

  @AfterEach
  void stop() {
    sandbox.ifPresent(SandboxServer::close);
  }

  private SandboxServer start(SandboxOptions options) {
    sandbox = Optional.of(SandboxServer.start(options));
    return sandbox.get();
  }

  private static SandboxOptions thirty() {
    return Servers.recorded(Dialect.V3).withLibrary(new HandMadeLibrary().assets(ASSETS).source());
  }

  private ImmichPhotoServer server(SandboxServer started) {
    return new ImmichPhotoServer(Servers.settings(started), pause, new Random(1));
  }

  private AssetSet settle(ImmichPhotoServer server, BatchOutcome outcome, Library library) {
    waited = Duration.ZERO;
    return server.settle(library.assets().all(), outcome.serverTime(), library, Progress.silent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "failing", "standing still"})
  void doesNotWaitForTheWorkOfOthers(String queues) {
    SandboxServer started = start(thirty());
    ImmichPhotoServer server = server(started);
    Library library = Servers.fetch(server, Set.of());
    long waiting = queues.equals("busy") ? 50_000 : 7;
    String jobs = "{\"metadataExtraction\":{\"jobCounts\":{\"waiting\":" + waiting + "}}}";
    Map<String, String> json = Map.of("Content-Type", "application/json");
    started
        .faults()
        .next(
            FaultPlan.ALWAYS,
            "GET",
            "/jobs",
            queues.equals("failing") ? Fault.status(500) : Fault.status(200, json, jobs));

    BatchOutcome outcome = server.write(Batch.of(new AddTag(TAG, library.assets().all())), library);

    assertThat(settle(server, outcome, library)).isEqualTo(AssetSet.empty());
    assertThat(waited).isLessThan(Duration.ofSeconds(60));
  }

  @ParameterizedTest(name = "{0}, {1} s behind")
  @CsvSource({"V3, 90", "V2, 90", "V3, 3", "V3, -3", "V2, -3", "V3, -90"})
  void settlesAndSeesDatesThoughTheDatabaseHasAnotherClock(Dialect dialect, long behind) {
    JobOptions late =
        JobOptions.measured()
            .faster(Servers.SPEED)
            .losing(100)
            .stampedBehind(Duration.ofSeconds(behind));
    SandboxServer started =
        start(thirty().withDialect(dialect).withJobs(late).withKeys(Servers.keyOfUser()));
    ImmichPhotoServer server = server(started);
    Library library = Servers.fetch(server, Set.of());
    AssetSet all = library.assets().all();
    CaptureTime date = CaptureTime.at(LocalDateTime.parse("2018-07-01T12:34"), ZoneOffset.UTC);

    BatchOutcome tagged = server.write(Batch.of(new AddTag(TAG, all)), library);
    assertThat(settle(server, tagged, library)).isEqualTo(AssetSet.empty());
    BatchOutcome again = server.write(Batch.of(new AddTag(OTHER, all)), library);
    assertThat(settle(server, again, library)).isEqualTo(AssetSet.empty());
    BatchOutcome dated =
        server.write(Batch.of(new SetCaptureTime(Optional.empty(), date, all)), library);
    assertThat(settle(server, dated, library)).isEqualTo(AssetSet.empty());
    assertThat(waited).isLessThan(Duration.ofSeconds(60));

    Instant first = tagged.serverTime();
    Observed observed = new Observed(Set.of(TAG, OTHER), Set.of(), Optional.of(first));
    Observation seen = server.observe(observed, library, Progress.silent());
    assertThat(seen.captureTimes()).hasSize(ASSETS);
    assertThat(seen.captureTimes().values()).allMatch(date::agreesWith);
    for (TagPath tag : Set.of(TAG, OTHER)) {
      assertThat(seen.tagged().get(tag)).satisfies(it -> assertThat(it.assets()).isEqualTo(all));
    }
  }

  @Test
  void doesNotWaitLongForWhatWasSoBefore() {
    SandboxServer started = start(thirty().withKeys(Servers.keyOfUser()));
    ImmichPhotoServer server = server(started);
    Library library = Servers.fetch(server, Set.of());
    AssetSet all = library.assets().all();
    ImmichPhotoServer another = server(started);
    Library same = Servers.fetch(another, Set.of());
    BatchOutcome before = another.write(Batch.of(new AddTag(TAG, all.first(3))), same);
    settle(another, before, same);
    library = Servers.fetch(server, Set.of());
    started.log().reset();

    BatchOutcome outcome = server.write(Batch.of(new AddTag(TAG, all)), library);

    assertThat(outcome.accepted()).isEqualTo(all);
    assertThat(settle(server, outcome, library)).isEqualTo(AssetSet.empty());
    assertThat(waited).isLessThan(Duration.ofSeconds(40));
    assertThat(started.log().count()).isLessThan(25);
  }
}
