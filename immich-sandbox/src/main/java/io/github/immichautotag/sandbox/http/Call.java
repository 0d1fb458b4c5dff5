package io.github.immichautotag.sandbox.http;

import com.google.gson.JsonElement;
import io.github.immichautotag.sandbox.http.Issue.Path;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request on its way to an endpoint, with who sent it. */
public final class Call {
  private final Dialect dialect;
  private final Map<String, String> pathValues;
  private final Map<String, String> query;
  private final @Nullable JsonElement body;
  private final @Nullable ApiKey key;
  private final @Nullable SandboxUser user;

  Call(
      Dialect dialect,
      Route.Match match,
      Map<String, String> query,
      Sender sender,
      @Nullable JsonElement body) {
    this.dialect = dialect;
    this.pathValues = match.values();
    this.query = query;
    this.body = body;
    this.key = sender.key();
    this.user = sender.user();
  }

  record Sender(@Nullable ApiKey key, @Nullable SandboxUser user) {
    static final Sender ANONYMOUS = new Sender(null, null);
  }

  /** Which Immich answers. */
  public Dialect dialect() {
    return dialect;
  }

  /** Whether 3.x answers. */
  public boolean isV3() {
    return dialect == Dialect.V3;
  }

  /** Who asks; only on routes that need a key. */
  public SandboxUser user() {
    if (user == null) {
      throw Refusal.unauthorized("Authentication required");
    }
    return user;
  }

  /** The key used; only on routes that need one. */
  public ApiKey key() {
    if (key == null) {
      throw Refusal.unauthorized("Authentication required");
    }
    return key;
  }

  /** A step of the path. */
  public String step(String name) {
    return pathValues.getOrDefault(name, "");
  }

  /** A step of the path that is an id. */
  public UUID id(String name) {
    return Input.parseUuid(step(name))
        .orElseThrow(() -> Refusal.invalid(List.of(Issue.notUuid(Path.of(name)))));
  }

  /** The query. */
  public Input query() {
    return Input.query(query);
  }

  /** One value of the query. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The body, which must be an object. */
  public Input body() {
    return Input.body(dialect, body);
  }
}
