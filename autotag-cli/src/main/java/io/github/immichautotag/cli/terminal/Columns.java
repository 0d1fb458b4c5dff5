package io.github.immichautotag.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines of cells under each other. The first column is flush left, as are texts; numbers are flush
 * right. A text in the last column that is too long for the line goes on below itself.
 */
public final class Columns {

  private static final String GAP = "  ";

  /** Where less is left for the last column, its text goes on below the whole row. */
  private static final int NARROWEST = 24;

  private static final String BELOW = "    ";

  private final List<Row> rows = new ArrayList<>();

  private record Cell(String text, boolean right) {

    String padded(int width) {
      String space = " ".repeat(Math.max(0, width - length(text)));
      return right ? space + text : text + space;
    }
  }

  private static int length(String text) {
    // A character outside the basic plane, as most emoji are, is one character to a person.
    return text.codePointCount(0, text.length());
  }

  /** A row to be filled cell by cell. */
  public static final class Row {
    private final UnaryOperator<String> style;
    private final List<Cell> cells = new ArrayList<>();

    private Row(UnaryOperator<String> style) {
      this.style = style;
    }

    /** Appends a text. */
    public Row text(String text) {
      cells.add(new Cell(text, false));
      return this;
    }

    /** Appends a number, grouped by thousands. */
    public Row number(long number) {
      cells.add(new Cell("%,d".formatted(number), true));
      return this;
    }

    /** Appends a part of a whole in per cent; nothing when there is no whole. */
    public Row percent(long part, long whole) {
      String text = whole == 0 ? "" : "%.1f %%".formatted(100.0 * part / whole);
      cells.add(new Cell(text, true));
      return this;
    }
  }

  /** Starts a row. */
  public Row row() {
    return row(UnaryOperator.identity());
  }

  /** Starts a row whose lines look so. */
  public Row row(UnaryOperator<String> style) {
    Row row = new Row(style);
    rows.add(row);
    return row;
  }

  /**
   * The rows as lines.
   *
   * @param indent before each line
   * @param width characters of a line at most, as far as the cells before the last one allow it
   */
  public List<String> lines(String indent, int width) {
    int columns = rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
    int[] widths = new int[columns];
    for (Row row : rows) {
      for (int at = 0; at < row.cells.size(); at++) {
        Cell cell = row.cells.get(at);
        // A text in the last column takes what is left.
        boolean counts = at < columns - 1 || cell.right();
        widths[at] = Math.max(widths[at], counts ? length(cell.text()) : 0);
      }
    }
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.addAll(lines(row, widths, indent, width)));
    return lines;
  }

  private static List<String> lines(Row row, int[] widths, String indent, int width) {
    StringBuilder line = new StringBuilder(indent);
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < row.cells.size(); at++) {
      Cell cell = row.cells.get(at);
      line.append(at == 0 ? "" : GAP);
      if (at == widths.length - 1 && !cell.right()) {
        lines.addAll(wrapped(line.toString(), cell.text(), indent, width));
      } else {
        line.append(cell.padded(widths[at]));
      }
    }
    if (lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines.stream().map(String::stripTrailing).map(row.style).toList();
  }

  private static List<String> wrapped(String before, String text, String indent, int width) {
    int left = width - length(before);
    if (length(text) <= left) {
      return List.of(before + text);
    }
    List<String> lines = new ArrayList<>();
    if (left < NARROWEST) {
      if (!before.isBlank()) {
        lines.add(before);
      }
      Wrapping.of(text, width - indent.length() - BELOW.length())
          .forEach(part -> lines.add(indent + BELOW + part));
      return lines;
    }
    String margin = " ".repeat(length(before));
    Wrapping.of(text, left).forEach(part -> lines.add((lines.isEmpty() ? before : margin) + part));
    return lines;
  }
}
