package io.github.immichautotag.sandbox.http;

import java.util.Map;

/**
 * A request that was handled.
 *
 * @param operation Immich's operation id ({@code searchAssets}, {@code bulkTagAssets} …), empty for
 *     unknown routes
 * @param isWrite whether the operation may change something; searches may not, whatever their
 *     method, nor may what has no route
 * @param path with base path, without query
 * @param query as sent, empty when there was none
 * @param status what was sent, by a fault too; 0 when the connection ended without an answer
 * @param requestBytes length of the body that came
 * @param responseBytes length of the body that was to go, before compression and faults
 * @param items rows in the answer, where it is a list
 * @param lists lengths of the lists in the request's body, by field
 */
public record HandledRequest(
    String operation,
    boolean isWrite,
    String method,
    String path,
    String query,
    int status,
    long requestBytes,
    long responseBytes,
    int items,
    Map<String, Integer> lists) {}
