package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observation;
import io.github.immichautotag.core.run.Observed;
import io.github.immichautotag.core.run.PhotoServer;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every photo server does for the core. It changes only what it makes itself, apart from the
 * dates and fields of a few assets, which it sets back; so it may run against a real server.
 */
abstract class PhotoServerContract {

  /** No other tag or album is called so; a run that broke off leaves something to be found. */
  private final String own = "autotag-contract-" + UUID.randomUUID();

  final TagPath upper = new TagPath(own);
  final TagPath lower = new TagPath(own + "/below");
  final PlannedAlbum album = new PlannedAlbum(own);

  PhotoServer server;
  Library library;

  /** A server with a dozen own assets at least. */
  abstract PhotoServer open();

  /** Takes away the tags of this name and all below it. */
  abstract void removeTags(String name);

  /** Ends what was opened. */
  abstract void close();

  @BeforeEach
  void readTheLibrary() {
    server = open();
    library = fetch(Needs.all(List.of(Needs.ofCaptureTimes(), Needs.of(Detail.METADATA))));
  }

  @AfterEach
  void cleanUp() {
    try {
      removeTags(own);
    } finally {
      close();
    }
  }

  Library fetch(Needs needs) {
    return server.fetch(request(needs), Progress.silent());
  }

  static ReadRequest request(Needs needs) {
    return new ReadRequest(Set.of(Visibility.TIMELINE, Visibility.ARCHIVE), needs);
  }

  @Test
  void readsOwnAssetsThatAreNotTrashedAndWhereTheyWereAskedFor() {
    assertThat(library.assetCompleteness().isComplete()).isTrue();
    assertThat(library.assets().ownedBy(library.me().id()).size()).isGreaterThanOrEqualTo(12);
    library
        .assets()
        .all()
        .forEach(
            position -> {
              assertThat(library.assets().trashed(position)).isFalse();
              assertThat(library.assets().visibility(position))
                  .isIn(Visibility.TIMELINE, Visibility.ARCHIVE);
            });
  }

  @Test
  void putsTwoTagsOnTheSameAssetsInOneBatchAndTakesOneOff() {
    AssetSet some = uploads(5);
    BatchOutcome added = write(new AddTag(upper, some), new AddTag(lower, some));
    assertThat(added.accepted()).isEqualTo(some);
    assertThat(settle(some, added)).isEqualTo(AssetSet.empty());
    assertThat(tagged(lower)).isEqualTo(Membership.complete(some));

    BatchOutcome removed = write(new RemoveTag(lower, some.first(2)));
    assertThat(removed.accepted()).isEqualTo(some.first(2));
    assertThat(settle(some.first(2), removed)).isEqualTo(AssetSet.empty());
    assertThat(tagged(lower)).isEqualTo(Membership.complete(some.minus(some.first(2))));
    assertThat(tagged(upper)).isEqualTo(Membership.complete(some));
  }

  @Test
  void readsTheAssetsOfATagAndOfAllBelowItWhenTheTagIsWanted() {
    AssetSet some = uploads(3);
    settle(some, write(new AddTag(lower, some)));

    Library read = server.fetch(request(Needs.tags(Set.of(own))), Progress.silent());

    assertThat(read.taggedWithin(upper)).isEqualTo(Membership.complete(some));
    assertThat(read.taggedWithin(lower)).isEqualTo(Membership.complete(some));
    assertThat(read.taggedExactly(upper).assets().isEmpty()).isTrue();
  }

  @Test
  void doesNotReadTheAssetsOfATagThatNobodyWants() {
    AssetSet some = uploads(1);
    settle(some, write(new AddTag(upper, some)));

    Library read = server.fetch(request(Needs.nothing()), Progress.silent());

    assertThat(read.tag(upper)).isPresent();
    assertThat(read.taggedWithin(upper).completeness().isComplete()).isFalse();
  }

  @Test
  void tellsWhichAssetsCarriedTheTagBeforeOrDidNot() {
    AssetSet some = uploads(4);
    settle(some, write(new AddTag(upper, some)));

    BatchOutcome again = write(new AddTag(upper, some));
    assertThat(again.alreadySo()).isEqualTo(some);
    assertThat(again.accepted().isEmpty()).isTrue();

    settle(some, write(new RemoveTag(upper, some)));
    BatchOutcome removedAgain = write(new RemoveTag(upper, some));
    assertThat(removedAgain.alreadySo()).isEqualTo(some);
  }

  @Test
  void losesNoTagWhenTheSameAssetsAreWrittenAgainAfterSettling() {
    AssetSet some = uploads(12);
    settle(some, write(new AddTag(lower, some)));
    for (int round = 0; round < 3; round++) {
      TagPath another = new TagPath(own + "/round-" + round);
      BatchOutcome outcome = write(new AddTag(another, some));
      assertThat(settle(some, outcome)).isEqualTo(AssetSet.empty());
      assertThat(tagged(another)).isEqualTo(Membership.complete(some));
    }
    assertThat(tagged(lower)).isEqualTo(Membership.complete(some));
  }

  @Test
  void createsFillsEmptiesAndDeletesAnAlbum() {
    AssetSet some = uploads(3);
    BatchOutcome created = write(new CreateAlbum(album, "made by a test"));
    assertThat(created.rejections()).isEmpty();
    AlbumRef ref = created.createdAlbum().orElseThrow();
    try {
      assertThat(write(new AddToAlbum(album, own, some)).accepted()).isEqualTo(some);
      assertThat(write(new AddToAlbum(ref, own, some)).alreadySo()).isEqualTo(some);
      assertThat(members(album)).isEqualTo(Membership.complete(some));
      assertThat(write(delete("made by a test")).rejections()).hasSize(1);
    } finally {
      write(new RemoveFromAlbum(album, own, some));
    }
    assertThat(members(ref)).isEqualTo(Membership.complete(AssetSet.empty()));
    assertThat(write(new RemoveFromAlbum(album, own, some)).alreadySo()).isEqualTo(some);
    assertThat(write(delete("somebody's own words")).rejections()).hasSize(1);
    assertThat(write(delete("made by a test")).rejections()).isEmpty();
    Library read = server.fetch(request(Needs.nothing()), Progress.silent());
    assertThat(read.album(ref)).isEmpty();
  }

