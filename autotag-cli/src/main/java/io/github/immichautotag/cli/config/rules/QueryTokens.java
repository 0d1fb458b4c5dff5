package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a query, one after the other. */
final class QueryTokens {

  private static final Pattern KEY = Pattern.compile("([a-z_]+)(?:\\.([a-z_]+))?(:|(?=[<>=]))");
  private static final Pattern MINUS = Pattern.compile("-(?=[a-zA-Z(])");

  private final String text;
  private final Problems problems;
  private int at;

  QueryTokens(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
    skipBlanks();
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /** Where the next word stands. */
  Place place() {
    return place(at, at + 1);
  }

  private Place place(int from, int to) {
    int column = text.codePointCount(0, Math.min(from, text.length())) + 1;
    int length = text.codePointCount(Math.min(from, text.length()), Math.min(to, text.length()));
    return new Place(1, column, Math.max(1, length));
  }

  boolean isAt(String word) {
    if (!text.regionMatches(true, at, word, 0, word.length())) {
      return false;
    }
    int end = at + word.length();
    return !Character.isLetter(word.charAt(0))
        || end == text.length()
        || Character.isWhitespace(text.charAt(end))
        || text.charAt(end) == '('
        || text.charAt(end) == ')';
  }

  boolean take(String word) {
    boolean there = isAt(word);
    if (there) {
      at += word.length();
      skipBlanks();
    }
    return there;
  }

  /** A minus before a condition is another way to say not. */
  boolean takeMinus() {
    Matcher minus = MINUS.matcher(text).region(at, text.length()).useTransparentBounds(true);
    boolean there = minus.lookingAt();
    at += there ? 1 : 0;
    return there;
  }

  /** Leaves a word out, after something was wrong with it. */
  void skip() {
    at = Math.min(at + 1, text.length());
    skipBlanks();
  }

  private void skipBlanks() {
    while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** A condition with its value. */
  Mapping term() {
    int start = at;
    Matcher key = KEY.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!key.lookingAt()) {
      return fileName(start);
    }
    at = key.end();
    Place keyPlace = place(start, key.end(1));
    YamlTree value = value();
    if (key.group(2) != null) {
      Place subPlace = place(key.start(2), key.end(2));
      value = new Mapping(subPlace, List.of(new Entry(key.group(2), subPlace, value)));
    }
    return new Mapping(keyPlace, List.of(new Entry(key.group(1), keyPlace, value)));
  }

  private Mapping fileName(int start) {
    Scalar word = scalar("()");
    Place place = place(start, at);
    boolean glob = word.plain() && (word.text().contains("*") || word.text().contains("?"));
    List<Entry> keys =
        List.of(
            new Entry(glob ? "glob" : "contains", place, word),
            new Entry("ignore_case", place, new Scalar(place, "true", Look.BOOLEAN, true)));
    return new Mapping(place, List.of(new Entry("file_name", place, new Mapping(place, keys))));
  }

  private YamlTree value() {
    skipBlanks();
    int start = at;
    if (isAt("[")) {
      List<YamlTree> items = new ArrayList<>();
      at++;
      for (boolean more = !closed("]"); more; more = more("]")) {
        items.add(scalar(",]"));
      }
      return new Sequence(place(start, at), items);
    }
    if (isAt("{")) {
      List<Entry> entries = new ArrayList<>();
      at++;
      for (boolean more = !closed("}"); more; more = more("}")) {
        int key = at;
        String name = scalar(":,}").text().toLowerCase(Locale.ROOT);
        Place place = place(key, at);
        entries.add(
            take(":")
                ? new Entry(name, place, scalar(",}"))
                : new Entry(name, place, new Scalar(place, "", Look.NULL, true)));
      }
      return new Mapping(place(start, at), entries);
    }
    return scalar("()");
  }

  /** Whether there is nothing between the brackets, or the end came too early. */
  private boolean closed(String bracket) {
    skipBlanks();
    return take(bracket) || isAtEnd();
  }

  private boolean more(String bracket) {
    skipBlanks();
    if (take(",")) {
      return !closed(bracket);
    }
    if (!take(bracket)) {
      problems.error(
          place(),
          HelpAnchor.CONDITIONS,
          "a " + bracket + " is missing here",
          "close the bracket, and put commas between what stands in it");
      at = text.length();
    }
    return false;
  }

  /** A quoted text, or all up to a blank or one of these signs; inside brackets, with blanks. */
  private Scalar scalar(String ends) {
    skipBlanks();
    int start = at;
    if (!isAtEnd() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return quoted();
    }
    boolean inBrackets = !ends.startsWith("(");
    while (!isAtEnd()
        && ends.indexOf(text.charAt(at)) < 0
        && (inBrackets || !Character.isWhitespace(text.charAt(at)))) {
      at++;
    }
    String word = text.substring(start, at).strip();
    Place place = place(start, at);
    if (word.isEmpty()) {
      problems.error(
          place,
          HelpAnchor.CONDITIONS,
          "a value is missing here",
          "write it right behind the colon, in quotes where it has blanks");
      skip();
    }
    skipBlanks();
    return new Scalar(place, word, Look.TEXT, true);
  }

  private Scalar quoted() {
    int start = at;
    char quote = text.charAt(at);
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      problems.error(
          place(start, text.length()),
          HelpAnchor.CONDITIONS,
          "this quote is not closed",
          "close it with the same sign");
      end = text.length();
    }
    String inside = text.substring(start + 1, end);
    at = Math.min(end + 1, text.length());
    Place place = place(start, at);
    skipBlanks();
    return new Scalar(place, inside, Look.TEXT, false);
  }
}
