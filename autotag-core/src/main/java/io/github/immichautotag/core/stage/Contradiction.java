package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.RuleInput;
import java.util.List;

/** Where a rule did something before and the user took it back by hand. */
final class Contradiction {

  private Contradiction() {}

  /** The assets of a change for which that is so. */
  static AssetSet of(String rule, Change change, RuleInput input) {
    Library fetched = input.state().fetched();
    if (change instanceof AddTag tag) {
      return done(rule, change, input).minus(fetched.taggedWithin(tag.tag()).assets());
    }
    if (change instanceof AddToAlbum album) {
      return done(rule, change, input).minus(fetched.members(album.album()).assets());
    }
    if (change instanceof AddToStack) {
      return done(rule, change, input).minus(fetched.stacks().members());
    }
    return change instanceof SetField field ? ofField(rule, field, input) : AssetSet.empty();
  }

  private static AssetSet done(String rule, Change change, RuleInput input) {
    return change
        .assets()
        .intersect(input.ledger().done(change.ledgerKey(), rule, input.state().assets()));
  }

  /** Whatever value it had before the rule set this one. */
  private static AssetSet ofField(String rule, SetField change, RuleInput input) {
    AssetSet done = AssetSet.empty();
    for (Ledger.Entry entry : input.ledger().done().keySet()) {
      if (entry.rule().equals(rule) && sets(entry.key(), change)) {
        done = done.union(input.ledger().done(entry.key(), rule, input.state().assets()));
      }
    }
    Library fetched = input.state().fetched();
    return done.intersect(change.assets())
        .filter(position -> !fetched.field(change.field(), position).equals(change.value()));
  }

  private static boolean sets(LedgerKey key, SetField change) {
    return key.verb() == LedgerKey.Verb.SET_FIELD
        && SetField.of(key, AssetSet.empty()).value().equals(change.value());
  }

  /** Says so, and what can be done about it. */
  static List<String> notices(UserRule rule, Change change, RuleInput input) {
    AssetSet against = of(rule.name(), change, input);
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
