package io.github.immichautotag.sandbox;

import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.util.List;

/**
 * What kind of server to start; begin with {@link #defaults()} and change what matters.
 *
 * @param port 0 for any free one
 * @param version what the server says it is, {@code 3.1.0}
 * @param basePath where the API lies below the host, {@code /api}
 * @param keys the keys that are accepted
 * @param delays whether answers take as long as on a real server, one by one and together
 * @param machineLearning whether smart search is switched on; the recorded servers had none
 */
public record SandboxOptions(
    int port,
    Dialect dialect,
    String version,
    String basePath,
    List<ApiKey> keys,
    LibrarySource library,
    JobOptions jobs,
    boolean delays,
    boolean machineLearning) {

  /** The key that opens a server of {@link #defaults()}. */
  public static final String DEFAULT_KEY = "sandbox-key";

  /** Immich 3.1.0 with 1,000 assets of seed 1, jobs as on a real server, one key for everything. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        0,
        Dialect.V3,
        Dialect.V3.recordedVersion(),
        "/api",
        List.of(ApiKey.full(DEFAULT_KEY)),
        LibrarySource.seeded(1, 1000),
        JobOptions.measured(),
        false,
        true);
  }

  /** On that port. */
  public SandboxOptions withPort(int newPort) {
    return new SandboxOptions(
        newPort, dialect, version, basePath, keys, library, jobs, delays, machineLearning);
  }

  /** As that Immich, in the version that was recorded. */
  public SandboxOptions withDialect(Dialect newDialect) {
    return new SandboxOptions(
        port,
        newDialect,
        newDialect.recordedVersion(),
        basePath,
        keys,
        library,
        jobs,
        delays,
        machineLearning);
  }

  /** Saying it is that version, {@code major.minor.patch}. */
  public SandboxOptions withVersion(String newVersion) {
    return new SandboxOptions(
        port, dialect, newVersion, basePath, keys, library, jobs, delays, machineLearning);
  }

  /** With the API below that path. */
  public SandboxOptions withBasePath(String newBasePath) {
    return new SandboxOptions(
        port, dialect, version, newBasePath, keys, library, jobs, delays, machineLearning);
  }

  /** Accepting those keys only. */
  public SandboxOptions withKeys(ApiKey... newKeys) {
    return new SandboxOptions(
        port, dialect, version, basePath, List.of(newKeys), library, jobs, delays, machineLearning);
  }

  /** Holding that library. */
  public SandboxOptions withLibrary(LibrarySource newLibrary) {
    return new SandboxOptions(
        port, dialect, version, basePath, keys, newLibrary, jobs, delays, machineLearning);
  }

  /** With a background chain like that. */
  public SandboxOptions withJobs(JobOptions newJobs) {
    return new SandboxOptions(
        port, dialect, version, basePath, keys, library, newJobs, delays, machineLearning);
  }

  /** As slow as a real server, or as fast as it can. */
  public SandboxOptions withDelays(boolean newDelays) {
    return new SandboxOptions(
        port, dialect, version, basePath, keys, library, jobs, newDelays, machineLearning);
  }

  /** With smart search, or refusing it as the recorded servers do. */
  public SandboxOptions withMachineLearning(boolean on) {
    return new SandboxOptions(port, dialect, version, basePath, keys, library, jobs, delays, on);
  }
}
