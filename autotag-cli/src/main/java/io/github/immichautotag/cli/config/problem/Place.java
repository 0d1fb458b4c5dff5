package io.github.immichautotag.cli.config.problem;

/**
 * A stretch of one line of a file.
 *
 * @param line counted from 1; 0 when the problem has no line
 * @param column counted from 1 in code points; 0 when the problem has no column
 * @param length how many code points are meant, at least 1 where there is a column
 */
public record Place(int line, int column, int length) {
  /** For problems of a whole file or of something outside any file. */
  public static final Place NOWHERE = new Place(0, 0, 0);

  /** True when a line is known. */
  public boolean isKnown() {
    return line > 0;
  }
}
