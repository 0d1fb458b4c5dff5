package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People go on using their server while it is read and written. */
final class MeanwhileTest {

  private static final PlannedAlbum ALBUM = new PlannedAlbum("Once full");

  private final HandMadeLibrary made = new HandMadeLibrary().assets(10).tag("good", 5);
  private SandboxServer sandbox = SandboxServer.start(Servers.recorded(Dialect.V3));

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private void start(Dialect dialect) {
    sandbox.close();
    sandbox = SandboxServer.start(Servers.recorded(dialect).withLibrary(made.source()));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void seesThatAnAssetWentToTheTrashAfterItWasRead(Dialect dialect) {
    start(dialect);
    Library library = readWhile(asset -> new Browser(sandbox).trash(asset));

    assertThat(library.assets().size()).isEqualTo(10);
    assertThat(library.assets().all().filter(library.assets()::trashed).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void seesThatAnAssetWasArchivedAfterItWasRead(Dialect dialect) {
    start(dialect);
    Library library = readWhile(asset -> new Browser(sandbox).archive(asset));

    assertThat(library.assets().size()).isEqualTo(10);
    assertThat(
            library
                .assets()
                .all()
                .filter(at -> library.assets().visibility(at) == Visibility.ARCHIVE)
                .size())
        .isEqualTo(1);
  }

  /** Something happens to a tagged asset between the reading of assets and that of tags. */
  private Library readWhile(Consumer<UUID> happening) {
    UUID tagged = made.ids().get(0);
    Fault happens =
        Fault.of(
            true,
            (exchange, reply) -> {
              happening.accept(tagged);
              Fault.late(Duration.ZERO).answer(exchange, reply);
            });
    sandbox.faults().next(1, "GET", "/tags", happens);
    Library library =
        Servers.server(sandbox)
            .fetch(
                new ReadRequest(Set.of(Visibility.TIMELINE), Needs.tags(Set.of("good"))),
                Progress.silent());
    assertThat(sandbox.faults().injected()).isEqualTo(1);
    return library;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void leavesAnAlbumAloneWhoseAssetsAreArchivedAndInTheTrash(Dialect dialect) {
    start(dialect);
    ImmichPhotoServer server = Servers.server(sandbox);
    Library library = Servers.fetch(server, Set.of());
    createAlbumOfOne(server, library, "");
    Browser browser = new Browser(sandbox);
    browser.archive(library.assets().id(0).value());
    browser.trash(library.assets().id(0).value());

    BatchOutcome outcome =
        server.write(Batch.of(new DeleteAlbum(ALBUM, ALBUM.name(), "")), library);

    assertThat(outcome.rejections()).hasSize(1);
    assertThat(sandbox.library().albums()).extracting(SandboxAlbum::name).contains("Once full");
  }

  private static void createAlbumOfOne(
      ImmichPhotoServer server, Library library, String description) {
    server.write(Batch.of(new CreateAlbum(ALBUM, description)), library);
    server.write(Batch.of(new AddToAlbum(ALBUM, ALBUM.name(), AssetSet.of(0))), library);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void deletesAnAlbumForReviewOfWhichTheUserThrewAllAway(Dialect dialect) {
    start(dialect);
    ImmichPhotoServer server = Servers.server(sandbox);
    Library before = Servers.fetch(server, Set.of());
    String marked = AlbumMarker.line(AlbumMarker.review(ALBUM.name()));
    createAlbumOfOne(server, before, marked);
    new Browser(sandbox).trash(before.assets().id(0).value());
    Library library = Servers.fetch(server, Set.of());
    AlbumRef album = library.albums().iterator().next().ref();

    BatchOutcome outcome =
        server.write(Batch.of(new DeleteAlbum(album, ALBUM.name(), marked)), library);

    assertThat(outcome.rejections()).isEmpty();
    assertThat(sandbox.library().albums()).isEmpty();
  }
}
