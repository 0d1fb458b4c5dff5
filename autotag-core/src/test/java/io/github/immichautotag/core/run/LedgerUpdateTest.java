package io.github.immichautotag.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetIdSet;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import io.github.immichautotag.core.testing.Asking;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LedgerUpdateTest {

  private static final TagPath MEME = new TagPath("meme");
  private static final TagPath FUN = new TagPath("Fun");
  private static final Asset ONE = Photos.photo(0);
  private static final Asset TWO = Photos.photo(1);
  private static final Asset READ_ONLY = Photos.of(Photos.photo(2)).inExternalLibrary().asset();
  private static final Asset OTHER = Photos.of(Photos.photo(3)).inExternalLibrary(2).asset();
  private static final AssetSet FIRST = AssetSet.of(0);
  private static final AssetSet ALL = AssetSet.of(0, 1, 2, 3);

  private final Story story = new Story(ONE, TWO, READ_ONLY, OTHER);
  private Ledger ledger = Ledger.empty();

  private void run(Change... changes) {
    run(Asking.of(changes));
  }

  private void run(Stage... stages) {
    RunReport report = story.run(stages);
    ledger = LedgerUpdate.after(ledger, report.results(), report.plan().library());
  }

  private AssetSet done(Change change, String rule) {
    return ledger.done(change.ledgerKey(), rule, library().assets());
  }

  private AssetSet reverted(Change change) {
    return ledger.reverted(change.ledgerKey(), library().assets());
  }

  private Library library() {
    return story.world().library();
  }

  @Test
  void remembersWhatStuckForEachRuleThatAskedForIt() {
    run(
        new Asking("one", List.of(new AddTag(MEME, AssetSet.of(0)))),
        new Asking("both", List.of(new AddTag(MEME, AssetSet.of(0, 1)))));

    assertThat(done(new AddTag(MEME, ALL), "one")).isEqualTo(FIRST);
    assertThat(done(new AddTag(MEME, ALL), "both")).isEqualTo(AssetSet.of(0, 1));
    assertThat(done(new AddTag(FUN, ALL), "one")).isEqualTo(AssetSet.empty());
  }

  @Test
  void remembersNothingThatWasSoBeforeOrFailed() {
    story.world().tag("meme", ONE);
    story.troubles().refuse(TWO.id());

    run(new AddTag(MEME, AssetSet.of(0, 1)));

    assertThat(ledger).isEqualTo(Ledger.empty());
  }

  @Test
  void forgetsWhatWasTakenBack() {
    run(new AddTag(MEME, AssetSet.of(0, 1)));
    run(new RemoveTag(MEME, FIRST));

    assertThat(done(new AddTag(MEME, ALL), "asking")).isEqualTo(AssetSet.of(1));
    assertThat(done(new RemoveTag(MEME, ALL), "asking"))
        .as("it is as before the rule came, so nothing of it is to be taken back")
        .isEqualTo(AssetSet.empty());
  }

  @Test
  void remembersWhatDidNotStickUntilAWriteToItsLibraryDid() {
    run(new AddTag(MEME, ALL));
    assertThat(reverted(new AddTag(MEME, ALL))).isEqualTo(AssetSet.of(2, 3));

    story.troubles().keep(Photos.externalLibrary(2));
    run(new AddTag(FUN, ALL));

    assertThat(reverted(new AddTag(MEME, ALL)))
        .as("library 1 is as it was")
        .isEqualTo(AssetSet.of(2));
    assertThat(reverted(new AddTag(FUN, ALL))).isEqualTo(AssetSet.of(2));
  }

  @Test
  void remembersNoMarks() {
    Mark mark = new Mark(new TagPath("unknown"), MarkWith.BOTH);
    Category memes = Category.ofTags("memes", "meme");

    run(new ClassificationStage(List.of(memes), Optional.of(mark), Optional.empty()));

    assertThat(story.world().within(mark.tag())).as("marked").hasSize(2);
    assertThat(ledger.done()).isEmpty();
    assertThat(ledger.reverted()).as("what does not stick").hasSize(1);
  }

  @Test
  void knowsTheAlbumsThatTheToolMadeByTheirIds() {
    PlannedAlbum best = new PlannedAlbum("Best of");

    run(new CreateAlbum(best, ""), new AddToAlbum(best, "Best of", AssetSet.of(0, 1)));

    AlbumId id = story.world().id(best).orElseThrow();
    LedgerKey creation = new LedgerKey(LedgerKey.Verb.CREATE_ALBUM, id.toString());
    assertThat(ledger.done())
        .containsEntry(new Ledger.Entry(creation, "asking"), AssetIdSet.empty());
    assertThat(done(new AddToAlbum(id, "renamed", ALL), "asking")).isEqualTo(AssetSet.of(0, 1));

    run(new RemoveFromAlbum(id, "Best of", FIRST));

    assertThat(done(new AddToAlbum(id, "renamed", ALL), "asking")).isEqualTo(AssetSet.of(1));
    assertThat(ledger.done()).containsKey(new Ledger.Entry(creation, "asking"));
  }

  @Test
  void forgetsAnAlbumThatItDeleted() {
    PlannedAlbum best = new PlannedAlbum("Best of");
    String ours = AlbumMarker.line("best");
    run(new CreateAlbum(best, ours), new AddToAlbum(best, "Best of", FIRST));
    AlbumId id = story.world().id(best).orElseThrow();

    run(new RemoveFromAlbum(id, "Best of", FIRST), new DeleteAlbum(id, "Best of", ours));

    assertThat(story.world().albums()).isEmpty();
    assertThat(ledger).isEqualTo(Ledger.empty());
  }

  @Test
  void keepsWhatItKnowsOfAssetsThatWereNotRead() {
    AssetIdSet elsewhere = AssetIdSet.of(List.of(Photos.id(77)));
    LedgerKey key = new AddTag(MEME, ALL).ledgerKey();
    ledger = new Ledger(Map.of(new Ledger.Entry(key, "asking"), elsewhere), Map.of(key, elsewhere));

    run(new AddTag(MEME, AssetSet.of(0, 2)));

    assertThat(ledger.done().get(new Ledger.Entry(key, "asking")))
        .isEqualTo(AssetIdSet.of(List.of(Photos.id(0), Photos.id(77))));
    assertThat(ledger.reverted().get(key))
        .isEqualTo(AssetIdSet.of(List.of(Photos.id(2), Photos.id(77))));
  }
}
