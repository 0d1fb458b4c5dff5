package io.github.immichautotag.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All requests in the order they were answered, for tests to bound and look at. */
public final class RequestLog {
  private final List<HandledRequest> requests = new ArrayList<>();

  /** A copy of all requests so far. */
  public synchronized List<HandledRequest> requests() {
    return List.copyOf(requests);
  }

  /** How many there were. */
  public synchronized int count() {
    return requests.size();
  }

  /** How many there were of one operation. */
  public int count(String operation) {
    return count(request -> request.operation().equals(operation));
  }

  /** How many there were of a kind. */
  public synchronized int count(Predicate<HandledRequest> kind) {
    return (int) requests.stream().filter(kind).count();
  }

  /** How many may have changed something. */
  public int writes() {
    return count(HandledRequest::isWrite);
  }

  /** How many there were by operation. */
  public synchronized Map<String, Integer> byOperation() {
    Map<String, Integer> counts = new TreeMap<>();
    requests.forEach(request -> counts.merge(request.operation(), 1, Integer::sum));
    return counts;
  }

  /** Forgets all. */
  public synchronized void reset() {
    requests.clear();
  }

  synchronized void add(HandledRequest request) {
    requests.add(request);
  }
}
