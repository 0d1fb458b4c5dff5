package io.github.immichautotag.sandbox.http;

import io.github.immichautotag.sandbox.library.IdSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A key the server accepts.
 *
 * @param secret what the client sends in {@code x-api-key}
 * @param permissions scopes such as {@code asset.read}, or {@code all}
 * @param email whose key it is; absent: the library's first user
 */
public record ApiKey(
    UUID id,
    String secret,
    String name,
    List<String> permissions,
    Optional<String> email,
    long createdMicros) {

  /** When keys made by {@link #full} and {@link #scoped} were made: 2026-01-01T00:00:00Z. */
  private static final long CREATED = 1_767_225_600_000_000L;

  /** A key that may do everything. */
  public static ApiKey full(String secret) {
    return scoped(secret, "all");
  }

  /** A key that may do only what the scopes say. */
  public static ApiKey scoped(String secret, String... permissions) {
    UUID id = new IdSource(secret.hashCode()).next();
    return new ApiKey(id, secret, "sandbox", List.of(permissions), Optional.empty(), CREATED);
  }

  /** The same key, of another user. */
  public ApiKey of(String userEmail) {
    return new ApiKey(id, secret, name, permissions, Optional.of(userEmail), createdMicros);
  }

  /** Whether the key may do that; an empty scope is free for all. */
  public boolean allows(String permission) {
    return permission.isEmpty() || permissions.contains("all") || permissions.contains(permission);
  }

  @Override
  public String toString() {
    return "ApiKey[" + name + ", " + permissions + "]";
  }
}
