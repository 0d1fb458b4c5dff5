package io.github.immichautotag.immich;

import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.immich.http.Pause;
import io.github.immichautotag.immich.http.RetryPolicy;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** Sandboxes to talk to, and adapters that talk to them without waiting long. */
final class Servers {

  /** The sandbox's jobs, and the adapter's waits, run so much faster than on a real server. */
  static final int SPEED = 100;

  static final Pause FAST = duration -> Thread.sleep(duration.toMillis() / SPEED);

  private Servers() {}

  static SandboxOptions recorded(Dialect dialect) {
    Path folder = testData().resolve("library").resolve(dialect.recordedVersion());
    return fast(dialect).withLibrary(LibrarySource.folder(folder));
  }

  static SandboxOptions seeded(Dialect dialect, long seed, int assets) {
    return fast(dialect).withLibrary(LibrarySource.seeded(seed, assets));
  }

  private static SandboxOptions fast(Dialect dialect) {
    return SandboxOptions.defaults()
        .withDialect(dialect)
        .withJobs(JobOptions.measured().faster(SPEED).losing(100));
  }

  static Path testData() {
    return Path.of(System.getProperty("autotag.testdata.dir"));
  }

  static ImmichSettings settings(SandboxServer sandbox) {
    return ImmichSettings.of(sandbox.baseUri().toString(), SandboxOptions.DEFAULT_KEY)
        .withRetries(new RetryPolicy(5, Duration.ofMillis(500), Duration.ofMinutes(2)));
  }

  static ImmichPhotoServer server(SandboxServer sandbox) {
    return server(settings(sandbox));
  }

  static ImmichPhotoServer server(ImmichSettings settings) {
    return new ImmichPhotoServer(settings, FAST, new Random(1));
  }

  /** Everything that can be read: every kind of asset, every tag that is named, every album. */
  static ReadRequest all(Set<String> tags) {
    Needs needs = new Needs(tags, Set.of(NamePattern.of("")), true, true);
    return new ReadRequest(
        Set.of(Visibility.TIMELINE, Visibility.ARCHIVE, Visibility.HIDDEN), needs);
  }

  static Library fetch(ImmichPhotoServer server, Set<String> tags) {
    return server.fetch(all(tags), Progress.silent());
  }

  /** A key of somebody who is no administrator, with what tagging and dating takes. */
  static ApiKey keyOfUser() {
    return ApiKey.scoped(
        SandboxOptions.DEFAULT_KEY,
        "user.read",
        "asset.read",
        "asset.update",
        "tag.read",
        "album.read",
        "tag.asset",
        "tag.create");
  }
}
