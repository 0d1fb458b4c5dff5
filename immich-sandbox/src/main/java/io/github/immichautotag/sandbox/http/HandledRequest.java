package io.github.immichautotag.sandbox.http;

import java.util.Map;

/**
 * A request that was handled.
 *
 * @param operation Immich's operation id ({@code searchAssets}, {@code bulkTagAssets} …), empty for
 *     unknown routes
 * @param path with base path, without query
 * @param query as sent, empty when there was none
 * @param status what was answered; 0 when the connection was dropped
 * @param requestBytes length of the body that came
 * @param responseBytes length of the body that went, before compression
 * @param items rows in the answer, where it is a list
 * @param lists lengths of the lists in the request's body, by field
 */
public record HandledRequest(
    String operation,
    String method,
    String path,
    String query,
    int status,
    long requestBytes,
    long responseBytes,
    int items,
    Map<String, Integer> lists) {

  /** Whether the method is one that may change something; searches are not. */
  public boolean isWrite() {
    return !method.equals("GET") && !operation.startsWith("search");
  }
}
