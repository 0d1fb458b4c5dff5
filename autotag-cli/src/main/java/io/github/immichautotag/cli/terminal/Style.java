package io.github.immichautotag.cli.terminal;

import java.util.Map;

/**
 * How text may look where it is shown.
 *
 * @param colour whether colours are understood and wanted
 * @param live whether a line can be drawn over again, as a progress bar is
 * @param width characters in a line
 */
public record Style(boolean colour, boolean live, int width) {

  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;

  /** Plain text of the usual width, for files and pipes. */
  public static Style plain() {
    return new Style(false, false, USUAL_WIDTH);
  }

  /**
   * What the surroundings allow: no colour where {@code NO_COLOR} is set or the terminal is dumb.
   *
   * @param variables the environment
   * @param isTerminal whether output goes to a terminal
   */
  public static Style of(Map<String, String> variables, boolean isTerminal) {
    boolean dumb = "dumb".equals(variables.get("TERM"));
    boolean noColour = !variables.getOrDefault("NO_COLOR", "").isEmpty();
    boolean capable = isTerminal && !dumb;
    return new Style(capable && !noColour, capable, width(variables.get("COLUMNS")));
  }

  private static int width(@org.jspecify.annotations.Nullable String columns) {
    if (columns == null || !columns.matches("[1-9][0-9]{0,3}")) {
      return USUAL_WIDTH;
    }
    return Math.max(NARROWEST, Integer.parseInt(columns));
  }

  /** What is added. */
  public String added(String text) {
    return coloured("32", text);
  }

  /** What is taken away. */
  public String removed(String text) {
    return coloured("31", text);
  }

  /** What is changed, or wants attention. */
  public String changed(String text) {
    return coloured("33", text);
  }

  /** A heading. */
  public String strong(String text) {
    return coloured("1", text);
  }

  /** What matters less. */
  public String faint(String text) {
    return coloured("2", text);
  }

  private String coloured(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
