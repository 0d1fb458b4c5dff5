package io.github.immichautotag.sandbox.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All operations; where two fit, the one with more literal steps wins. */
public final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /** Adds {@code GET /albums/{id}} under an operation id. */
  public void add(Route route) {
    routes.add(route);
  }

  /** Makes a route to refine and {@link #add}. */
  public static Route route(String operation, String line, Route.Endpoint endpoint) {
    return Route.of(operation, line, endpoint);
  }

  Optional<Route.Match> find(String method, List<String> steps) {
    return routes.stream()
        .flatMap(route -> route.match(method, steps).stream())
        .min(Comparator.comparingInt(match -> match.values().size()));
  }
}
