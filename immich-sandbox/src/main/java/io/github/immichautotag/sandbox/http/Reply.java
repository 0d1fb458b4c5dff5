package io.github.immichautotag.sandbox.http;

import io.github.immichautotag.sandbox.json.JsonOut;

/**
 * An answer before it goes out.
 *
 * @param items how many rows it holds, for the log
 * @param realMillis how long a real server takes for it, for {@link ServerSettings#delays}
 * @param correlated whether it has a correlation id; what never reached Immich's own code has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a page is too large to copy
public record Reply(int status, byte[] body, int items, double realMillis, boolean correlated) {

  /** 200 with JSON. */
  public static Reply ok(JsonOut json) {
    return of(200, json.toBytes());
  }

  /** 201 with JSON. */
  public static Reply created(JsonOut json) {
    return of(201, json.toBytes());
  }

  /** 204. */
  public static Reply noContent() {
    return of(204, new byte[0]);
  }

  /** A status with JSON bytes. */
  public static Reply of(int status, byte[] json) {
    return new Reply(status, json, 0, 0, true);
  }

  /** The same with a count of rows. */
  public Reply items(int count) {
    return new Reply(status, body, count, realMillis, correlated);
  }

  /** The same with the time a real server takes. */
  public Reply takes(double millis) {
    return new Reply(status, body, items, millis, correlated);
  }

  /** The same without a correlation id. */
  Reply uncorrelated() {
    return new Reply(status, body, items, realMillis, false);
  }
}
