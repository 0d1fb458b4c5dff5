package io.github.immichautotag.sandbox.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation the server knows.
 *
 * @param operation Immich's operation id, for the log
 * @param path steps below the base path; {@code {name}} stands for any
 * @param permission the scope a key needs, empty when any key will do
 */
public record Route(
    String operation,
    String method,
    List<String> path,
    Access access,
    String permission,
    boolean writes,
    Endpoint endpoint) {

  /** Who may call. */
  public enum Access {
    /** Anybody. */
    PUBLIC,
    /** Anybody with a key. */
    KEY,
    /** An admin with a key. */
    ADMIN
  }

  /** What answers. */
  @FunctionalInterface
  public interface Endpoint {
    /**
     * Answers a call.
     *
     * @throws Refusal when Immich would refuse it
     */
    Reply answer(Call call);
  }

  /** A route that was hit, with the values of its path. */
  record Match(Route route, Map<String, String> values) {}

  /** Reads {@code GET /albums/{id}}. */
  static Route of(String operation, String line, Endpoint endpoint) {
    int space = line.indexOf(' ');
    String method = line.substring(0, space);
    List<String> path = List.of(line.substring(space + 2).split("/", -1));
    return new Route(operation, method, path, Access.KEY, "", !method.equals("GET"), endpoint);
  }

  /** The same, needing a scope. */
  public Route needs(String scope) {
    return new Route(operation, method, path, access, scope, writes, endpoint);
  }

  /** The same, for anybody. */
  public Route open() {
    return new Route(operation, method, path, Access.PUBLIC, permission, writes, endpoint);
  }

  /** The same, for admins. */
  public Route adminOnly() {
    return new Route(operation, method, path, Access.ADMIN, permission, writes, endpoint);
  }

  /** The same, but it only reads although its method says otherwise. */
  public Route readsOnly() {
    return new Route(operation, method, path, access, permission, false, endpoint);
  }

  /** The same, but it writes although its method says otherwise. */
  public Route alsoWrites() {
    return new Route(operation, method, path, access, permission, true, endpoint);
  }

  Optional<Match> match(String requestMethod, List<String> steps) {
    if (!method.equals(requestMethod) || steps.size() != path.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      String expected = path.get(i);
      if (expected.startsWith("{")) {
        values.put(expected.substring(1, expected.length() - 1), steps.get(i));
      } else if (!expected.equals(steps.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(this, values));
  }
}
