package io.github.immichautotag.cli.config.problem;

import java.util.Optional;

/**
 * One thing to say about a configuration, with its place. Safe to show: source lines that hold a
 * key or password are masked before they get here.
 *
 * @param severity how much it matters
 * @param file the file as the user knows it, or a word such as "environment"
 * @param place where in that file
 * @param message what is wrong, one sentence
 * @param excerpt the line it is about; empty when there is none to show
 * @param suggestion what to do instead
 * @param helpAnchor where the documentation says more
 */
public record ConfigProblem(
    Severity severity,
    String file,
    Place place,
    String message,
    Optional<Excerpt> excerpt,
    Optional<String> suggestion,
    HelpAnchor helpAnchor) {

  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";

  /** Narrower margins would jump between problems of one file. */
  private static final int NARROWEST_MARGIN = 5;

  /** True for problems that keep the configuration from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Counted from 1; 0 when the problem has no line. */
  public int line() {
    return place.line();
  }

  /** Counted from 1 in code points; 0 when the problem has no column. */
  public int column() {
    return place.column();
  }

  /**
   * The problem as several lines of text: place and message, source line with carets, suggestion,
   * pointer to the help. Ends without a line break.
   */
  public String render(boolean colour) {
    String number = " " + place.line();
    int width = Math.max(NARROWEST_MARGIN, number.length());
    String margin = " ".repeat(width);
    StringBuilder text = new StringBuilder();
    text.append(paint(where(), BOLD, colour)).append(": ");
    text.append(paint(severity.word() + ":", colourOf(severity), colour))
        .append(' ')
        .append(message);
    excerpt.ifPresent(
        line -> {
          String carets = " ".repeat(line.caretColumn() - 1) + "^".repeat(line.caretLength());
          text.append('\n').append(" ".repeat(width - number.length())).append(number);
          text.append(" | ").append(line.text());
          text.append('\n')
              .append(margin)
              .append(" | ")
              .append(paint(carets, colourOf(severity), colour));
        });
    suggestion.ifPresent(hint -> text.append('\n').append(margin).append(" = ").append(hint));
    text.append('\n').append(margin).append(" = help: ").append(helpAnchor.link());
    return text.toString();
  }

  private String where() {
    if (!place.isKnown()) {
      return file;
    }
    return place.column() == 0
        ? file + ":" + place.line()
        : file + ":" + place.line() + ":" + place.column();
  }

  private static String paint(String text, String colourCode, boolean colour) {
    return colour ? colourCode + text + RESET : text;
  }

  private static String colourOf(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case NOTICE -> "\u001b[1;36m";
    };
  }
}
