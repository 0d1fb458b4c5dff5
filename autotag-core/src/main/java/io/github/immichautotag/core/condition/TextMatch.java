package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.rule.NamePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text must be like. Two are equal when they are written alike.
 *
 * @param form in which way it is told
 * @param text what is asked for, as written
 * @param ignoreCase whether upper and lower case are the same
 * @param test decides
 */
public record TextMatch(Form form, String text, boolean ignoreCase, Predicate<String> test) {

  /** The ways of telling. */
  public enum Form {
    /** The whole text is this. */
    EQUALS("is"),
    /** The whole text matches the glob. */
    GLOB("matches"),
    /** The text matches the regular expression, from its start. */
    REGEX("matches /"),
    /** The text holds this somewhere. */
    CONTAINS("contains");

    private final String words;

    Form(String words) {
      this.words = words;
    }
  }

  /** The whole text is this. */
  public static TextMatch equalTo(String text, boolean ignoreCase) {
    return new TextMatch(
        Form.EQUALS, text, ignoreCase, ignoreCase ? text::equalsIgnoreCase : text::equals);
  }

  /** The text holds this. */
  public static TextMatch containing(String text, boolean ignoreCase) {
    String folded = ignoreCase ? Folded.of(text) : text;
    return new TextMatch(
        Form.CONTAINS,
        text,
        ignoreCase,
        ignoreCase ? it -> Folded.of(it).contains(folded) : it -> it.contains(folded));
  }

  /**
   * The text matches a glob.
   *
   * @throws TermException if it is none
   */
  public static TextMatch glob(String pattern, boolean ofPath, boolean ignoreCase) {
    return new TextMatch(
        Form.GLOB, pattern, ignoreCase, Glob.of(pattern, ofPath, ignoreCase)::matches);
  }

  /** The text matches a regular expression from its start. */
  public static TextMatch regex(NamePattern pattern, String written, boolean ignoreCase) {
    return new TextMatch(Form.REGEX, written, ignoreCase, new Regex(pattern));
  }

  private record Regex(NamePattern pattern) implements Predicate<String> {
    @Override
    public boolean test(String text) {
      return pattern.matches(text);
    }
  }

  /** Whether a text is like that. */
  public boolean matches(String candidate) {
    return test.test(candidate);
  }

  /**
   * What the groups of a regular expression hold in a text that matches, by name and by number; the
   * other forms have no groups.
   */
  public Map<String, String> groups(String candidate) {
    if (!(test instanceof Regex regex) || !regex.test(candidate)) {
      return Map.of();
    }
    Matcher matcher = regex.pattern.compiled().matcher(candidate);
    Map<String, String> groups = new LinkedHashMap<>();
    if (matcher.lookingAt()) {
      for (int number = 1; number <= matcher.groupCount(); number++) {
        groups.put(String.valueOf(number), String.valueOf(matcher.group(number)));
      }
      for (String name : GroupNames.of(regex.pattern.compiled().pattern())) {
        groups.put(name, String.valueOf(matcher.group(name)));
      }
    }
    return groups;
  }

  /** The names and numbers that groups of it have. */
  public List<String> groupNames() {
    if (!(test instanceof Regex regex)) {
      return List.of();
    }
    Pattern compiled = regex.pattern.compiled();
    List<String> names = new ArrayList<>(GroupNames.of(compiled.pattern()));
    for (int number = 1; number <= compiled.matcher("").groupCount(); number++) {
      names.add(String.valueOf(number));
    }
    return List.copyOf(names);
  }

  /** In words that follow what the text is of. */
  public String words() {
    String quoted = form == Form.REGEX ? text + "/" : " \"" + text + "\"";
    return form.words + quoted + (ignoreCase ? " in any letter case" : "");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextMatch that
        && form == that.form
        && ignoreCase == that.ignoreCase
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return words();
  }
}
