package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observed;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.http.HandledRequest;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes whose answers fail: nothing happens twice, and nothing is claimed that is not known. */
final class BadWriteTest {

  private static final TagPath TAG = new TagPath("marks/new");
  private static final PlannedAlbum ALBUM = new PlannedAlbum("Review 🎉");

  private final HandMadeLibrary made = new HandMadeLibrary().assets(1_500).tag("old", 10);
  private final SandboxServer sandbox =
      SandboxServer.start(Servers.recorded(Dialect.V3).withLibrary(made.source()));
  private final ImmichPhotoServer server = Servers.server(sandbox);
  private final Library library = Servers.fetch(server, Set.of("old"));
  private final AssetSet some = library.assets().all().first(10);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void findsTheAlbumWhoseCreationWasDoneButNotAnswered() {
    sandbox.faults().next(1, "POST", "/albums", Fault.dropAfter());
    BatchOutcome outcome = write(new CreateAlbum(ALBUM, "[immich-autotag:review]"));
    AlbumRef created = outcome.createdAlbum().orElseThrow();
    assertThat(outcome.rejections()).isEmpty();
    assertThat(sandbox.library().albums()).hasSize(1);
    assertThat(sandbox.library().albums().iterator().next().id().toString())
        .isEqualTo(created.toString());
  }

  @Test
  void doesNotClaimAnAlbumThatWasNotCreated() {
    sandbox.faults().next(1, "POST", "/albums", Fault.dropBefore());
    BatchOutcome outcome = write(new CreateAlbum(ALBUM, ""));
    assertThat(outcome.createdAlbum()).isEmpty();
    assertThat(outcome.rejections()).hasSize(1);
    assertThat(sandbox.library().albums()).isEmpty();
  }

  @Test
  void deletesAnAlbumOnceWhenTheAnswerIsLost() {
    write(new CreateAlbum(ALBUM, ""));
    sandbox.faults().next(1, (method, path) -> method.equals("DELETE"), Fault.dropAfter());
    BatchOutcome outcome = write(new DeleteAlbum(ALBUM, ALBUM.name(), ""));
    assertThat(outcome.rejections()).isEmpty();
    assertThat(sandbox.library().albums()).isEmpty();
  }

  @Test
  void doesNotKnowAboutTagsWhoseAnswerWasLostAndDoesNotSendThemAgain() {
    sandbox.faults().next(1, "PUT", "/tags/assets", Fault.dropAfter());
    BatchOutcome outcome = write(new AddTag(TAG, some));
    assertThat(outcome.unknown()).isEqualTo(some);
    assertThat(outcome.accepted().isEmpty()).isTrue();
    assertThat(sandbox.log().count(BadWriteTest::tagsAssets)).isEqualTo(1);
    assertThat(settle(outcome)).isEqualTo(AssetSet.empty());
  }

