package io.github.immichautotag.core.lint;

import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.stage.UserRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Two effects that cannot both be had.
 *
 * @param one what the one rule wants
 * @param other what the other one wants
 */
record Opposition(String one, String other) {

  /** What two rules want that does not go together. */
  static List<Opposition> between(UserRule one, UserRule other) {
    List<Opposition> found = new ArrayList<>();
    for (UserEffect first : one.effects()) {
      for (UserEffect second : other.effects()) {
        if (oppose(first, second)) {
          found.add(new Opposition(first.words(), second.words()));
        }
      }
    }
    return found;
  }

  private static boolean oppose(UserEffect one, UserEffect other) {
    return one.aims().stream().anyMatch(aim -> other.aims().stream().anyMatch(aim::opposes));
  }
}
