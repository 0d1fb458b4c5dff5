package io.github.immichautotag.sandbox.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.immichautotag.sandbox.json.JsonOut;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A request that Immich refuses, with the status and body it refuses it with. */
public final class Refusal extends RuntimeException {
  private static final Map<Integer, String> ERRORS =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          403, "Forbidden",
          404, "Not Found",
          500, "Internal Server Error");

  private final int status;
  private final boolean correlated;
  private final transient List<Issue> issues;

  private Refusal(int status, String message, List<Issue> issues) {
    this(status, message, issues, true);
  }

  private Refusal(int status, String message, List<Issue> issues, boolean correlated) {
    super(message, null, false, false);
    this.correlated = correlated;
    this.status = status;
    this.issues = issues;
  }

  /** 400 with one message. */
  public static Refusal badRequest(String message) {
    return new Refusal(400, message, List.of());
  }

  /** 400 before anything of the server saw the request, and so without a correlation id. */
  static Refusal unparsable(String message) {
    return new Refusal(400, message, List.of(), false);
  }

  /** 400: the object is unknown or not for this user. */
  public static Refusal noAccess(String permission) {
    return badRequest("Not found or no " + permission + " access");
  }

  /** 401. */
  public static Refusal unauthorized(String message) {
    return new Refusal(401, message, List.of());
  }

  /** 403. */
  public static Refusal forbidden(String message) {
    return new Refusal(403, message, List.of());
  }

  /** 404. */
  public static Refusal notFound(String message) {
    return new Refusal(404, message, List.of());
  }

  /** 500. */
  public static Refusal serverError(String message) {
    return new Refusal(500, message, List.of());
  }

  /**
   * 500 for what the database cannot hold, if there is any.
   *
   * @param operation Immich's words for what was asked: {@code upsert tags}
   */
  public static void ifNotStorable(String operation, Collection<String> texts) {
    // PostgreSQL knows no text with a zero byte.
    if (texts.stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
      throw serverError("Failed to " + operation);
    }
  }

  static Refusal invalid(List<Issue> issues) {
    return new Refusal(400, "Validation failed", issues);
  }

  Reply reply(Dialect dialect, String correlationId) {
    JsonObject body = new JsonObject();
    body.add("message", dialect == Dialect.V2 ? v2Message() : new JsonPrimitive(text()));
    if (dialect == Dialect.V3 && !issues.isEmpty()) {
      JsonArray errors = new JsonArray();
      issues.forEach(issue -> errors.add(issue.zod()));
      body.add("errors", errors);
    }
    if (dialect == Dialect.V2) {
      body.addProperty("error", ERRORS.getOrDefault(status, "Error"));
      body.addProperty("statusCode", status);
      if (correlated) {
        body.addProperty("correlationId", correlationId);
      }
    }
    Reply reply = Reply.of(status, new JsonOut().json(body).toBytes());
    return correlated || dialect == Dialect.V3 ? reply : reply.uncorrelated();
  }

  private JsonElement v2Message() {
    if (issues.isEmpty()) {
      return new JsonPrimitive(text());
    }
    JsonArray lines = new JsonArray();
    for (Issue issue : issues) {
      issue.messages().stream()
          .map(JsonPrimitive::new)
          .filter(m -> !lines.contains(m))
          .forEach(lines::add);
    }
    return lines;
  }

  private String text() {
    return String.valueOf(getMessage());
  }
}
