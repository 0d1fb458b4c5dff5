package io.github.immichautotag.core.stage;

import static io.github.immichautotag.core.testing.Written.effect;
import static io.github.immichautotag.core.testing.Written.when;
import static io.github.immichautotag.core.testing.Written.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.album.AlbumNamesStage;
import io.github.immichautotag.core.stage.album.CareSettings;
import io.github.immichautotag.core.stage.share.ShareRule;
import io.github.immichautotag.core.stage.share.SharingStage;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is planned while something was not read that might change it: nothing. */
final class PartialReadingTest {

  private static final String BOB = "bob@example.org";

  private final Asset one = rated(1);
  private final Asset two = rated(2);
  private final World world = new World().add(one, two);
  private final Snapshot reading = new Snapshot(world);

  private static Asset rated(int number) {
    return Photos.of(Photos.photo(number)).set(FieldValue.rating(Optional.of(5))).asset();
  }

  private List<String> whole(Stage... stages) {
    return words(scenario(stages).plan());
  }

  private List<String> partial(Stage... stages) {
    return words(scenario(stages).plan(reading.library()));
  }

  private Scenario scenario(Stage... stages) {
    return new Scenario("partial", world, List.of(stages), Set.of(Visibility.TIMELINE));
  }

  private static Stage rules(UserRule... rules) {
    return new UserRulesStage(List.of(rules), false);
  }

  private static Stage sharing(ShareRule... rules) {
    return new SharingStage(List.of(rules), false, false);
  }

  private static ShareRule share(String name, Optional<Condition> when, AlbumRole role) {
    return new ShareRule(name, Set.of("trip"), List.of(), when, Map.of(BOB, role), false);
  }

  @Test
  void anAlbumIsNotSharedOfWhichAnAssetMayNotBeMeant() {
    world.knowing(World.PARTNER);
    world.album("Trip", one, two);
    Asset shown = Photos.of(two).set(FieldValue.rating(Optional.empty())).asset();
    world.add(shown);
    Stage stars = sharing(share("stars", Optional.of(when("rating", "5")), AlbumRole.VIEWER));
    assertThat(whole(stars)).isEmpty();

    reading.withoutAsset(two.id());

    assertThat(partial(stars)).isEmpty();
  }

  @Test
  void nobodyGetsARoleWhileAHigherOneIsInDoubt() {
    world.knowing(World.PARTNER);
    world.album("Trip", one, two);
    world.tag("family", one, two);
    Stage both =
        sharing(
            share("all", Optional.empty(), AlbumRole.VIEWER),
            share("family", Optional.of(when("tag", "family")), AlbumRole.EDITOR));
    assertThat(whole(both)).containsExactly("share album \"Trip\" with Bob as editor of 0");

    reading.withoutTag(new TagPath("family"));

    assertThat(partial(both)).isEmpty();
  }

  @Test
  void anAlbumIsNotMadeThatNothingMayBePutInto() {
    world.tag("secret", Photos.photo(3));
    Stage both =
        rules(
            UserRule.of("stars", when("rating", "5"), effect("add_to_album", "Best")),
            UserRule.of("secret", when("tag", "secret"), effect("remove_from_album", "Best")));
    assertThat(whole(both))
        .containsExactly("create album \"Best\" of 0", "add to album \"Best\" of 2");

    reading.withoutTag(new TagPath("secret"));

    assertThat(partial(both)).isEmpty();
  }

  /** The first rule chases itself; that the second one may keep what it did, does not end that. */
  @Test
  void whatARuleMayHaveToTakeBackIsNotDone() {
    world.tag("keep", Photos.photo(3));
    Stage both =
        rules(
            UserRule.of(
                    "unsorted",
                    when("album_count", "0"),
                    effect("add_to_album", "Unsorted"),
                    effect("add_tag", "unsorted"))
                .takingBack(),
            UserRule.of("keep", when("tag", "keep"), effect("add_to_album", "Unsorted")));
    assertThat(whole(both)).isEmpty();

    reading.withoutTag(new TagPath("keep"));

    assertThat(partial(both)).isEmpty();
  }

  @Test
  void whereAnAssetGoesByItsDateIsOpenWhileThatMayBeMoved() {
    LocalDateTime lateInTheEvening = LocalDateTime.parse("2020-01-03T23:30:00");
    Asset late = Photos.of(one).takenAt(CaptureTime.local(lateInTheEvening)).asset();
    world.add(late);
    AlbumId slow = world.album("Slow clock", late);
    Stage both =
        rules(
            UserRule.of("days", when("rating", "5"), effect("add_tag", "day/{taken.day}")),
            UserRule.of("clock", when("in_album", "Slow clock"), effect("shift_date", "1h")));
    assertThat(whole(both)).contains("add tag day/04 of 1");

    reading.withoutAlbum(slow);

    assertThat(partial(both)).isEmpty();
  }

  @Test
  void albumsThatMayHaveToBeMergedAreNoConflict() {
    world.album("Trip", one, two);
    world.album("Trip", one);
    Stage merging = new AlbumNamesStage(new CareSettings(false, false, true, false));
    Stage twice = rules(UserRule.of("twice", when("album_count", ">= 2"), effect("add_tag", "x")));
    assertThat(whole(merging, twice)).containsExactly("remove from album \"Trip\" of 1");

    reading.withoutAsset(two.id());

    assertThat(partial(merging, twice)).isEmpty();
  }
}
