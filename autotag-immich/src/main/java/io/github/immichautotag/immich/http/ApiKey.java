package io.github.immichautotag.immich.http;

/**
 * The secret by which Immich knows its user. It never shows itself: its text form is {@code ***},
 * and only this package can read it.
 */
public final class ApiKey {

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * A key as it was typed or read from a file; blanks and line ends around it are dropped.
   *
   * @throws IllegalArgumentException if it cannot be a key; the message does not show it
   */
  public static ApiKey of(String text) {
    String secret = text.strip();
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("the API key is empty");
    }
    // Anything else cannot stand in a header, and the HTTP library would quote it when it refuses.
    if (!secret.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
      throw new IllegalArgumentException(
          "the API key holds characters that no Immich key has (blanks, line ends or letters"
              + " beyond ASCII); copy it again from Immich");
    }
    return new ApiKey(secret);
  }

  String secret() {
    return secret;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiKey that && secret.equals(that.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
