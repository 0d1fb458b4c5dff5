package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What still changed in the last pass: rules that undo each other. It is taken out of the plan. */
final class Chases {

  private final Map<LedgerKey, Chase> byKey = new LinkedHashMap<>();

  private Chases() {}

  private record Chase(Change change, AssetSet assets, Set<String> rules) {}

  static Chases none() {
    return new Chases();
  }

  static Chases of(List<Requests.Request> lastPass) {
    Chases chases = new Chases();
    for (Requests.Request request : lastPass) {
      chases.note(request.change(), request);
      // Whatever is done here is undone elsewhere in the pass, so neither may be planned.
      chases.note(request.change().inverse(), request);
    }
    return chases;
  }

  private void note(Change change, Requests.Request request) {
    Chase chase =
        byKey.computeIfAbsent(
            change.ledgerKey(), key -> new Chase(change, AssetSet.empty(), new LinkedHashSet<>()));
    chase.rules.add(request.finding().rule());
    AssetSet assets = chase.assets.union(change.assets());
    byKey.put(change.ledgerKey(), new Chase(change, assets, chase.rules));
  }

  List<Change> without(List<Change> changes) {
    List<Change> kept = new ArrayList<>();
    for (Change change : changes) {
      Chase chase = byKey.get(change.ledgerKey());
      if (chase == null) {
        kept.add(change);
      } else {
        AssetSet rest = change.assets().minus(chase.assets);
        if (!rest.isEmpty()) {
          kept.add(change.withAssets(rest));
        }
      }
    }
    return kept;
  }

  List<Conflict> conflicts() {
    Map<Set<String>, Conflict> conflicts = new LinkedHashMap<>();
    for (Chase chase : byKey.values()) {
      Change change = chase.change.withAssets(chase.assets);
      // The change and its inverse are one chase.
      conflicts.putIfAbsent(chaseName(chase), new Conflict(change, List.copyOf(chase.rules)));
    }
    return List.copyOf(conflicts.values());
  }

  private static Set<String> chaseName(Chase chase) {
    LedgerKey key = chase.change.ledgerKey();
    LedgerKey inverse = chase.change.inverse().ledgerKey();
    return Set.of(key + " " + chase.assets, inverse + " " + chase.assets, "chase");
  }
}
