package io.github.immichautotag.core.plan;

import java.util.List;

/**
 * Batches of which no two make the server rewrite the metadata of one asset. Between two waves the
 * server must settle, or it loses changes of the second.
 *
 * @param batches in the order of doing
 */
public record Wave(List<Batch> batches) {

  public Wave {
    batches = List.copyOf(batches);
  }
}
