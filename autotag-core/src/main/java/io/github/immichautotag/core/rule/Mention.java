package io.github.immichautotag.core.rule;

/**
 * Something on the server that a condition names, and that may not be there.
 *
 * @param kind what it would be
 * @param name how it is named
 */
public record Mention(Kind kind, String name) {

  /** What can be named. */
  public enum Kind {
    TAG("tag"),
    ALBUM("album"),
    PERSON("person"),
    LIBRARY("external library"),
    USER("user");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind in a word. */
    public String word() {
      return word;
    }
  }
}
