package io.github.immichautotag.cli.config.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a configuration source, kept to quote lines from. Quotes never show secrets. Not for
 * several threads.
 */
public final class SourceText {
  /** Two terminal lines at most; longer ones are cut. */
  private static final int WIDEST = 140;

  private static final int BEFORE_CARET = 40;

  /** What YAML takes for the end of a line. */
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");

  private static final String CUT = "...";

  private final String name;
  private final String text;
  private @Nullable List<String> lines;
  private @Nullable List<String> masked;

  /**
   * @param name what the user calls it: a path or a word such as "environment"
   * @param text the whole text, any line ends
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** A source of which no line can be shown. */
  public static SourceText unquotable(String name) {
    return new SourceText(name, "");
  }

  /** What the user calls it. */
  public String name() {
    return name;
  }

  /** The line of the place, fit to be shown; empty when there is no such line or nothing in it. */
  public Optional<Excerpt> excerpt(Place place) {
    if (!place.isKnown() || place.column() == 0 || place.line() > lines().size()) {
      return Optional.empty();
    }
    String shown = SecretLines.withoutKeys(masked().get(place.line() - 1));
    if (shown.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        cut(visible(shown), withinMask(place, lines().get(place.line() - 1), shown)));
  }

  private List<String> lines() {
    if (lines == null) {
      lines = List.of(LINE_END.split(text, -1));
    }
    return lines;
  }

  /** Made only when there is something to tell. */
  private List<String> masked() {
    if (masked == null) {
      masked = List.copyOf(SecretLines.masked(lines()));
    }
    return masked;
  }

  /** Moves carets that would point into hidden text to the mask. */
  private static Place withinMask(Place place, String original, String shown) {
    if (original.equals(shown)) {
      return place;
    }
    int same = 0;
    while (same < shown.length()
        && same < original.length()
        && shown.charAt(same) == original.charAt(same)) {
      same++;
    }
    int visibleColumns = shown.codePointCount(0, same);
    if (place.column() > visibleColumns) {
      return new Place(place.line(), visibleColumns + 1, SecretLines.MASK.length());
    }
    int longest = visibleColumns + SecretLines.MASK.length() - place.column() + 1;
    return new Place(place.line(), place.column(), Math.min(place.length(), longest));
  }

  private static Excerpt cut(int[] line, Place place) {
    int column = Math.min(place.column(), line.length + 1);
    int from = column <= WIDEST - BEFORE_CARET ? 0 : column - BEFORE_CARET;
    int to = Math.min(line.length, from + WIDEST);
    String front = from > 0 ? CUT : "";
    String text = front + new String(line, from, to - from) + (to < line.length ? CUT : "");
    int length = Math.max(1, Math.min(place.length(), to - column + 1));
    return new Excerpt(text, column - from + front.length(), length);
  }

  private static int[] visible(String line) {
    return line.codePoints().map(SourceText::visible).toArray();
  }

  /**
   * One for one, so that columns stay: control, format and bidirectional characters could repaint
   * the terminal.
   */
  private static int visible(int codePoint) {
    if (codePoint == '\t') {
      return ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR ->
          0xFFFD;
      default -> codePoint;
    };
  }
}
