package io.github.immichautotag.cli.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration depends on besides its file.
 *
 * @param variables the process's environment variables
 * @param home the user's home directory
 * @param flags of the command line
 */
public record Environment(Map<String, String> variables, Path home, Overrides flags) {
  /** Which configuration to use. */
  public static final String CONFIG = "IMMICH_AUTOTAG_CONFIG";

  /** The server's address. */
  public static final String URL = "IMMICH_AUTOTAG_URL";

  /** The API key itself. */
  public static final String API_KEY = "IMMICH_AUTOTAG_API_KEY";

  /** The file that holds the API key. */
  public static final String API_KEY_FILE = "IMMICH_AUTOTAG_API_KEY_FILE";

  /** Copies the map. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The variable's value; nothing when it is unset or blank. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** A path as written, with {@code ~/} for the home directory. */
  Path path(String written) {
    if (written.equals("~")) {
      return home;
    }
    return written.startsWith("~/") ? home.resolve(written.substring(2)) : Path.of(written);
  }
}
