package io.github.immichautotag.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.testing.Asking;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever carries a tag below is seen with the tag above, too, whether it is there or not. */
final class NestedTagsTest {

  private static final TagPath TRIPS = new TagPath("Trips");
  private static final TagPath PARIS = new TagPath("Trips/Paris");
  private static final Asset ONE = Photos.photo(0);
  private static final Asset TWO = Photos.photo(1);
  private static final AssetSet FIRST = AssetSet.of(0);
  private static final AssetSet BOTH = AssetSet.of(0, 1);
  private static final Outcome APPLIED = new Outcome.Applied();
  private static final Outcome UNKNOWN = new Outcome.Unknown();

  private final Story story = new Story(ONE, TWO);

  /** Two rules, so that neither change waits for the other. */
  private RunReport upwards() {
    return story.run(
        Asking.of(new AddTag(TRIPS, BOTH)),
        new Asking("other", List.of(new RemoveTag(PARIS, BOTH))));
  }

  @Test
  void aTagIsNotCalledThereBecauseOfOneBelowIt() {
    Asset external = Photos.of(ONE).inExternalLibrary().asset();
    story.world().add(external).tag("Trips/Paris", external, TWO);

    RunReport report = upwards();

    assertThat(report.results().get(0).ended(APPLIED)).isEqualTo(AssetSet.of(1));
    assertThat(report.results().get(0).ended(UNKNOWN)).isEqualTo(FIRST);
    assertThat(story.world().directly(TRIPS)).containsExactly(TWO.id());
  }

  @Test
  void aTagThatWasLostIsSeenToBeMissingOnceTheOneBelowItIsGone() {
    story.world().tag("Trips/Paris", ONE, TWO);
    story.troubles().lose(ONE.id(), 1);

    RunReport report = upwards();

    assertThat(report.isComplete()).isTrue();
    assertThat(story.world().directly(TRIPS)).hasSize(2);
  }

  @Test
  void whatNobodyCanSeeIsTakenForDoneOnlyWhenTheServerSaysThatItIsSoAlready() {
    story.world().tag("Trips", ONE, TWO);

    RunReport report = story.run(new RemoveTag(TRIPS, BOTH), new AddTag(PARIS, BOTH));

    assertThat(report.isComplete()).isTrue();
    assertThat(story.world().directly(TRIPS)).isEmpty();
    assertThat(story.server().writes())
        .extracting(batch -> batch.words())
        .containsExactly("add tag Trips/Paris", "remove tag Trips", "remove tag Trips");
  }

  @Test
  void aRemovalIsNotCalledUndoneWhenTheTagBelowCannotBeReadBack() {
    story.world().tag("Trips", ONE, TWO);
    story.troubles().hide(PARIS);

    RunReport report =
        story.run(
            Asking.of(new RemoveTag(TRIPS, BOTH)),
            new Asking("other", List.of(new AddTag(PARIS, BOTH))));

    assertThat(report.results())
        .allSatisfy(result -> assertThat(result.ended(UNKNOWN)).isEqualTo(BOTH));
    assertThat(story.server().writes()).as("no blind repetition").hasSize(2);
  }
}
