package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Printable;

/** Text from a server made safe to stand in Markdown. */
final class Markdown {

  private Markdown() {}

  /** As plain text: what would mean something in Markdown or HTML is escaped. */
  static String text(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_{}\\[\\]()#+!|>~])", "\\\\$1");
  }

  /** As code. */
  static String code(String text) {
    return "`" + Printable.of(text).replace('`', '\'') + "`";
  }
}
