package io.github.immichautotag.cli.terminal;

import java.io.BufferedReader;
import java.io.PrintStream;

/**
 * Where a command reads and writes. Standard output carries results, standard error everything that
 * is said on the way, so that results can be piped.
 *
 * @param in what the person types
 * @param out results
 * @param err progress, notices and errors
 * @param style how results may look
 * @param errStyle how what is said may look, which may go elsewhere
 */
public record Console(
    BufferedReader in, PrintStream out, PrintStream err, Style style, Style errStyle) {

  /** Writes a line of the result. */
  public void line(String text) {
    out.println(text);
  }

  /** Writes an empty line of the result. */
  public void line() {
    out.println();
  }

  /** Says something that is no result. */
  public void say(String text) {
    err.println(text);
  }
}
