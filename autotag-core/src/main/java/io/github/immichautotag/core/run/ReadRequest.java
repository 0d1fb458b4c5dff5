package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Needs;
import java.util.Set;

/**
 * What to read of a library.
 *
 * @param visibilities assets of these kinds are read, and no others; never {@link
 *     Visibility#LOCKED}, which no API key may see
 * @param needs what the rules want to know beyond the lists
 */
public record ReadRequest(Set<Visibility> visibilities, Needs needs) {

  /**
   * Checks the visibilities.
   *
   * @throws IllegalArgumentException if locked assets are asked for
   */
  public ReadRequest {
    visibilities = Set.copyOf(visibilities);
    if (visibilities.contains(Visibility.LOCKED)) {
      throw new IllegalArgumentException("locked assets cannot be read with an API key");
    }
  }
}
