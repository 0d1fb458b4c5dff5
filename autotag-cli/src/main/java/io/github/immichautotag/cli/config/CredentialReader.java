package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.schema.Block;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Finds the API key: flags, then environment, then file; of each the key itself or a file that
 * holds it.
 */
final class CredentialReader {
  /** Keys have 43 characters; a larger file is some other file. */
  private static final int LARGEST_KEY_FILE = 8_192;

  /** Paths in flags and variables start where the program was started. */
  private static final Path FLAGS_FILE = Path.of("flags");

  private static final String WHERE_KEYS_COME_FROM =
      "Immich makes keys under Account Settings > API Keys";

  private final Environment environment;
  private final Problems problems;
  private final Path configFile;

  CredentialReader(Environment environment, Problems problems, Path configFile) {
    this.environment = environment;
    this.problems = problems;
    this.configFile = configFile;
  }

  /** The key, or nothing and at least one error. */
  Optional<ApiKey> read(Block server) {
    checkFile(server);
    Overrides flags = environment.flags();
    if (flags.apiKey().isPresent() || flags.apiKeyFile().isPresent()) {
      return outside("--api-key", flags.apiKey(), flags.apiKeyFile());
    }
    Optional<String> key = environment.variable(Environment.API_KEY);
    Optional<String> file = environment.variable(Environment.API_KEY_FILE);
    if (key.isPresent() || file.isPresent()) {
      return outside(Environment.API_KEY, key, file);
    }
    return own(server);
  }

  private void checkFile(Block server) {
    if (server.has("api_key") && server.has("api_key_file")) {
      problems.error(
          server.placeOf("api_key_file"),
          HelpAnchor.API_KEY,
          "server.api_key and server.api_key_file say the same thing twice",
          "keep one of them");
    }
    boolean open =
        TextFile.isReadableBy(configFile, PosixFilePermission.OTHERS_READ)
            || TextFile.isReadableBy(configFile, PosixFilePermission.GROUP_READ);
    if (server.has("api_key") && open) {
      problems.warning(
          server.placeOf("api_key"),
          HelpAnchor.FILE_PERMISSIONS,
          "other users of this machine can read this file and the key in it",
          "chmod 600 " + configFile);
    }
  }

  private Optional<ApiKey> own(Block server) {
    if (server.has("api_key")) {
      Optional<ApiKey> key = server.text("api_key").flatMap(ApiKey::of);
      if (key.isEmpty()) {
        problems.error(
            server.placeOfValue("api_key"),
            HelpAnchor.API_KEY,
            "server.api_key is no API key: it is empty or holds blanks or special characters",
            WHERE_KEYS_COME_FROM);
      }
      return key;
    }
    if (server.has("api_key_file")) {
      return server.text("api_key_file").flatMap(written -> keyIn(written, configFile));
    }
    problems.error(
        Place.NOWHERE,
        HelpAnchor.API_KEY,
        "the API key is missing",
        "add server.api_key_file or server.api_key, or set "
            + Environment.API_KEY
            + "; "
            + WHERE_KEYS_COME_FROM);
    return Optional.empty();
  }

  private Optional<ApiKey> outside(String name, Optional<String> key, Optional<String> file) {
    Problems own = problems.of(SourceText.unquotable(name));
    if (key.isPresent() && file.isPresent()) {
      own.error(
          Place.NOWHERE,
          HelpAnchor.API_KEY,
          "a key and a file with a key are both given here",
          "give one of them");
      return Optional.empty();
    }
    if (key.isEmpty()) {
      return file.flatMap(written -> keyIn(written, FLAGS_FILE));
    }
    Optional<ApiKey> sound = ApiKey.of(key.get());
    if (sound.isEmpty()) {
      own.error(
          Place.NOWHERE,
          HelpAnchor.API_KEY,
          "this is no API key: it holds blanks or special characters",
          WHERE_KEYS_COME_FROM);
    }
    return sound;
  }

  private Optional<ApiKey> keyIn(String written, Path writtenIn) {
    Path file;
    try {
      file = writtenIn.resolveSibling(environment.path(written));
    } catch (InvalidPathException wrong) {
      problems.error(
          Place.NOWHERE, HelpAnchor.API_KEY, "the path of the file with the key is no path");
      return Optional.empty();
    }
    Problems own = problems.of(SourceText.unquotable(file.toString()));
    Optional<String> text = TextFile.read(file, LARGEST_KEY_FILE, own);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (TextFile.isReadableBy(file, PosixFilePermission.OTHERS_READ)) {
      own.warning(
          Place.NOWHERE,
          HelpAnchor.FILE_PERMISSIONS,
          "every user of this machine can read this file and the key in it",
          "chmod 600 " + file);
    }
    Optional<ApiKey> key = ApiKey.of(text.get());
    if (key.isEmpty()) {
      String what =
          text.get().isBlank() ? "this file is empty" : "this file holds more than an API key";
      own.error(
          Place.NOWHERE,
          HelpAnchor.API_KEY,
          what,
          "put the key into it, in one line and nothing else");
    }
    return key;
  }
}
