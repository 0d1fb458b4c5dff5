package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.immich.http.CallFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Reads which assets have a tag or are in an album. A single tag or album that cannot be read is
 * marked as such and stops nothing. Thread-safe.
 */
final class MembershipReading {

  /** So many in a row, and it is the server that fails, not the tag: each has cost all retries. */
  private static final int FAILURES_IN_A_ROW = 10;

  /** Of names in messages. */
  private static final int LONGEST_NAME = 60;

  private final Source source;
  private final AssetTable table;
  private final Collection<Visibility> visibilities;
  private final AtomicInteger failuresInARow = new AtomicInteger();

  MembershipReading(Source source, AssetTable table, Collection<Visibility> visibilities) {
    this.source = source;
    this.table = table;
    this.visibilities = visibilities.stream().sorted().toList();
  }

  Membership ofTag(UUID tag, String path) {
    return read(what("tag", path), SearchQuery.everything().taggedWith(tag), -1);
  }

  private static String what(String kind, String name) {
    String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    return "reading the assets of the " + kind + " \"" + shown + "\"";
  }

  /**
   * The assets of an album.
   *
   * @param count how many the server says there are, or -1: when so many were found, it need not be
   *     asked for further ones
   */
  Membership ofAlbum(UUID album, String name, long count) {
    return read(what("album", name), SearchQuery.everything().inAlbum(album), count);
  }

  private Membership read(String what, SearchQuery query, long count) {
    Found found = new Found();
    try {
      List<String> problems = new ArrayList<>();
      for (Optional<Visibility> visibility : source.places(visibilities)) {
        if (count < 0 || found.rows < count) {
          problems.addAll(source.ids(what).walk(query.shownIn(visibility), found::add));
        }
      }
      failuresInARow.set(0);
      return new Membership(found.positions(), Reasons.completeness("assets", problems));
    } catch (CallFailure failure) {
      if (!concernsThisAlone(failure)) {
        throw failure;
      }
      return new Membership(
          found.positions(), Completeness.missing(String.valueOf(failure.getMessage())));
    }
  }

  private boolean concernsThisAlone(CallFailure failure) {
    if (failure.isRefusal() || failure.isUnreadable()) {
      return true;
    }
    return failure.isServerError() && failuresInARow.incrementAndGet() < FAILURES_IN_A_ROW;
  }

  /** Positions of what a walk found, as far as the table holds it. */
  private final class Found {

    private final IntStream.Builder positions = IntStream.builder();
    private long rows;

    void add(IdRow row) {
      rows++;
      table.position(new AssetId(row.id())).ifPresent(positions);
    }

    AssetSet positions() {
      return AssetSet.of(positions.build().toArray());
    }
  }
}
