package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observation;
import io.github.immichautotag.core.run.Observed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What every photo server tells of assets when it is asked, and what can be set on them. */
abstract class FieldContract extends PhotoServerContract {

  private static final GeoPoint SKAGEN = new GeoPoint(57.72, 10.58);

  @Test
  void tellsNoDetailsThatNobodyAskedFor() {
    Library read = fetch(Needs.nothing());
    AssetTable assets = read.assets();
    assertThat(assets.all().filter(at -> !assets.get(at).details().equals(AssetDetails.none())))
        .isEqualTo(AssetSet.empty());
    assertThat(read.stacks().completeness().isComplete()).isFalse();
  }

  @Test
  void tellsWhatEveryFileIs() {
    AssetTable assets = fetch(Needs.of(Detail.FILE)).assets();
    AssetSet all = assets.all();
    assertThat(all.filter(at -> assets.text(TextField.MIME, at).contains("/"))).isEqualTo(all);
    assertThat(all.filter(at -> assets.addedAt(at).isAfter(Instant.EPOCH))).isEqualTo(all);
    AssetSet playing = all.filter(at -> assets.number(NumberField.DURATION, at) > 0);
    assertThat(playing.filter(at -> assets.text(TextField.MIME, at).startsWith("image/jp")))
        .isEqualTo(AssetSet.empty());
    assertThat(all.filter(assets::isMetadataRead)).isEqualTo(AssetSet.empty());
    assertThat(all.filter(at -> !assets.checksum(at).isEmpty())).isEqualTo(AssetSet.empty());
  }

  @Test
  void tellsTheMetadataOfEveryUpload() {
    AssetTable assets = library.assets();
    AssetSet some = uploads(12);
    assertThat(some.filter(assets::isMetadataRead)).isEqualTo(some);
    for (NumberField field : List.of(NumberField.SIZE, NumberField.WIDTH, NumberField.HEIGHT)) {
      IntPredicate known = at -> assets.number(field, at) > 0;
      assertThat(some.filter(known)).as(field.name()).isEqualTo(some);
    }
  }

  @Test
  void tellsChecksumsThatAreUnlikeEachOther() {
    AssetTable assets = fetch(Needs.of(Detail.CHECKSUM)).assets();
    TreeSet<String> sums = new TreeSet<>();
    uploads(12).forEach(at -> sums.add(assets.checksum(at)));
    assertThat(sums).hasSizeGreaterThan(1).allMatch(sum -> sum.length() == 28);
  }

  @Test
  void tellsWhoIsSeenAndEverybodyWithAName() {
    Library read = fetch(Needs.of(Detail.PEOPLE));
    AssetTable assets = read.assets();
    AssetSet peopled = assets.showing(people -> !people.isEmpty());
    assumeThat(peopled.size()).as("assets with people on the server").isPositive();
    peopled.forEach(
        at -> {
          List<Person> seen = assets.people(at);
          assertThat(seen).isSortedAccordingTo(Comparator.comparing(Person::id));
          seen.stream()
              .filter(person -> !person.name().isEmpty())
              .forEach(person -> assertThat(read.directory().people()).contains(person));
        });
  }

  @Test
  void tellsTheUsersOfTheServer() {
    assertThat(fetch(Needs.of(Detail.USERS)).directory().users())
        .extracting(User::id)
        .contains(library.me().id());
    assertThat(library.directory().users()).isEmpty();
  }

  @Test
  void goesOnWithoutNamesOfExternalLibrariesWhereTheKeyMayNotReadThem() {
    Library read = fetch(Needs.of(Detail.LIBRARIES));
    assertThat(read.assetCompleteness().isComplete()).isTrue();
    assertThat(read.directory().libraries().values()).noneMatch(String::isBlank);
  }

  @Test
  void saysOfASearchEitherWhatItFoundOrWhyItFoundNothing() {
    for (ServerSearch.Kind kind : ServerSearch.Kind.values()) {
      ServerSearch search = new ServerSearch(kind, "img", 3);
      Membership found = fetch(Needs.of(search)).found(search);
      if (found.completeness().isComplete()) {
        assertThat(found.assets().minus(library.assets().ownedBy(library.me().id())))
            .isEqualTo(AssetSet.empty());
        assertThat(kind == ServerSearch.Kind.SMART ? found.assets().size() : 0)
            .isLessThanOrEqualTo(3);
      } else {
        assertThat(found.completeness().toString()).contains("\"img\"");
      }
    }
  }

  @Test
  void setsEachFieldAndSetsItBack() {
    AssetSet one = placed(1);
    int at = one.positions().findFirst().orElseThrow();
    for (FieldValue value :
        List.of(
            FieldValue.of(Visibility.ARCHIVE),
            FieldValue.favorite(!library.assets().favorite(at)),
            FieldValue.rating(Optional.of(2)),
            FieldValue.description("seen by a test"),
            FieldValue.place(Optional.of(SKAGEN)))) {
      SetField change = new SetField(library.field(value.field(), at), value, one);
      assertThat(done(change)).as(value.words()).isEqualTo(value);
      assertThat(done(change.inverse())).as("back").isEqualTo(change.expected());
    }
  }

