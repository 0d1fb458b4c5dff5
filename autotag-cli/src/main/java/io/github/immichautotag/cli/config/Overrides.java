package io.github.immichautotag.cli.config;

import java.util.Optional;

/**
 * What flags of the command line say; each stands above environment and file.
 *
 * @param configFile {@code --config}
 * @param url {@code --url}
 * @param apiKey {@code --api-key}
 * @param apiKeyFile {@code --api-key-file}
 */
public record Overrides(
    Optional<String> configFile,
    Optional<String> url,
    Optional<String> apiKey,
    Optional<String> apiKeyFile) {
  /** No flag given. */
  public static final Overrides NONE =
      new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Only {@code --config}. */
  public static Overrides config(String file) {
    return new Overrides(Optional.of(file), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
