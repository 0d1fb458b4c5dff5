package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.Batch;
import java.time.Instant;

/**
 * A server that holds a photo library: what the core needs of one, and all it needs.
 *
 * <p>Every method throws {@link PhotoServerException} when the server as a whole fails it: it
 * cannot be reached, refuses the key, or answers what cannot be read. What fails for single assets
 * is part of the answer instead.
 */
public interface PhotoServer {

  /**
   * Reads the library. Parts that could not be read are marked as such; see {@link
   * io.github.immichautotag.core.library.Completeness}.
   */
  Library fetch(ReadRequest request, Progress progress);

  /**
   * Does the changes of a batch in one call, or as few as the server allows, and never twice. A tag
   * that does not exist is created first. An album that an earlier batch created on this object is
   * known by its reference.
   *
   * @param batch positions in it mean the assets of {@code library}
   */
  BatchOutcome write(Batch batch, Library library);

  /**
   * Waits until the server has finished its own work on assets that were written.
   *
   * @param written which assets
   * @param since the server's clock before the first of those writes
   * @param library what positions mean
   * @param progress hears how many have settled, and may end the waiting
   * @return the assets that had not settled when the waiting ended; empty when all is well
   */
  AssetSet settle(AssetSet written, Instant since, Library library, Progress progress);

  /** Reads back, in bulk, what is now on the server. */
  Observation observe(Observed observed, Library library, Progress progress);
}
