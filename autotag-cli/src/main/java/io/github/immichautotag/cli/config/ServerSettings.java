package io.github.immichautotag.cli.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Immich is and with which key to go there.
 *
 * @param description the user's words
 * @param baseUrl scheme, host, port and base path, without {@code /api} and without a slash at its
 *     end
 * @param apiKey shows itself as three stars
 * @param externalUrl the address for links in reports, where it differs
 * @param certificates a PEM file of further certificate authorities to trust
 * @param timeouts how long to wait
 */
public record ServerSettings(
    Optional<String> description,
    URI baseUrl,
    ApiKey apiKey,
    Optional<URI> externalUrl,
    Optional<Path> certificates,
    Timeouts timeouts) {

  /** The address that links in reports start with. */
  public URI linkBase() {
    return externalUrl.orElse(baseUrl);
  }
}