  @Test
  void givesUpWaitingForAWriteThatNeverReachedTheServer() {
    sandbox.faults().next(1, "PUT", "/tags/assets", Fault.dropBefore());
    BatchOutcome outcome = write(new AddTag(TAG, some));
    assertThat(outcome.unknown()).isEqualTo(some);
    ImmichPhotoServer poller = server;
    sandbox.faults().next(FaultPlan.ALWAYS, "GET", "/jobs", Fault.status(404));
    assertThat(poller.settle(some, outcome.serverTime(), library, Progress.silent()))
        .isEqualTo(some);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void sendsTagsAgainWhenTheServerSaidThatItFailed(int status) {
    sandbox.faults().next(2, "PUT", "/tags/assets", Fault.status(status));
    assertThat(write(new AddTag(TAG, some)).accepted()).isEqualTo(some);
  }

  @Test
  void knowsWhatItWroteItselfWhenTheFirstAnswerWasAFailure() {
    sandbox.faults().next(1, "PUT", "/tags/assets", failingAfterwards(503, Map.of()));
    BatchOutcome outcome = write(new AddTag(TAG, some));
    assertThat(sandbox.log().count(BadWriteTest::tagsAssets)).isEqualTo(2);
    assertThat(outcome.accepted()).isEqualTo(some);
    assertThat(outcome.alreadySo().isEmpty()).isTrue();
  }

  /** The request takes effect, and the answer says that it failed. */
  private static Fault failingAfterwards(int status, Map<String, String> headers) {
    return Fault.of(true, Fault.status(status, headers, "{}")::answer);
  }

  @Test
  void createsNoSecondAlbumWhenTheServerSaysToTryAgainAtOnce() {
    sandbox.faults().next(1, "POST", "/albums", failingAfterwards(503, Map.of("Retry-After", "0")));
    BatchOutcome outcome = write(new CreateAlbum(ALBUM, ""));
    assertThat(outcome.createdAlbum()).isPresent();
    assertThat(sandbox.library().albums()).hasSize(1);
  }

  @Test
  void doesNotTakeALoginPageForSuccess() {
    write(new CreateAlbum(ALBUM, ""));
    sandbox.faults().next(1, (method, path) -> method.equals("DELETE"), Fault.html());
    BatchOutcome outcome = write(new DeleteAlbum(ALBUM, ALBUM.name(), ""));
    assertThat(outcome.rejections()).hasSize(1);
    assertThat(sandbox.library().albums()).hasSize(1);
  }

  @Test
  void doesNotMindAnAlbumThatSomebodyElseDeleted() {
    write(new CreateAlbum(ALBUM, ""));
    sandbox.library().delete(sandbox.library().albums().iterator().next());
    BatchOutcome outcome = write(new DeleteAlbum(ALBUM, ALBUM.name(), ""));
    assertThat(outcome.rejections()).isEmpty();
  }

  @Test
  void doesNotBlameTheAssetsWhenItCannotReadWhoHasTheTag() {
    write(new AddTag(TAG, some.first(1)));
    sandbox.faults().next(FaultPlan.ALWAYS, "POST", "/search/metadata", Fault.status(500));
    BatchOutcome outcome = write(new AddTag(TAG, some));
    assertThat(outcome.rejections()).isEmpty();
    assertThat(outcome.unknown().union(outcome.accepted())).isEqualTo(some);
  }

  @Test
  void looksUpWhoHasATagOnceForAllCalls() {
    write(new AddTag(TAG, some.first(1)));
    AssetSet all = library.assets().all();
    write(new AddTag(TAG, all.minus(all.first(3))));
    sandbox.log().reset();
    BatchOutcome outcome = write(new AddTag(TAG, all));
    assertThat(outcome.accepted().union(outcome.alreadySo())).isEqualTo(all);
    // Two slices of 1,000, the tag itself, and two pages of its 1,500 assets.
    assertThat(sandbox.log().count()).isLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 504})
  void doesNotSendTagsAgainWhenAProxyGaveUp(int status) {
    sandbox.faults().next(1, "PUT", "/tags/assets", Fault.status(status));
    assertThat(write(new AddTag(TAG, some)).unknown()).isEqualTo(some);
  }

