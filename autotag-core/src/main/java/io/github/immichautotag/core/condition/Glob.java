package io.github.immichautotag.core.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern as shells have it: {@code *} stands for any characters, {@code ?} for one, {@code
 * [a-f]} for one of those, {@code {jpg,png}} for either. The whole text must match. In paths {@code
 * *} and {@code ?} stop at a slash, and {@code **} does not.
 *
 * <p>Matching takes no more than pattern times text steps, whatever the pattern.
 */
public final class Glob {

  private static final int MOST_ALTERNATIVES = 200;

  private final List<Pieces> alternatives;
  private final boolean ignoreCase;

  private Glob(List<Pieces> alternatives, boolean ignoreCase) {
    this.alternatives = alternatives;
    this.ignoreCase = ignoreCase;
  }

  /**
   * Reads a pattern.
   *
   * @param ofPath whether a slash is more than a character
   * @throws TermException if brackets or braces do not close
   */
  public static Glob of(String pattern, boolean ofPath, boolean ignoreCase) {
    List<String> plain = new ArrayList<>();
    expand("", pattern, plain);
    return new Glob(
        plain.stream().map(text -> Pieces.of(text, ofPath, ignoreCase)).toList(), ignoreCase);
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    String read = ignoreCase ? Folded.of(text) : text;
    for (Pieces pieces : alternatives) {
      if (pieces.matches(read)) {
        return true;
      }
    }
    return false;
  }

  private static void expand(String done, String rest, List<String> plain) {
    int open = rest.indexOf('{');
    if (open < 0) {
      plain.add(done + rest);
      if (plain.size() > MOST_ALTERNATIVES) {
        throw new TermException("the braces make too many alternatives", "write several globs");
      }
      return;
    }
    int close = rest.indexOf('}', open);
    if (close < 0) {
      throw new TermException("a brace { is not closed", "write {jpg,png}");
    }
    for (String choice : rest.substring(open + 1, close).split(",", -1)) {
      expand(done + rest.substring(0, open) + choice, rest.substring(close + 1), plain);
    }
  }

  /** A pattern without braces, a piece for each character of it. */
  private static final class Pieces {

    private static final char STAR = '*';
    private static final char DEEP = '\u0001';
    private static final char ONE = '?';
    private static final char SET = '[';
    private static final char PLAIN = 'p';

    /** What each piece is. */
    private final String kinds;

    /** The character of a plain piece; of a set, all its ranges. */
    private final List<String> texts;

    private final boolean ofPath;

    private Pieces(String kinds, List<String> texts, boolean ofPath) {
      this.kinds = kinds;
      this.texts = texts;
      this.ofPath = ofPath;
    }

    static Pieces of(String pattern, boolean ofPath, boolean ignoreCase) {
      StringBuilder kinds = new StringBuilder();
      List<String> texts = new ArrayList<>();
      for (int at = 0; at < pattern.length(); at++) {
        char here = pattern.charAt(at);
        String text = "";
        if (here == STAR) {
          boolean deep = at + 1 < pattern.length() && pattern.charAt(at + 1) == STAR;
          at += deep ? 1 : 0;
          kinds.append(deep ? DEEP : STAR);
        } else if (here == ONE) {
          kinds.append(ONE);
        } else if (here == SET) {
          int close = pattern.indexOf(']', at + 2);
          if (close < 0) {
            throw new TermException("a bracket [ is not closed", "write [0-9]");
          }
          text = pattern.substring(at + 1, close);
          text = ignoreCase ? Folded.of(text) : text;
          at = close;
          kinds.append(SET);
        } else {
          text = ignoreCase ? Folded.of(String.valueOf(here)) : String.valueOf(here);
          kinds.append(PLAIN);
        }
        texts.add(text);
      }
      return new Pieces(kinds.toString(), List.copyOf(texts), ofPath);
    }

    /** Goes back to the last star at most, or to the last deep one, which can take more. */
    boolean matches(String text) {
      int at = 0;
      int piece = 0;
      int starPiece = -1;
      int starAt = -1;
      int deepPiece = -1;
      int deepAt = -1;
      while (at < text.length() || piece < kinds.length()) {
        char kind = piece < kinds.length() ? kinds.charAt(piece) : '\0';
        if (kind == DEEP) {
          deepPiece = piece++;
          deepAt = at;
          starPiece = -1;
        } else if (kind == STAR) {
          starPiece = piece++;
          starAt = at;
        } else if (at < text.length() && kind != '\0' && fits(piece, text.charAt(at))) {
          piece++;
          at++;
        } else if (starPiece >= 0 && starAt < text.length() && mayPass(text.charAt(starAt))) {
          at = ++starAt;
          piece = starPiece + 1;
        } else if (deepPiece >= 0 && deepAt < text.length()) {
          at = ++deepAt;
          piece = deepPiece + 1;
          starPiece = -1;
        } else {
          return false;
        }
      }
      return true;
    }

    private boolean mayPass(char character) {
      return !ofPath || character != '/';
    }

    private boolean fits(int piece, char character) {
      String text = texts.get(piece);
      return switch (kinds.charAt(piece)) {
        case PLAIN -> text.charAt(0) == character;
        case ONE -> mayPass(character);
        default -> isInSet(text, character);
      };
    }

    private static boolean isInSet(String set, char character) {
      boolean negated = set.startsWith("!") || set.startsWith("^");
      for (int at = negated ? 1 : 0; at < set.length(); at++) {
        boolean range = at + 2 < set.length() && set.charAt(at + 1) == '-';
        char last = range ? set.charAt(at + 2) : set.charAt(at);
        if (character >= set.charAt(at) && character <= last) {
          return !negated;
        }
        at += range ? 2 : 0;
      }
      return negated;
    }
  }
}
