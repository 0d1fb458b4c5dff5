package io.github.immichautotag.core.condition;

/**
 * Text without the difference between upper and lower case, character by character, so that it
 * keeps its length.
 */
final class Folded {

  private Folded() {}

  static String of(String text) {
    char[] folded = text.toCharArray();
    for (int at = 0; at < folded.length; at++) {
      folded[at] = Character.toLowerCase(Character.toUpperCase(folded[at]));
    }
    return new String(folded);
  }
}
