package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds for each change of the plan the findings that asked for it. */
final class Attribution {

  private final Map<String, List<Requests.Request>> requests = new HashMap<>();
  private final MarkQuestion isMark;

  Attribution(Requests requests, MarkQuestion isMark) {
    this.isMark = isMark;
    requests
        .all()
        .forEach(
            request ->
                this.requests
                    .computeIfAbsent(key(request.change()), fresh -> new ArrayList<>())
                    .add(request));
  }

  PlannedChange of(Change change) {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Requests.Request request : requests.getOrDefault(key(change), List.of())) {
      AssetSet assets = request.change().assets().intersect(change.assets());
      if (!assets.isEmpty() || change.assets().isEmpty()) {
        Reason reason = new Reason(request.finding().rule(), request.finding().because(), assets);
        reasons.merge(reason.rule() + '\n' + reason.because(), reason, Attribution::joined);
      }
    }
    return new PlannedChange(change, change.accept(isMark), List.copyOf(reasons.values()));
  }

  /** The words hold the value, which keeps a thousand dates from being compared with each other. */
  private static String key(Change change) {
    return change.ledgerKey() + " " + change.words();
  }

  private static Reason joined(Reason one, Reason other) {
    return new Reason(one.rule(), one.because(), one.assets().union(other.assets()));
  }
}
