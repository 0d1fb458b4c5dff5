package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.Progress.Phase;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.read.Windows.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads all assets: side by side in stretches of time, and then once more what changed meanwhile.
 */
final class AssetReading {

  private final Source source;
  private final Crew crew;
  private final Progress progress;

  AssetReading(Source source, Crew crew, Progress progress) {
    this.source = source;
    this.crew = crew;
    this.progress = progress;
  }

  /**
   * The assets, and whether these are all.
   *
   * @param begin when reading began, by the database's clock at the latest
   */
  record AssetsRead(AssetTable table, Completeness completeness, Instant begin) {}

  private record Stretch(Visibility visibility, Window window) {}

  AssetsRead read(ReadRequest request, Instant begin) {
    List<Stretch> stretches = new ArrayList<>();
    long expected = 0;
    for (Visibility visibility : request.visibilities().stream().sorted().toList()) {
      Windows windows = windows(visibility);
      expected += windows.expected();
      windows.all().forEach(window -> stretches.add(new Stretch(visibility, window)));
    }
    Gathering gathering = new Gathering(expected);
    SearchQuery query = SearchQuery.everything().wanting(Wanted.of(request.needs()));
    crew.forEach("reading the assets", stretches, stretch -> gathering.walk(query(query, stretch)));
    // Whoever changed during the walk may have moved from a part that was not yet read to one that
    // was; what comes last replaces what came before.
    Instant since = source.gateway().clock().surelyPassedAt(begin);
    for (Visibility visibility : request.visibilities()) {
      gathering.walk(query.shownIn(Optional.of(visibility)).updatedSince(since));
    }
    return gathering.finish(since);
  }

  /** The assets that changed at or after this moment, wherever they are now. */
  List<Asset> changedSince(Instant moment, ReadRequest request) {
    List<Asset> changed = new ArrayList<>();
    SearchQuery query =
        SearchQuery.everything()
            .wanting(Wanted.of(request.needs()))
            .includingTrash()
            .updatedSince(moment);
    for (Optional<Visibility> place : source.everywhere()) {
      source
          .assets("reading what changed meanwhile", query.wanted())
          .walk(query.shownIn(place), row -> changed.add(row.asset()));
    }
    return changed;
  }

  private static SearchQuery query(SearchQuery query, Stretch stretch) {
    return query
        .shownIn(Optional.of(stretch.visibility()))
        .takenBetween(stretch.window().from(), stretch.window().to());
  }

  private Windows windows(Visibility visibility) {
    try {
      return Windows.cut(
          source.gateway().call(source.calls().buckets(SearchQuery.spoken(visibility))),
          crew.size());
    } catch (CallFailure failure) {
      // The counts only make it faster.
      if (failure.isRefusal() || failure.isUnknownRoute()) {
        return Windows.whole();
      }
      throw failure;
    }
  }

  /** What the threads of one reading have in common. */
  private final class Gathering {

    private final AssetTable.Builder table = new AssetTable.Builder();
    private final List<String> problems = new ArrayList<>();
    private final long expected;

    Gathering(long expected) {
      this.expected = expected;
    }

    void walk(SearchQuery query) {
      List<String> found =
          source.assets("reading the assets", query.wanted()).walk(query, this::add);
      synchronized (this) {
        problems.addAll(found);
      }
    }

    private synchronized void add(AssetRow row) {
      table.add(row.asset());
      int done = table.size();
      // A report for each asset would cost more than reading it.
      if (done % SearchQuery.PAGE_SIZE == 0) {
        progress.report(Phase.READING_ASSETS, done, Math.max(done, expected));
      }
    }

    synchronized AssetsRead finish(Instant begin) {
      AssetTable built = table.build();
      progress.report(Phase.READING_ASSETS, built.size(), built.size());
      return new AssetsRead(built, Reasons.completeness("assets", problems), begin);
    }
  }
}