  @Test
  void rejectsATagThatImmichWillNotCreate() {
    sandbox.faults().next(FaultPlan.ALWAYS, "PUT", "/tags", Fault.status(400));
    BatchOutcome outcome = write(new AddTag(TAG, some));
    assertThat(outcome.rejections())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.assets()).isEqualTo(some);
              assertThat(refused.reason()).contains("Injected fault");
            });
  }

  @Test
  void stopsWhenTheKeyMayNotWrite() {
    sandbox.faults().next(FaultPlan.ALWAYS, "PUT", "/tags/assets", Fault.status(403));
    assertThatThrownBy(() -> write(new AddTag(TAG, some)))
        .isInstanceOfSatisfying(
            PhotoServerException.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.NOT_PERMITTED);
              assertThat(failure).hasMessageContaining("tag.asset");
            });
  }

  @Test
  void putsATagOnAssetsThatWasDeletedSinceItWasRead() {
    var tag =
        sandbox.library().tags().of(sandbox.library().owner()).stream()
            .filter(it -> it.value().equals("old"))
            .findFirst()
            .orElseThrow();
    sandbox.library().delete(tag);

    BatchOutcome outcome = write(new AddTag(new TagPath("old"), some));

    assertThat(outcome.accepted()).isEqualTo(some);
    assertThat(settle(outcome)).isEqualTo(AssetSet.empty());
    assertThat(tagged(new TagPath("old"))).isEqualTo(some);
  }

  @Test
  void leavesTheOutcomeOpenWhenUntaggingOrFillingIsNotAnswered() {
    AssetSet tagged = library.taggedWithin(new TagPath("old")).assets();
    sandbox.faults().next(1, (method, path) -> method.equals("DELETE"), Fault.dropAfter());
    BatchOutcome untagged = write(new RemoveTag(new TagPath("old"), tagged));
    assertThat(untagged.unknown()).isEqualTo(tagged);

    write(new CreateAlbum(ALBUM, ""));
    sandbox.faults().next(1, (method, path) -> path.endsWith("/assets"), Fault.status(500));
    BatchOutcome filled = write(new AddToAlbum(ALBUM, ALBUM.name(), some));
    assertThat(filled.unknown()).isEqualTo(some);
    assertThat(sandbox.log().count("addAssetsToAlbum")).isLessThanOrEqualTo(1);
  }

  @Test
  void keepsEachCallWithinTheLimitOfPairs() {
    List<Change> changes =
        IntStream.range(0, 40)
            .<Change>mapToObj(
                number -> new AddTag(new TagPath("many/" + number), library.assets().all()))
            .toList();

    BatchOutcome outcome = server.write(new Batch(changes), library);

    assertThat(outcome.accepted()).isEqualTo(library.assets().all());
    assertThat(sandbox.log().requests())
        .filteredOn(BadWriteTest::tagsAssets)
        .hasSize(2)
        .allSatisfy(
            request ->
                assertThat(length(request, "tagIds") * length(request, "assetIds"))
                    .isLessThanOrEqualTo(32_767));
  }

  @Test
  void findsTheOneAssetThatStopsADateForAll() {
    AssetSet all = library.assets().all().first(1_000);
    sandbox.library().delete(sandbox.library().asset(id(all, 617)).orElseThrow());
    CaptureTime noon = CaptureTime.at(LocalDateTime.parse("2018-07-01T12:00"), ZoneOffset.UTC);

    BatchOutcome outcome = write(new SetCaptureTime(Optional.empty(), noon, all));

    assertThat(outcome.accepted().size()).isEqualTo(999);
    assertThat(outcome.rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.assets().size()).isEqualTo(1));
    assertThat(sandbox.log().count("updateAssets")).isLessThanOrEqualTo(25);
  }

  @Test
  void looksForOffendersOnlySoLong() {
    AssetSet all = library.assets().all().first(1_000);
    sandbox.faults().next(FaultPlan.ALWAYS, "PUT", "/assets", Fault.status(400));
    CaptureTime noon = CaptureTime.at(LocalDateTime.parse("2018-07-01T12:00"), ZoneOffset.UTC);

    BatchOutcome outcome = write(new SetCaptureTime(Optional.empty(), noon, all));

    assertThat(outcome.accepted().isEmpty()).isTrue();
    assertThat(outcome.rejections().stream().mapToInt(it -> it.assets().size()).sum())
        .isEqualTo(1_000);
    assertThat(sandbox.faults().injected()).isLessThanOrEqualTo(201);
  }

  private UUID id(AssetSet assets, int number) {
    return library.assets().id(assets.positions().skip(number).findFirst().orElseThrow()).value();
  }

  private static boolean tagsAssets(HandledRequest request) {
    return request.operation().equals("bulkTagAssets");
  }

  private static int length(HandledRequest request, String list) {
    return request.lists().getOrDefault(list, 0);
  }

  private BatchOutcome write(Change change) {
    return server.write(Batch.of(change), library);
  }

  private AssetSet settle(BatchOutcome outcome) {
    return server.settle(some, outcome.serverTime(), library, Progress.silent());
  }

  private AssetSet tagged(TagPath tag) {
    Observed observed = new Observed(Set.of(tag), Set.of(), Optional.empty());
    return server
        .observe(observed, library, Progress.silent())
        .tagged()
        .values()
        .iterator()
        .next()
        .assets();
  }
}
