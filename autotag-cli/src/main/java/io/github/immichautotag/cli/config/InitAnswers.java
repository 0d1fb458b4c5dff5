package io.github.immichautotag.cli.config;

import java.util.Optional;

/**
 * What a first configuration is made of.
 *
 * @param url the server's address
 * @param apiKey the key to write into the file; give this or {@code apiKeyFile}
 * @param apiKeyFile the file that holds the key, as it shall be written
 * @param markWith tags, review albums or both
 * @param unknownMark name of the mark for assets of no category
 * @param conflictMark name of the mark for assets of several categories
 */
public record InitAnswers(
    String url,
    Optional<ApiKey> apiKey,
    Optional<String> apiKeyFile,
    MarkWith markWith,
    String unknownMark,
    String conflictMark) {

  private static final String UNKNOWN = "autotag_output_unknown";
  private static final String CONFLICT = "autotag_output_conflict";

  /** Requires exactly one of key and file. */
  public InitAnswers {
    if (apiKey.isPresent() == apiKeyFile.isPresent()) {
      throw new IllegalArgumentException("exactly one of key and key file is needed");
    }
  }

  /** The key in the configuration, marks as tags with their usual names. */
  public static InitAnswers withKey(String url, ApiKey key) {
    return new InitAnswers(
        url, Optional.of(key), Optional.empty(), MarkWith.TAG, UNKNOWN, CONFLICT);
  }

  /** The key in a file of its own, marks as tags with their usual names. */
  public static InitAnswers withKeyFile(String url, String file) {
    return new InitAnswers(
        url, Optional.empty(), Optional.of(file), MarkWith.TAG, UNKNOWN, CONFLICT);
  }

  /** The same with another way to mark. */
  public InitAnswers markedWith(MarkWith other) {
    return new InitAnswers(url, apiKey, apiKeyFile, other, unknownMark, conflictMark);
  }
}
