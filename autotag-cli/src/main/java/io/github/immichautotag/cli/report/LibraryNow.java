package io.github.immichautotag.cli.report;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.RunReport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The library as it is after a run: as it was read, with what is known to have been done.
 *
 * @param state tags, albums and their assets
 * @param created the ids of albums that the run created
 */
public record LibraryNow(LibraryState state, Map<AlbumRef, AlbumId> created) {

  public LibraryNow {
    created = Map.copyOf(created);
  }

  /** As it was read: nothing was done. */
  public static LibraryNow asRead(Plan plan) {
    return new LibraryNow(plan.library(), Map.of());
  }

  /** After what a run did. */
  public static LibraryNow after(RunReport report) {
    Simulation state = new Simulation(report.plan().library());
    Map<AlbumRef, AlbumId> created = new HashMap<>();
    for (ChangeResult result : report.results()) {
      Change change = result.planned().change();
      AssetSet good = result.good();
      boolean done = change.assets().isEmpty() ? result.isGood() : !good.isEmpty();
      if (done) {
        state.apply(change.withAssets(good));
      }
      if (change instanceof CreateAlbum create) {
        result.createdAlbum().ifPresent(id -> created.put(create.album(), id));
      }
    }
    return new LibraryNow(state, created);
  }

  /** The id of an album, if it is on the server. */
  public Optional<AlbumId> id(AlbumRef album) {
    return album instanceof AlbumId known
        ? Optional.of(known)
        : Optional.ofNullable(created.get(album));
  }
}