  DeleteAlbum delete(String expectedDescription) {
    return new DeleteAlbum(album, own, expectedDescription);
  }

  @Test
  void createsAnAlbumOnlyOnce() {
    BatchOutcome first = write(new CreateAlbum(album, ""));
    BatchOutcome second = write(new CreateAlbum(album, ""));
    try {
      assertThat(second.createdAlbum()).isEqualTo(first.createdAlbum()).isPresent();
    } finally {
      write(delete(""));
    }
  }

  @Test
  void setsCaptureTimesWithTheirOffsetAndReadsThemBack() {
    AssetSet two = uploads(2);
    int position = two.positions().findFirst().orElseThrow();
    CaptureTime before = library.captureTime(position).orElseThrow();
    CaptureTime wanted =
        CaptureTime.at(LocalDateTime.parse("2011-05-06T07:08:09.120"), ZoneOffset.ofHours(2));
    AssetSet one = AssetSet.of(position);
    BatchOutcome outcome = write(new SetCaptureTime(Optional.of(before), wanted, one));
    try {
      assertThat(outcome.accepted()).isEqualTo(one);
      assertThat(settle(one, outcome)).isEqualTo(AssetSet.empty());
      Observation seen = observe(Observed.assets(outcome.serverTime()));
      assertThat(at(seen, position).agreesWith(wanted)).isTrue();
    } finally {
      BatchOutcome back = write(new SetCaptureTime(Optional.of(wanted), before, one));
      settle(one, back);
      Observation restored = observe(Observed.assets(back.serverTime()));
      assertThat(at(restored, position).agreesWith(before)).isTrue();
    }
  }

  @Test
  void keepsTheInstantOfTimesWhoseOffsetsHadSeconds() {
    int position = uploads(1).positions().findFirst().orElseThrow();
    CaptureTime before = library.captureTime(position).orElseThrow();
    CaptureTime wanted =
        CaptureTime.at(LocalDateTime.parse("1900-06-01T12:00:00"), ZoneId.of("Asia/Kolkata"));
    AssetSet one = AssetSet.of(position);
    BatchOutcome outcome = write(new SetCaptureTime(Optional.of(before), wanted, one));
    try {
      assertThat(settle(one, outcome)).isEqualTo(AssetSet.empty());
      CaptureTime seen = at(observe(Observed.assets(outcome.serverTime())), position);
      assertThat(seen.instant()).isEqualTo(wanted.instant());
      assertThat(seen.agreesWith(wanted)).isTrue();
    } finally {
      settle(one, write(new SetCaptureTime(Optional.of(wanted), before, one)));
    }
  }

  @Test
  void refusesOnlyTheStrangersAmongAssets() {
    AssetSet strangers =
        library.assets().all().minus(library.assets().ownedBy(library.me().id())).first(2);
    assumeThat(strangers.size()).as("a partner's assets on the server").isPositive();
    AssetSet mixed = uploads(6).union(strangers);

    BatchOutcome tags = write(new AddTag(upper, mixed));
    settle(mixed, tags);

    assertThat(tags.accepted()).isEqualTo(mixed.minus(strangers));
    assertThat(tags.rejections())
        .singleElement()
        .extracting(BatchOutcome.Rejection::assets)
        .isEqualTo(strangers);
  }

  @Test
  void settlesAtOnceWhatTheServerDidNothingTo() {
    AssetSet some = uploads(3);
    BatchOutcome nothing = write(new RemoveTag(upper, some));
    assertThat(nothing.alreadySo()).isEqualTo(some);
    assertThat(settle(some, nothing)).isEqualTo(AssetSet.empty());
  }

  @Test
  void findsNothingUnderATagOrInAnAlbumThatDoesNotExist() {
    assertThat(tagged(upper)).isEqualTo(Membership.complete(AssetSet.empty()));
    assertThat(members(album).completeness().isComplete()).isFalse();
    BatchOutcome added = write(new AddToAlbum(album, own, uploads(2)));
    assertThat(added.rejections()).hasSize(1);
  }

  /** Own assets whose files Immich may write beside; those of a read-only library revert. */
  AssetSet uploads(int count) {
    return library
        .assets()
        .ownedBy(library.me().id())
        .filter(position -> !library.assets().isExternal(position))
        .first(count);
  }

  BatchOutcome write(Change... changes) {
    return server.write(new Batch(List.of(changes)), library);
  }

  AssetSet settle(AssetSet assets, BatchOutcome outcome) {
    Instant since = outcome.serverTime();
    return server.settle(assets, since, library, Progress.silent());
  }

  Membership tagged(TagPath tag) {
    Observed observed = new Observed(Set.of(tag), Set.of(), Optional.empty());
    return Objects.requireNonNull(observe(observed).tagged().get(tag));
  }

  private Membership members(AlbumRef ref) {
    Observed observed = new Observed(Set.of(), Set.of(ref), Optional.empty());
    return Objects.requireNonNull(observe(observed).members().get(ref));
  }

  static CaptureTime at(Observation seen, int position) {
    return Objects.requireNonNull(seen.captureTimes().get(position));
  }

  Observation observe(Observed observed) {
    return server.observe(observed, library, Progress.silent());
  }
}
