package io.github.immichautotag.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of cells under each other. The first column is flush left, as are texts; numbers are flush
 * right.
 */
public final class Columns {

  private static final String GAP = "  ";

  private final List<List<Cell>> rows = new ArrayList<>();

  private record Cell(String text, boolean right) {

    String padded(int width) {
      String space = " ".repeat(Math.max(0, width - length()));
      return right ? space + text : text + space;
    }

    int length() {
      // A character outside the basic plane, as most emoji are, is one character to a person.
      return text.codePointCount(0, text.length());
    }
  }

  /** A row to be filled cell by cell. */
  public static final class Row {
    private final List<Cell> cells = new ArrayList<>();

    private Row() {}

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
    Row row = new Row();
    rows.add(row.cells);
    return row;
  }

  /** The rows as lines, each after the indent. */
  public List<String> lines(String indent) {
    List<Integer> widths = new ArrayList<>();
    for (List<Cell> row : rows) {
      for (int at = 0; at < row.size(); at++) {
        int width = row.get(at).length();
        if (at == widths.size()) {
          widths.add(width);
        } else {
          widths.set(at, Math.max(widths.get(at), width));
        }
      }
    }
    return rows.stream().map(row -> indent + line(row, widths)).toList();
  }

  private static String line(List<Cell> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < row.size(); at++) {
      line.append(at == 0 ? "" : GAP).append(row.get(at).padded(widths.get(at)));
    }
    return line.toString().stripTrailing();
  }
}
