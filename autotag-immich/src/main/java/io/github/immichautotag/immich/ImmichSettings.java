package io.github.immichautotag.immich;

import io.github.immichautotag.immich.http.ApiKey;
import io.github.immichautotag.immich.http.HttpOptions;
import io.github.immichautotag.immich.http.RetryPolicy;
import io.github.immichautotag.immich.http.ServerAddress;
import io.github.immichautotag.immich.http.Timeouts;
import io.github.immichautotag.immich.write.SettlePatience;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which server to use, as whom, and how patiently. Holds the key without ever showing it.
 *
 * @param address where the server is
 * @param key as whom
 * @param http how to talk to it
 * @param patience how long to wait for its own work
 */
public record ImmichSettings(
    ServerAddress address, ApiKey key, HttpOptions http, SettlePatience patience) {

  /**
   * A server with usual settings.
   *
   * @param url the address, perhaps with a base path, such as {@code https://host/immich}
   * @param key the API key
   * @throws IllegalArgumentException if either cannot be used; the message shows no key
   */
  public static ImmichSettings of(String url, String key) {
    return new ImmichSettings(
        ServerAddress.parse(url), ApiKey.of(key), HttpOptions.usual(), SettlePatience.usual());
  }

  /** The same with other time-outs. */
  public ImmichSettings withTimeouts(Timeouts timeouts) {
    return with(new HttpOptions(timeouts, http.retries(), http.connections(), http.certificates()));
  }

  /** The same with another way to repeat calls. */
  public ImmichSettings withRetries(RetryPolicy retries) {
    return with(new HttpOptions(http.timeouts(), retries, http.connections(), http.certificates()));
  }

  /** The same with so many calls at a time. */
  public ImmichSettings withConcurrency(int connections) {
    return with(new HttpOptions(http.timeouts(), http.retries(), connections, http.certificates()));
  }

  /** The same, trusting the certificate authorities of a PEM file as well. */
  public ImmichSettings withCertificates(Path pemFile) {
    return with(
        new HttpOptions(http.timeouts(), http.retries(), http.connections(), Optional.of(pemFile)));
  }

  /** The same with another patience for the server's own work. */
  public ImmichSettings withPatience(SettlePatience other) {
    return new ImmichSettings(address, key, http, other);
  }

  private ImmichSettings with(HttpOptions options) {
    return new ImmichSettings(address, key, options, patience);
  }
}
