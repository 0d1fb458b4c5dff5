package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many calls reading takes: a promise to people with 800,000 assets. */
final class CallBoundTest {

  private static final int WINDOWS = 4;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsALibraryInFewCallsAndNoneForASingleAsset(Dialect dialect) {
    try (SandboxServer sandbox = SandboxServer.start(Servers.seeded(dialect, 3, 12_000))) {
      Library library = Servers.fetch(Servers.server(sandbox), Set.of());

      int walks = dialect == Dialect.V3 ? 1 : 3;
      long albumPages = pages(library, library.albums().stream().map(a -> a.ref()).toList());
      long bound =
          library.assets().size() / 990
              + 2L * 3 * WINDOWS
              + library.albums().size() * (long) walks
              + albumPages
              + 10;
      assertThat(sandbox.log().count()).isLessThanOrEqualTo((int) bound);
      assertThat(sandbox.log().writes()).isZero();
      assertThat(sandbox.log().count("getServerVersion")).isEqualTo(1);
      assertThat(sandbox.log().count("getAssetInfo")).isZero();
      assertThat(library.assets().size()).isEqualTo(visibleAssets(sandbox, library));
    }
  }

  private static long pages(Library library, Collection<AlbumRef> albums) {
    return albums.stream().mapToLong(ref -> library.members(ref).assets().size() / 999).sum();
  }

  /** Counted on the sandbox's own library: neither trashed nor locked, own or a partner's. */
  private static long visibleAssets(SandboxServer sandbox, Library library) {
    var me = sandbox.library().user(library.me().id().value()).orElseThrow();
    var partners = sandbox.library().partnersOf(me);
    return sandbox.library().assets().stream()
        .filter(asset -> !asset.isTrashed())
        .filter(asset -> !asset.visibility().name().equals("LOCKED"))
        .filter(
            asset ->
                asset.owner().equals(me)
                    || (partners.contains(asset.owner())
                        && asset.visibility().name().equals("TIMELINE")))
        .count();
  }

  /** What changed lately must not be read again and again: somebody runs twice in a row. */
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsAsFewCallsRightAfterEverythingWasChanged(Dialect dialect) {
    HandMadeLibrary made = new HandMadeLibrary().assets(6_000);
    try (SandboxServer sandbox = start(dialect, made)) {
      ImmichPhotoServer server = Servers.server(sandbox);
      Library library = Servers.fetch(server, Set.of());
      AddTag change = new AddTag(new TagPath("fresh"), library.assets().all());
      Instant since = server.write(Batch.of(change), library).serverTime();
      assertThat(server.settle(change.assets(), since, library, Progress.silent()))
          .isEqualTo(AssetSet.empty());
      sandbox.log().reset();

      Servers.fetch(Servers.server(sandbox), Set.of());

      assertThat(sandbox.log().count()).isLessThanOrEqualTo(6_000 / 990 + 2 * 3 * WINDOWS + 10);
    }
  }

  @Test
  void readsNothingOfTagsAndAlbumsThatNobodyWants() {
    HandMadeLibrary made = new HandMadeLibrary().assets(50);
    for (int number = 0; number < 300; number++) {
      made.album("Album " + number, 3).tag("Tag " + number, 2);
    }
    try (SandboxServer sandbox = start(Dialect.V3, made)) {
      ReadRequest request = new ReadRequest(Set.of(Visibility.TIMELINE), Needs.nothing());
      Library library = Servers.server(sandbox).fetch(request, Progress.silent());

      assertThat(library.albums()).hasSize(300);
      assertThat(library.tags()).hasSize(300);
      assertThat(sandbox.log().count()).isLessThanOrEqualTo(10);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsEveryAssetOfAMomentThatFillsSeveralPages(Dialect dialect) {
    HandMadeLibrary made =
        new HandMadeLibrary().assets(700).assetsOfOneMoment(3_500).tag("all", 4_200);
    try (SandboxServer sandbox = start(dialect, made)) {
      ImmichPhotoServer server = Servers.server(sandbox);

      Library library = Servers.fetch(server, Set.of("all"));

      assertThat(library.assets().size()).isEqualTo(4_200);
      assertThat(library.assetCompleteness().isComplete()).isTrue();
      assertThat(library.taggedWithin(new TagPath("all")).assets().size()).isEqualTo(4_200);
    }
  }

  @Test
  void readsEveryAssetOfAMomentAlsoWhenAllCameToTheServerInOneMoment() {
    HandMadeLibrary made = new HandMadeLibrary().uploadedAtOnce().assetsOfOneMoment(2_700);
    try (SandboxServer sandbox = start(Dialect.V2, made)) {
      Library library = Servers.fetch(Servers.server(sandbox), Set.of());

      assertThat(library.assets().size()).isEqualTo(2_700);
      assertThat(library.assetCompleteness().isComplete()).isTrue();
      assertThat(sandbox.log().count()).isLessThan(80);
    }
  }

  @Test
  void readsFiftyThousandAlbumsAsAStreamOfOneCall() {
    HandMadeLibrary made = new HandMadeLibrary().assets(10);
    for (int number = 0; number < 50_000; number++) {
      made.album("Album " + number, 1);
    }
    try (SandboxServer sandbox = start(Dialect.V3, made)) {
      ReadRequest request = new ReadRequest(Set.of(Visibility.TIMELINE), Needs.nothing());
      Library library = Servers.server(sandbox).fetch(request, Progress.silent());

      assertThat(library.albums()).hasSize(50_000);
      assertThat(sandbox.log().count("getAllAlbums")).isEqualTo(1);
    }
  }

  private static SandboxServer start(Dialect dialect, HandMadeLibrary made) {
    return SandboxServer.start(Servers.recorded(dialect).withLibrary(made.source()));
  }
}
