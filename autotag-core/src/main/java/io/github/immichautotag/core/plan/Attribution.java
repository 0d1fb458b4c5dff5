package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds for each change of the plan the findings that asked for it. */
final class Attribution {

  private final Map<String, List<Requests.Request>> requests = new HashMap<>();

  /** Dates are asked for one by one, so those of one value are found by their assets. */
  private final Map<Integer, List<Requests.Request>> dates = new HashMap<>();

  private final MarkQuestion isMark;

  Attribution(Requests requests, MarkQuestion isMark) {
    this.isMark = isMark;
    requests.asked().forEach(this::add);
  }

  private void add(Requests.Request request) {
    if (!isDate(request.change())) {
      requests.computeIfAbsent(key(request.change()), fresh -> new ArrayList<>()).add(request);
      return;
    }
    request
        .change()
        .assets()
        .forEach(
            position -> dates.computeIfAbsent(position, fresh -> new ArrayList<>(1)).add(request));
  }

  private static boolean isDate(Change change) {
    return change.ledgerKey().verb() == LedgerKey.Verb.SET_CAPTURE_TIME;
  }

  /** In the order in which they were asked. */
  private List<Requests.Request> asked(Change change) {
    if (!isDate(change)) {
      return requests.getOrDefault(key(change), List.of());
    }
    String wanted = key(change);
    // By identity: a request holds its finding, and that all dates that a rule sets.
    Set<Requests.Request> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Requests.Request> inOrder = new ArrayList<>();
    change
        .assets()
        .forEach(
            position -> {
              for (Requests.Request request : dates.getOrDefault(position, List.of())) {
                if (asked.add(request) && key(request.change()).equals(wanted)) {
                  inOrder.add(request);
                }
              }
            });
    inOrder.sort(Comparator.comparing(Requests.Request::pass));
    return inOrder;
  }

  PlannedChange of(Change change) {
    List<Requests.Request> asked = asked(change);
    List<Reason> said = new ArrayList<>();
    Later later = new Later();
    for (int at = asked.size() - 1; at >= 0; at--) {
      Requests.Request request = asked.get(at);
      AssetSet assets = request.change().assets().intersect(change.assets());
      AssetSet left = later.without(request, assets);
      if (!left.isEmpty() || change.assets().isEmpty()) {
        said.add(new Reason(request.finding().rule(), request.finding().because(), left));
      }
    }
    Collections.reverse(said);
    Map<String, Reason> reasons = new LinkedHashMap<>();
    said.forEach(it -> reasons.merge(it.rule() + '\n' + it.because(), it, Attribution::joined));
    return new PlannedChange(change, change.accept(isMark), List.copyOf(reasons.values()));
  }

  /**
   * Where a rule asked again in a later pass, for another reason, the last one counts: what it saw
   * on the way may not be true in the end. Requests come in from the last one to the first.
   */
  private static final class Later {
    private final Map<String, AssetSet> inLaterPasses = new HashMap<>();
    private final Map<String, AssetSet> inThisPass = new HashMap<>();
    private int pass = Integer.MAX_VALUE;

    AssetSet without(Requests.Request request, AssetSet assets) {
      if (request.pass() < pass) {
        pass = request.pass();
        inThisPass.forEach((rule, more) -> inLaterPasses.merge(rule, more, AssetSet::union));
        inThisPass.clear();
      }
      String rule = request.finding().rule();
      inThisPass.merge(rule, assets, AssetSet::union);
      return assets.minus(inLaterPasses.getOrDefault(rule, AssetSet.empty()));
    }
  }

  /**
   * The key of a date does not hold the date, but the words do. The words of an album hold a name,
   * and that differs where the user renamed the album. What a field was before does not count: on
   * the way, another rule may have set it to something else.
   */
  private static String key(Change change) {
    if (change instanceof SetField field) {
      return field.field() + ":" + field.value().text();
    }
    return isDate(change) ? change.ledgerKey() + change.words() : Subject.of(change);
  }

  private static Reason joined(Reason one, Reason other) {
    return new Reason(one.rule(), one.because(), one.assets().union(other.assets()));
  }
}
