package io.github.immichautotag.sandbox.http;

import java.util.List;

/**
 * How the protocol behaves.
 *
 * @param basePath where the API lies, {@code /api} or {@code /immich/api}
 * @param keys the keys that are accepted
 * @param delays whether answers take as long as measured on a real server
 */
public record ServerSettings(Dialect dialect, String basePath, List<ApiKey> keys, boolean delays) {}
