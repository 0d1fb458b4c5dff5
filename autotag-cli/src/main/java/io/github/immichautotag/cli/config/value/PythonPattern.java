package io.github.immichautotag.cli.config.value;

import java.util.HashMap;
import java.util.Map;

/**
 * Rewrites what Python's regular expressions write differently: named groups, the end of the text,
 * comments, open lower bounds, and brackets inside character classes. Java's own syntax passes
 * unchanged, apart from set operations in character classes, which Python reads as plain
 * characters.
 */
final class PythonPattern {
  private final String source;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> groupNames = new HashMap<>();
  private int at;

  private PythonPattern(String source) {
    this.source = source;
  }

  /** The pattern in Java's syntax. */
  record Translation(String text) {}

  static Translation translate(String source) {
    PythonPattern pattern = new PythonPattern(source);
    while (pattern.at < source.length()) {
      pattern.step();
    }
    return new Translation(pattern.out.toString());
  }

  private void step() {
    char character = source.charAt(at);
    if (character == '\\') {
      escape();
    } else if (character == '[') {
      characterClass();
    } else if (source.startsWith("(?P<", at) && end(at + 4, '>') >= 0) {
      String name = source.substring(at + 4, end(at + 4, '>'));
      replaceBy("(?<" + javaName(name) + ">", end(at + 4, '>') + 1);
    } else if (source.startsWith("(?P=", at) && end(at + 4, ')') >= 0) {
      String name = source.substring(at + 4, end(at + 4, ')'));
      replaceBy("\\k<" + javaName(name) + ">", end(at + 4, ')') + 1);
    } else if (source.startsWith("(?#", at) && end(at, ')') >= 0) {
      replaceBy("", end(at, ')') + 1);
    } else if (source.startsWith("{,", at)) {
      replaceBy("{0,", at + 2);
    } else {
      copy(1);
    }
  }

  private void escape() {
    if (source.startsWith("\\Z", at)) {
      replaceBy("\\z", at + 2);
    } else {
      copy(Math.min(2, source.length() - at));
    }
  }

  /**
   * Copies up to the closing bracket; Java would read inner brackets and {@code &&} as set
   * operations.
   */
  private void characterClass() {
    copy(source.startsWith("[^", at) ? 2 : 1);
    if (at < source.length() && source.charAt(at) == ']') {
      replaceBy("\\]", at + 1);
    }
    while (at < source.length() && source.charAt(at) != ']') {
      if (source.charAt(at) == '\\') {
        copy(Math.min(2, source.length() - at));
      } else if (source.charAt(at) == '[') {
        replaceBy("\\[", at + 1);
      } else if (source.charAt(at) == '&') {
        replaceBy("\\&", at + 1);
      } else {
        copy(1);
      }
    }
    if (at < source.length()) {
      copy(1);
    }
  }

  /** Java's group names have letters and digits only; Python's have underscores as well. */
  private String javaName(String name) {
    if (name.matches("[a-zA-Z][a-zA-Z0-9]*")) {
      return name;
    }
    if (!name.matches("\\w+")) {
      return name;
    }
    return groupNames.computeIfAbsent(
        name, unused -> "g" + groupNames.size() + "x" + name.replaceAll("[^a-zA-Z0-9]", ""));
  }

  private int end(int from, char closing) {
    return source.indexOf(closing, from);
  }

  private void replaceBy(String text, int next) {
    out.append(text);
    at = next;
  }

  private void copy(int length) {
    out.append(source, at, at + length);
    at += length;
  }
}
