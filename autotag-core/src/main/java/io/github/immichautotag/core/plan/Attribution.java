package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
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
        .asked()
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

  /**
   * The key of a date does not hold the date, but the words do. The words of an album hold a name,
   * and that differs where the user renamed the album.
   */
  private static String key(Change change) {
    LedgerKey key = change.ledgerKey();
    return key.verb() == LedgerKey.Verb.SET_CAPTURE_TIME ? key + change.words() : key.toString();
  }

  private static Reason joined(Reason one, Reason other) {
    return new Reason(one.rule(), one.because(), one.assets().union(other.assets()));
  }
}
