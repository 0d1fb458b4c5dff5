package io.github.immichautotag.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at its spaces. */
public final class Wrapping {

  private static final int NARROWEST = 20;

  private Wrapping() {}

  /** The text in lines of so many characters at most; only a longer word is longer. */
  public static List<String> of(String text, int width) {
    int most = Math.max(NARROWEST, width);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      boolean full = length(line) + 1 + length(word) > most;
      if (full && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
