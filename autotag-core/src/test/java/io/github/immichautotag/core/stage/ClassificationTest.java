package io.github.immichautotag.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClassificationTest {

  private static final Asset ONE = Photos.photo(0);
  private static final Asset TWO = Photos.photo(1);
  private static final AssetSet FIRST = AssetSet.of(0);
  private static final AssetSet SECOND = AssetSet.of(1);
  private static final AssetSet BOTH = AssetSet.of(0, 1);
  private static final AssetSet NONE = AssetSet.empty();

  private static final Category EVENTS = Category.ofAlbums("events", "\\d{4}");
  private static final Category MEMES = Category.ofTags("memes", "meme");

  private final World world = new World().add(ONE, TWO);

  private Classification classify(Category... categories) {
    return classify(world.library(), categories);
  }

  private static Classification classify(Library library, Category... categories) {
    return Classification.of(List.of(categories), library, library.assets().all());
  }

  private static void assertIs(
      Classification found, AssetSet classified, AssetSet unknown, AssetSet conflict) {
    assertThat(found.classified()).as("classified").isEqualTo(classified);
    assertThat(found.unknown()).as("unknown").isEqualTo(unknown);
    assertThat(found.conflict()).as("conflict").isEqualTo(conflict);
  }

  @Test
  void nobodyClaimsWhatNoCategoryKnows() {
    Classification found = classify(EVENTS, MEMES);

    assertIs(found, NONE, BOTH, NONE);
    assertThat(found.isSilent()).isTrue();
    assertThat(classify().unknown()).isEqualTo(BOTH);
  }

  @Test
  void oneCategoryClassifiesByTagOrAlbumOrLink() {
    world.album("2024 Trip", ONE);
    world.tag("meme", TWO);
    assertIs(classify(EVENTS, MEMES), BOTH, NONE, NONE);

    Category linked = linking(ONE.id());
    assertIs(classify(linked), FIRST, SECOND, NONE);
  }

  private static Category linking(AssetId... assets) {
    return new Category("links", List.of(), false, List.of(), Set.of(assets), false);
  }

  @Test
  void severalCategoriesAreInConflictByName() {
    world.album("2024 Trip", ONE, TWO);
    world.tag("meme", TWO);

    Classification found = classify(EVENTS, MEMES);

    assertIs(found, FIRST, NONE, SECOND);
    assertThat(found.conflicts())
        .containsExactly(new Classification.Conflict("claimed by events and memes", SECOND));
  }

  @Test
  void oneCategoryByTagAndAlbumAndLinkIsNoConflict() {
    world.album("2024 Trip", ONE);
    world.tag("event", ONE);
    Category events =
        new Category(
            "events",
            List.of("event"),
            false,
            List.of(NamePattern.of("2024"), NamePattern.of("\\d+ Trip")),
            Set.of(ONE.id()),
            false);

    assertIs(classify(events), FIRST, SECOND, NONE);
  }

  @Test
  void twoAlbumsOfOneCategoryAreAConflictUnlessItAllowsThem() {
    world.album("2024 Trip", ONE);
    world.album("2024 Trip", ONE, TWO);
    Category tolerant =
        new Category("events", List.of(), false, EVENTS.albumPatterns(), Set.of(), true);

    assertIs(classify(EVENTS), SECOND, NONE, FIRST);
    assertThat(classify(EVENTS).conflicts())
        .containsExactly(new Classification.Conflict("claimed by events (several albums)", FIRST));
    assertIs(classify(tolerant), BOTH, NONE, NONE);
  }

  @Test
  void aTagStandsForTagsBelowItUnlessItIsMeantExactly() {
    world.tag("Trips", ONE).tag("Trips/Paris", TWO);
    Category exact = new Category("trips", List.of("Trips"), true, List.of(), Set.of(), false);

    assertIs(classify(Category.ofTags("trips", "Trips")), BOTH, NONE, NONE);
    assertIs(classify(exact), FIRST, SECOND, NONE);
  }

  @Test
  void aLeafMeansEveryTagOfThatNameAndAPathOnlyOne() {
    world.tag("meme", ONE).tag("Fun/meme", TWO);

    assertIs(classify(MEMES), BOTH, NONE, NONE);
    assertIs(classify(Category.ofTags("memes", "Fun/meme")), SECOND, FIRST, NONE);
    assertIs(classify(Category.ofTags("memes", "Meme")), NONE, BOTH, NONE);
  }

  @Test
  void albumsOfTheToolNeverClassify() {
    world.album("2024 review", AlbumMarker.line("mark unknown"), AlbumRole.OWNER, ONE);
    world.album("2024 shared", "", AlbumRole.VIEWER, TWO);

    assertIs(classify(EVENTS), SECOND, FIRST, NONE);
  }

  @Test
  void calledUnknownIsOnlyWhatIsKnownWhole() {
    world.tag("meme", ONE);
    Library worse = new Snapshot(world).withoutTag(new TagPath("meme")).library();

    Classification found = classify(worse, EVENTS, MEMES);

    assertIs(found, NONE, NONE, NONE);
    assertThat(found.missing()).containsExactly("the tag meme was not read");
  }

  @Test
  void nobodyIsClaimedByATagExactlyWhileATagBelowItIsUnread() {
    world.tag("Trips", TWO).tag("Trips/Paris", ONE).tag("meme", ONE);
    Category exact = new Category("trips", List.of("Trips"), true, List.of(), Set.of(), false);
    Library worse = new Snapshot(world).withoutTag(new TagPath("Trips/Paris")).library();

    Classification found = classify(worse, exact, MEMES);

    assertIs(found, FIRST, NONE, NONE);
    assertThat(found.missing()).containsExactly("the tag Trips/Paris was not read");
  }

  @Test
  void looksAtSubjectsOnly() {
    world.tag("meme", ONE, TWO);
    Library library = world.library();

    Classification found = Classification.of(List.of(MEMES), library, SECOND);

    assertIs(found, SECOND, NONE, NONE);
  }
}
