package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What went round in circles: rules that undo each other. From then on it is refused when a rule
 * asks for it, and planning starts anew without it.
 */
final class Chases {

  private final Map<LedgerKey, AssetSet> assets = new HashMap<>();
  private final Map<LedgerKey, Chase> chases = new TreeMap<>();

  /** One circle: a change and its inverse are the same. */
  private static final class Chase {
    private final Change change;
    private final Set<String> rules = new LinkedHashSet<>();

    Chase(Change change) {
      this.change = change;
    }
  }

  /** Notes what was changed in passes in which nothing should have changed any more. */
  void note(List<Requests.Request> changed) {
    for (Requests.Request request : changed) {
      Change change = request.change();
      // Whatever is done here is undone elsewhere in the circle, so neither may be planned.
      assets.merge(key(change), change.assets(), AssetSet::union);
      assets.merge(key(change.inverse()), change.assets(), AssetSet::union);
      chases
          .computeIfAbsent(name(change), name -> new Chase(change))
          .rules
          .add(request.finding().rule());
    }
  }

  /** Of a field, whatever the values are: rules that want three go round as those that want two. */
  private static LedgerKey key(Change change) {
    return change instanceof SetField set
        ? new LedgerKey(LedgerKey.Verb.SET_FIELD, set.field().name())
        : change.ledgerKey();
  }

  /** The same for a change and its inverse. */
  private static LedgerKey name(Change change) {
    LedgerKey there = key(change);
    LedgerKey back = key(change.inverse());
    return there.compareTo(back) < 0 ? there : back;
  }

  /** Whether the change is one of an album itself that goes round in circles. */
  boolean refuses(Change change) {
    return change.assets().isEmpty() && assets.containsKey(key(change));
  }

  /** The assets for which a change goes round in circles. */
  AssetSet assets(Change change) {
    return assets.getOrDefault(key(change), AssetSet.empty());
  }

  /** Which rules chase each other over a change, in words. */
  String reason(Change change) {
    Chase chase = chases.get(name(change));
    return "rules chase each other: " + (chase == null ? "" : String.join(", ", chase.rules));
  }

  List<Conflict> conflicts() {
    return chases.values().stream().map(this::conflict).toList();
  }

  private Conflict conflict(Chase chase) {
    return new Conflict(chase.change.withAssets(assets(chase.change)), List.copyOf(chase.rules));
  }
}