  /** An asset whose fields all can be set back. */
  private AssetSet placed(int count) {
    AssetSet uploads = uploads(library.assets().size());
    AssetSet placed =
        uploads
            .filter(at -> library.assets().isPlaced(at))
            .filter(at -> library.assets().visibility(at) == Visibility.TIMELINE);
    assumeThat(placed.size()).as("uploads with a place").isGreaterThanOrEqualTo(count);
    return placed.first(count);
  }

  /** Does a change, and tells what there is afterwards. */
  private FieldValue done(SetField change) {
    BatchOutcome outcome = write(change);
    assertThat(outcome.accepted()).isEqualTo(change.assets());
    assertThat(settle(change.assets(), outcome)).isEqualTo(AssetSet.empty());
    Observation seen = observe(Observed.assets(outcome.serverTime()));
    return value(seen, change.assets().positions().findFirst().orElseThrow(), change.field());
  }

  private static FieldValue value(Observation seen, int position, AssetField field) {
    return Objects.requireNonNull(
        Objects.requireNonNull(seen.fields().get(position), "not seen").get(field));
  }

  @Test
  void setsAllValuesOfTheSameAssetsInOneBatchAndLosesNone() {
    AssetSet some = placed(4);
    CaptureTime date =
        CaptureTime.at(LocalDateTime.parse("2012-03-04T05:06:07.080"), ZoneOffset.ofHours(-3));
    List<FieldValue> values =
        List.of(
            FieldValue.of(Visibility.ARCHIVE),
            FieldValue.favorite(true),
            FieldValue.rating(Optional.of(5)),
            FieldValue.description("all at once"),
            FieldValue.place(Optional.of(SKAGEN)));
    List<Change> changes = new ArrayList<>();
    some.forEach(at -> values.forEach(value -> changes.add(set(value, at))));
    some.forEach(at -> changes.add(dated(date, at)));
    BatchOutcome outcome = write(changes.toArray(Change[]::new));
    try {
      assertThat(outcome.accepted()).isEqualTo(some);
      assertThat(settle(some, outcome)).isEqualTo(AssetSet.empty());
      Observation seen = observe(Observed.assets(outcome.serverTime()));
      some.forEach(
          at -> {
            values.forEach(it -> assertThat(value(seen, at, it.field())).isEqualTo(it));
            assertThat(at(seen, at).agreesWith(date)).isTrue();
          });
    } finally {
      some.forEach(at -> setBack(changes, at));
    }
  }

  private SetField set(FieldValue value, int at) {
    return new SetField(library.field(value.field(), at), value, AssetSet.of(at));
  }

  private SetCaptureTime dated(CaptureTime value, int at) {
    return new SetCaptureTime(library.captureTime(at), value, AssetSet.of(at));
  }

  private void setBack(List<Change> changes, int at) {
    AssetSet one = AssetSet.of(at);
    BatchOutcome back =
        write(
            changes.stream()
                .filter(change -> change.assets().equals(one))
                .map(Change::inverse)
                .toArray(Change[]::new));
    assertThat(settle(one, back)).isEqualTo(AssetSet.empty());
    Observation restored = observe(Observed.assets(back.serverTime()));
    for (AssetField field : AssetField.values()) {
      assertThat(value(restored, at, field)).isEqualTo(library.field(field, at));
    }
  }

  /** Where 2.x is asked who has a tag, it must be asked of what was hidden since, too. */
  @Test
  void knowsTheTagsOfWhatItHidItself() {
    AssetSet one = placed(1);
    int at = one.positions().findFirst().orElseThrow();
    SetField hide = set(FieldValue.of(Visibility.HIDDEN), at);
    done(hide);
    try {
      assertThat(write(new AddTag(upper, one)).accepted()).isEqualTo(one);
      BatchOutcome again = write(new AddTag(upper, one));
      assertThat(again.rejections()).isEmpty();
      assertThat(again.alreadySo().union(again.accepted())).isEqualTo(one);
    } finally {
      done(hide.inverse());
    }
  }

  @Test
  void refusesInWordsWhatCannotBeSet() {
    AssetSet one = placed(1);
    int at = one.positions().findFirst().orElseThrow();
    for (FieldValue value :
        List.of(FieldValue.of(Visibility.LOCKED), FieldValue.place(Optional.empty()))) {
      BatchOutcome outcome = write(set(value, at));
      assertThat(outcome.accepted()).isEqualTo(AssetSet.empty());
      assertThat(outcome.rejections())
          .singleElement()
          .satisfies(refused -> assertThat(refused.assets()).isEqualTo(one));
    }
    assertThat(fetch(Needs.of(Detail.METADATA)).assets().place(at))
        .isEqualTo(library.assets().place(at));
  }
}
