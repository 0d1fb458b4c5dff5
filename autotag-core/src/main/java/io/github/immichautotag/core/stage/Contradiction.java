package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.RuleInput;
import java.util.List;

/** Where a rule did something before and the user took it back by hand. */
public final class Contradiction {

  private Contradiction() {}

  /** The assets of a change for which that is so. */
  public static AssetSet of(String rule, Change change, RuleInput input) {
    return of(rule, change, input, new Deeds(input));
  }

  /** The same, with the deeds at hand. */
  public static AssetSet of(String rule, Change change, RuleInput input, Deeds deeds) {
    Library fetched = input.state().fetched();
    if (!deeds.areOf(rule)) {
      return AssetSet.empty();
    }
    if (change instanceof AddTag tag) {
      return done(rule, change, deeds).minus(fetched.taggedWithin(tag.tag()).assets());
    }
    if (change instanceof AddToAlbum album) {
      return done(rule, change, deeds).minus(fetched.members(album.album()).assets());
    }
    if (change instanceof AddToStack) {
      return done(rule, change, deeds).minus(fetched.stacks().members());
    }
    return change instanceof SetField field
        ? deeds
            .set(field.value(), rule)
            .intersect(field.assets())
            .filter(at -> !fetched.field(field.field(), at).equals(field.value()))
        : AssetSet.empty();
  }

  private static AssetSet done(String rule, Change change, Deeds deeds) {
    return change.assets().intersect(deeds.assets(change.ledgerKey(), rule));
  }

  /** Says so, and what can be done about it. */
  static List<String> notices(UserRule rule, Change change, RuleInput input, Deeds deeds) {
    AssetSet against = of(rule.name(), change, input, deeds);
    if (against.isEmpty()) {
      return List.of();
    }
    return List.of(
        ("rule \"%s\": \"%s\" was done to %,d assets before, and %s has taken it back by hand, so"
                + " they stay as they are. To have it again, run with --reapply or do it by hand;"
                + " to be asked no more, leave these assets out of the rule's \"when\"")
            .formatted(rule.name(), change.words(), against.size(), input.state().me().name()));
  }
}
