package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.jobs.JobChain;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.search.AssetSearch;
import java.time.Instant;

/** What all endpoints work with. */
record Tools(
    SandboxLibrary library,
    Dialect dialect,
    AssetSearch search,
    SearchFilters filters,
    Rights rights,
    AssetJson assets,
    JobChain jobs) {

  static Tools of(SandboxLibrary library, Dialect dialect, JobChain jobs) {
    Rights rights = new Rights(library);
    return new Tools(
        library,
        dialect,
        new AssetSearch(library, dialect == Dialect.V3),
        new SearchFilters(library, rights),
        rights,
        new AssetJson(library, dialect),
        jobs);
  }

  /** Now, epoch microseconds. */
  static long now() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
  }
}
