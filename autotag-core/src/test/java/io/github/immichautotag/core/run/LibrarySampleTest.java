package io.github.immichautotag.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Story;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A large external library is tried on a few assets before all of it is written. */
final class LibrarySampleTest {

  private static final int MANY = 1_000;
  private static final TagPath GOOD = new TagPath("good");
  private static final TagPath BAD = new TagPath("bad");
  private static final AssetSet ALL = AssetSet.allBelow(MANY);

  private final Story story = new Story(external(MANY));

  private static Asset[] external(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Photos.of(Photos.photo(number)).inExternalLibrary().asset())
        .toArray(Asset[]::new);
  }

  @Test
  void fewWritesTellThatALibraryIsReadOnly() {
    RunReport report = story.run(new AddTag(GOOD, ALL));

    assertThat(report.counts()).isEqualTo(Map.of("Reverted", 20L, "Unwritable", 980L));
    assertThat(story.assetsSent()).isEqualTo(20);
  }

  @Test
  void assetsThatTellNothingDoNotHideIt() {
    // Positions 0 and 50 are in the sample: every fiftieth is.
    story.troubles().refuse(Photos.id(0)).neverSettle(Photos.id(50));

    RunReport report = story.run(new AddTag(GOOD, ALL));

    assertThat(report.counts())
        .isEqualTo(Map.of("Rejected", 1L, "Unknown", 1L, "Reverted", 18L, "Unwritable", 980L));
    assertThat(story.assetsSent()).isEqualTo(20);
  }

  @Test
  void aServerThatFailsCondemnsNoLibraryAndTakesNothingBack() {
    // The sample's one call, the rest in two, and both repetitions of what is not there.
    story.troubles().silentAt(IntStream.range(0, 50).boxed().toArray(Integer[]::new));

    RunReport report = story.run(new AddTag(GOOD, ALL));

    assertThat(report.counts()).isEqualTo(Map.of("NotAttempted", 1_000L));
  }

  @Test
  void aWriteThatWasLostByChanceCondemnsNoLibrary() {
    IntStream.range(1, 20).forEach(at -> story.troubles().neverSettle(Photos.id(50 * at)));
    story.troubles().keep(Photos.externalLibrary(1)).lose(Photos.id(0), 1);

    RunReport report = story.run(new AddTag(GOOD, ALL));

    assertThat(report.counts()).isEqualTo(Map.of("Unknown", 19L, "Applied", 981L));
  }

  @Test
  void aSampleThatTellsNothingAtAllForbidsNothing() {
    IntStream.range(0, 20).forEach(at -> story.troubles().refuse(Photos.id(50 * at)));
    story.troubles().keep(Photos.externalLibrary(1));

    RunReport report = story.run(new AddTag(GOOD, ALL));

    assertThat(report.counts()).isEqualTo(Map.of("Rejected", 20L, "Applied", 980L));
  }

  @Test
  void aLibraryThatKeepsSomethingIsWritten() {
    story.troubles().keep(Photos.externalLibrary(1)).takeBack(BAD);

    RunReport report = story.run(new AddTag(BAD, ALL), new AddTag(GOOD, ALL));

    assertThat(report.results().get(0).ended(new Outcome.Reverted())).isEqualTo(ALL);
    assertThat(report.results().get(1).ended(new Outcome.Applied())).isEqualTo(ALL);
  }

  @Test
  void oneLibraryTellsNothingOfAnother() {
    for (int number = 0; number < MANY; number += 2) {
      story.world().add(Photos.of(Photos.photo(number)).inExternalLibrary(2).asset());
    }
    story.troubles().keep(Photos.externalLibrary(2));

    RunReport report = story.run(new AddTag(GOOD, ALL));

    assertThat(report.counts())
        .isEqualTo(Map.of("Applied", 500L, "Reverted", 20L, "Unwritable", 480L));
  }

  @Test
  void albumsOfAReadOnlyLibraryAreFilledAllTheSame() {
    PlannedAlbum album = new PlannedAlbum("Best of");

    RunReport report =
        story.run(
            new CreateAlbum(album, ""),
            new AddToAlbum(album, "Best of", ALL),
            new AddTag(GOOD, ALL));

    assertThat(report.results())
        .filteredOn(result -> result.planned().change() instanceof AddToAlbum)
        .allMatch(ChangeResult::isGood);
  }
}
