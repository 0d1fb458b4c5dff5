package io.github.immichautotag.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.rule.WhenThenRule;
import io.github.immichautotag.core.testing.Asking;
import io.github.immichautotag.core.testing.IntoAlbum;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule takes away is taken only where what it gives instead was seen to be there. */
final class TakingAwayTest {

  private static final TagPath MEME = new TagPath("meme");
  private static final TagPath FUN = new TagPath("Fun");
  private static final Asset ONE = Photos.photo(0);
  private static final Asset TWO = Photos.photo(1);
  private static final Outcome APPLIED = new Outcome.Applied();
  private static final Outcome NOTHING_INSTEAD =
      new Outcome.NotAttempted("the rest of what its rule does to the asset was not done");

  private static final Stage CONVERSION =
      stage(
          new WhenThenRule(
              "memes are fun",
              Condition.tagged("meme"),
              List.of(Effect.addTag(FUN), Effect.removeTag(MEME))));

  private final Story story = new Story(ONE, TWO);

  private static Stage stage(WhenThenRule rule) {
    return Stage.of("conversions", List.of(rule));
  }

  @Test
  void aTagIsNotTakenWhereTheServerRefusesTheOther() {
    story.world().tag("meme", ONE, TWO);
    story.troubles().refuse(ONE.id());

    RunReport report = story.run(CONVERSION);

    ChangeResult removal = report.results().get(1);
    assertThat(removal.ended(NOTHING_INSTEAD)).isEqualTo(AssetSet.of(0));
    assertThat(removal.ended(APPLIED)).isEqualTo(AssetSet.of(1));
    assertThat(story.world().directly(MEME)).containsExactly(ONE.id());
    assertThat(story.world().directly(FUN)).containsExactly(TWO.id());
  }

  @Test
  void aTagIsNotTakenWhereTheOtherDoesNotStick() {
    story.world().add(Photos.of(ONE).inExternalLibrary().asset()).tag("meme", ONE, TWO);

    RunReport report = story.run(CONVERSION);

    assertThat(report.results().get(1).ended(NOTHING_INSTEAD)).isEqualTo(AssetSet.of(0));
    assertThat(story.world().directly(MEME)).containsExactly(ONE.id());
  }

  @Test
  void aTagIsTakenOnceTheOtherThatWasLostIsThere() {
    story.world().tag("meme", ONE, TWO);
    story.troubles().lose(ONE.id(), 1);

    RunReport report = story.run(CONVERSION);

    assertThat(report.isComplete()).isTrue();
    assertThat(story.server().writes())
        .extracting(batch -> batch.words() + " " + batch.assets().size())
        .containsExactly("add tag Fun 2", "add tag Fun 1", "remove tag meme 2");
  }

  @Test
  void nothingLeavesAnAlbumForATagThatIsRefused() {
    AlbumId inbox = story.world().album("Inbox", ONE, TWO);
    story.troubles().refuse(TWO.id());
    Stage sorting =
        stage(
            new WhenThenRule(
                "sort",
                Condition.inAlbum(NamePattern.of("Inbox")),
                List.of(new IntoAlbum("Inbox", true), Effect.addTag(FUN))));

    story.run(sorting);

    assertThat(story.world().members(inbox)).containsExactly(TWO.id());
  }

  @Test
  void aRunThatWasKilledInBetweenIsContinuedByTheNext() {
    story.world().tag("meme", ONE, TWO);
    story.troubles().breakBefore(1);

    RunReport cutOff = story.run(CONVERSION);

    assertThat(cutOff.failure()).isPresent();
    assertThat(story.world().directly(MEME)).hasSize(2);
    assertThat(story.world().directly(FUN)).hasSize(2);
    assertThat(story.plan(CONVERSION).changes())
        .extracting(PlannedChange::change)
        .containsExactly(new RemoveTag(MEME, AssetSet.of(0, 1)));
    assertThat(story.run(CONVERSION).isComplete()).isTrue();
    assertThat(story.world().directly(MEME)).isEmpty();
  }

  @Test
  void aRuleThatOnlyTakesAwayDoesNotWaitForAnother() {
    story.world().tag("meme", ONE, TWO);
    story.troubles().refuse(ONE.id());

    RunReport report =
        story.run(
            new Asking("gives", List.of(new AddTag(FUN, AssetSet.of(1)))),
            new Asking("takes", List.of(new RemoveTag(MEME, AssetSet.of(1)))));

    assertThat(report.isComplete()).isTrue();
    assertThat(story.server().writes()).as("no reading back in between").hasSize(2);
  }

  @Test
  void whatAnotherRuleTakesAwayAnywayIsTaken() {
    story.world().tag("meme", ONE);
    story.troubles().hide(FUN);

    RunReport report =
        story.run(CONVERSION, new Asking("takes", List.of(new RemoveTag(MEME, AssetSet.of(0)))));

    assertThat(report.results().get(0).ended(new Outcome.Unknown())).isEqualTo(AssetSet.of(0));
    assertThat(story.world().directly(MEME)).isEmpty();
  }
}
