package io.github.immichautotag.cli.config.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may stand behind a key.
 *
 * @param written as in the table, such as {@code enum(a,b)[]}
 * @param element of a single value
 * @param shape one value, a list, or either
 * @param argument what stands in the brackets: a range of numbers, the words of an enumeration
 * @param group the name of a block used in several places
 */
record KeyType(
    String written, Element element, Shape shape, String argument, Optional<String> group) {
  /** Kinds of single values. */
  enum Element {
    TEXT,
    BOOL,
    INT,
    NUMBER,
    PORT,
    URL,
    SECRET,
    PATH,
    ZONE,
    REGEX,

    WEBLINK,
    EMAIL,
    DURATION,
    DATE,
    LIMIT,
    RANGE,
    CRON,
    ENUM,
    BLOCK,
    TEXT_OR_BLOCK,
    SAME
  }

  /** How many values. */
  enum Shape {
    ONE,
    LIST,
    ONE_OR_LIST
  }

  static KeyType parse(String written) {
    Shape shape =
        written.endsWith("[]") ? Shape.LIST : written.endsWith("*") ? Shape.ONE_OR_LIST : Shape.ONE;
    String single = written.replaceAll("(\\[\\]|\\*)$", "");
    Optional<String> group = Optional.empty();
    int colon = single.indexOf(':');
    if (colon >= 0) {
      group = Optional.of(single.substring(colon + 1));
      single = single.substring(0, colon);
    }
    if (single.equals("blocks")) {
      return new KeyType(written, Element.BLOCK, Shape.LIST, "", group);
    }
    if (single.equals("text|block")) {
      return new KeyType(written, Element.TEXT_OR_BLOCK, shape, "", group);
    }
    int bracket = single.indexOf('(');
    String argument = bracket < 0 ? "" : single.substring(bracket + 1, single.length() - 1);
    String name = bracket < 0 ? single : single.substring(0, bracket);
    return new KeyType(
        written, Element.valueOf(name.toUpperCase(Locale.ROOT)), shape, argument, group);
  }

  /** The words of an enumeration. */
  List<String> words() {
    return List.of(argument.split(","));
  }

  boolean isBlock() {
    return element == Element.BLOCK;
  }
}
