package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.ApiKey;
import java.util.Optional;

/**
 * A configuration in the form of today.
 *
 * @param text the file, without any secret
 * @param key the API key that stood in what it was made of
 */
public record Migrated(String text, Optional<ApiKey> key) {
  /** The file beside the configuration that holds the key; the text names it. */
  public static final String KEY_FILE = "api_key";

  /** Above the name of that file. */
  static final String ABOVE_KEY_FILE =
      "This file holds the API key and nothing else; only you should be able to read it (chmod 600).";
}
