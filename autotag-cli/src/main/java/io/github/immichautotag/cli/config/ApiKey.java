package io.github.immichautotag.cli.config;

import java.util.Optional;

/**
 * A key of Immich's API. Shows itself as three stars everywhere; only {@link #reveal()} gives the
 * characters away.
 */
public final class ApiKey {
  private static final int SHORTEST_TO_HIDE = 8;

  private final String characters;

  private ApiKey(String characters) {
    this.characters = characters;
  }

  /**
   * The key without blanks around it; nothing when it is empty or holds what no HTTP header may
   * hold.
   */
  public static Optional<ApiKey> of(String text) {
    String characters = text.strip();
    boolean sendable =
        characters.chars().allMatch(character -> character > ' ' && character < 0x7f);
    return characters.isEmpty() || !sendable
        ? Optional.empty()
        : Optional.of(new ApiKey(characters));
  }

  /** The key itself, for the request header and nothing else. */
  public String reveal() {
    return characters;
  }

  /**
   * The text without the key, should it occur in it: the last barrier for texts that quote a
   * configuration. Keys of Immich are long; a shorter one would hide ordinary words.
   */
  public String hiddenIn(String text) {
    return characters.length() < SHORTEST_TO_HIDE ? text : text.replace(characters, toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiKey key && key.characters.equals(characters);
  }

  @Override
  public int hashCode() {
    return characters.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
