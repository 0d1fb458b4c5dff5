package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observed;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tags that are deleted because nothing carried them, and may be carried by now. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class TagDeletionTest {

  private static final TagPath UPPER = new TagPath("marks");
  private static final TagPath UNUSED = new TagPath("marks/unused");
  private static final TagPath CARRIED = new TagPath("carried");
  private static final String BY_ASSET = "an asset carries it";

  private final HandMadeLibrary made =
      new HandMadeLibrary()
          .assets(4)
          .tag("marks/unused", 0)
          .tag("marks/unused too", 0)
          .tag("carried", 1);
  private final SandboxServer sandbox;
  private final ImmichPhotoServer server;
  private final Library library;

  TagDeletionTest(Dialect dialect) {
    sandbox = SandboxServer.start(Servers.recorded(dialect).withLibrary(made.source()));
    server = Servers.server(sandbox);
    library = Servers.fetch(server, Set.of());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void deletesTheTagAlone() {
    assertThat(write(new DeleteTag(UNUSED)).rejections()).isEmpty();
    assertThat(tags()).containsExactly("carried", "marks", "marks/unused too");
    assertThat(sandbox.log().writes()).isEqualTo(1);
  }

  @Test
  void writesNothingForATagThatIsGoneAlready() {
    sandbox.library().delete(tag(UNUSED));
    assertThat(write(new DeleteTag(UNUSED)).rejections()).isEmpty();
    assertThat(sandbox.log().writes()).isZero();
  }

  @Test
  void leavesATagWithATagBelow() {
    assertKept(UPPER, "a tag below it");
    assertThat(tags()).contains("marks/unused", "marks/unused too");
  }

  @Test
  void leavesATagThatAnAssetCarries() {
    assertKept(CARRIED, BY_ASSET);
  }

  @Test
  void leavesATagThatOnlyAnAssetInTheTrashCarries() {
    new Browser(sandbox).trash(made.ids().get(0));
    assertKept(CARRIED, BY_ASSET);
  }

  @Test
  void leavesATagThatOnlyAnArchivedAssetInTheTrashCarries() {
    Browser browser = new Browser(sandbox);
    browser.archive(made.ids().get(0));
    assertKept(CARRIED, BY_ASSET);
    browser.trash(made.ids().get(0));
    assertKept(CARRIED, BY_ASSET);
  }

  @Test
  void leavesATagThatOnlyAHiddenAssetCarries() {
    sandbox.library().asset(made.ids().get(0)).orElseThrow().visibility(Visibility.HIDDEN);
    assertKept(CARRIED, BY_ASSET);
  }

  @Test
  void leavesATagThatAnAssetGotMeanwhile() {
    sandbox
        .library()
        .setTags(sandbox.library().asset(made.ids().get(3)).orElseThrow(), List.of(tag(UNUSED)));
    assertKept(UNUSED, BY_ASSET);
  }

  private void assertKept(TagPath path, String reason) {
    int writes = sandbox.log().writes();
    assertThat(write(new DeleteTag(path)).rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains(reason));
    assertThat(tags()).contains(path.value());
    assertThat(sandbox.log().writes()).isEqualTo(writes);
  }

  @Test
  void deletesNothingWhenItCannotSeeWhatCarriesTheTag() {
    sandbox.faults().next(FaultPlan.ALWAYS, "POST", "/search/metadata", Fault.status(500));
    assertThatThrownBy(() -> write(new DeleteTag(UNUSED))).isInstanceOf(PhotoServerException.class);
    assertThat(tags()).contains(UNUSED.value());
  }

  @Test
  void seesThatItWasDeletedAlthoughTheAnswerWasLost() {
    sandbox.faults().next(1, (method, path) -> method.equals("DELETE"), Fault.dropAfter());
    assertThat(write(new DeleteTag(UNUSED)).rejections()).isEmpty();
    assertThat(tags()).doesNotContain(UNUSED.value());
    assertThat(sandbox.log().count("deleteTag")).isEqualTo(1);
  }

  @Test
  void doesNotClaimToHaveDeletedWhatIsStillThere() {
    List<Fault> faults = List.of(Fault.dropBefore(), Fault.html(), Fault.status(500));
    for (Fault fault : faults) {
      sandbox.faults().next(1, (method, path) -> method.equals("DELETE"), fault);
      assertThat(write(new DeleteTag(UNUSED)).rejections())
          .singleElement()
          .satisfies(refused -> assertThat(refused.reason()).contains("still there"));
      assertThat(tags()).contains(UNUSED.value());
    }
    assertThat(sandbox.log().count("deleteTag")).isEqualTo(faults.size());
  }

  @Test
  void knowsATagAgainThatSomebodyElseMadeAnew() {
    AssetSet some = library.assets().all().first(2);
    Observed observed = new Observed(Set.of(UNUSED), Set.of(), Optional.empty());
    server.observe(observed, library, Progress.silent());
    assertThat(write(new DeleteTag(UNUSED)).rejections()).isEmpty();
    ImmichPhotoServer another = Servers.server(sandbox);
    BatchOutcome anew = another.write(Batch.of(new AddTag(UNUSED, some)), read());
    another.settle(some, anew.serverTime(), library, Progress.silent());

    BatchOutcome removed = server.write(Batch.of(new RemoveTag(UNUSED, some)), read());

    assertThat(removed.accepted()).isEqualTo(some);
    assertThat(tag(UNUSED).members().toArray()).isEmpty();
  }

  private Library read() {
    return Servers.fetch(server, Set.of());
  }

  private BatchOutcome write(Change change) {
    return server.write(Batch.of(change), library);
  }

  private SandboxTag tag(TagPath path) {
    SandboxLibrary truth = sandbox.library();
    return truth.tags().find(truth.owner(), path.value()).orElseThrow();
  }

  private List<String> tags() {
    SandboxLibrary truth = sandbox.library();
    return truth.tags().of(truth.owner()).stream().map(SandboxTag::value).toList();
  }
}
