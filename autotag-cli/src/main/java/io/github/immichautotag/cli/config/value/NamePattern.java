package io.github.immichautotag.cli.config.value;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of the configuration, checked. It is meant to be tried from the start of a
 * name, not up to its end ({@link java.util.regex.Matcher#lookingAt()}).
 *
 * @param source as written
 * @param translated the same in Java's syntax
 * @param compiled {@code translated}, compiled with {@link #FLAGS}
 */
public record NamePattern(String source, String translated, Pattern compiled) {
  /** As in Python: classes such as \w know all of Unicode, and only \n ends a line. */
  public static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;

  /**
   * Names of albums have 250 characters at most in practice; patterns longer than this are no
   * patterns.
   */
  private static final int LONGEST = 2_000;

  /** Java's compiler recurses by group; this many are far from its stack's end. */
  private static final int DEEPEST = 100;

  /** Java's compiler copies what is repeated with a large number in some cases. */
  private static final int LARGEST_REPEAT = 10_000;

  /**
   * Reads a pattern in Java's or Python's syntax.
   *
   * @throws BadPatternException when it cannot be used
   */
  public static NamePattern of(String source) throws BadPatternException {
    checkSize(source);
    PythonPattern.Translation translation = PythonPattern.translate(source);
    try {
      Pattern compiled = Pattern.compile(translation.text(), FLAGS);
      return new NamePattern(source, translation.text(), compiled);
    } catch (PatternSyntaxException wrong) {
      int index = translation.text().equals(source) ? wrong.getIndex() : -1;
      throw new BadPatternException(wrong.getDescription(), index);
    }
  }

  private static void checkSize(String source) throws BadPatternException {
    if (source.length() > LONGEST) {
      throw new BadPatternException("longer than " + LONGEST + " characters", -1);
    }
    int depth = 0;
    long repeat = 0;
    for (int index = 0; index < source.length(); index++) {
      char character = source.charAt(index);
      depth +=
          character == '(' || character == '[' ? 1 : character == ')' || character == ']' ? -1 : 0;
      repeat = character >= '0' && character <= '9' ? repeat * 10 + character - '0' : 0;
      if (depth > DEEPEST) {
        throw new BadPatternException("more than " + DEEPEST + " groups inside each other", index);
      }
      if (repeat > LARGEST_REPEAT
          && source.lastIndexOf('{', index) > source.lastIndexOf('}', index)) {
        throw new BadPatternException("a repeat of more than " + LARGEST_REPEAT, index);
      }
      repeat = Math.min(repeat, LARGEST_REPEAT * 10L);
    }
  }

  /** By source text: compiled patterns have no equality. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NamePattern pattern && pattern.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
