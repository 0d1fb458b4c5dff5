package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.LibraryState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Reads what a text must be like: the text itself, or a block of {@code equals}, {@code glob},
 * {@code regex}, {@code contains}, all of which must hold, with {@code ignore_case}.
 *
 * @param ofPath whether globs stop at slashes
 * @param plainIgnoresCase whether upper and lower case are the same unless the block says otherwise
 */
record TextMatches(boolean ofPath, boolean plainIgnoresCase) {

  static final TextMatches OF_NAMES = new TextMatches(false, false);
  static final TextMatches OF_PATHS = new TextMatches(true, false);

  /** Of what cameras and maps write now so and now otherwise. */
  static final TextMatches OF_WORDS = new TextMatches(false, true);

  /** The type of such an argument in the table of keys. */
  static final String TYPE = "text|block:text_match";

  List<TextMatch> read(Argument argument, Terms terms) {
    if (!argument.isBlock()) {
      return List.of(TextMatch.equalTo(argument.single(), plainIgnoresCase));
    }
    boolean ignoreCase = argument.truth("ignore_case").orElse(plainIgnoresCase);
    List<TextMatch> all = new ArrayList<>();
    argument.key("equals").ifPresent(text -> all.add(TextMatch.equalTo(text, ignoreCase)));
    argument.key("glob").ifPresent(text -> all.add(TextMatch.glob(text, ofPath, ignoreCase)));
    argument
        .key("regex")
        .ifPresent(
            text ->
                all.add(
                    TextMatch.regex(
                        terms.pattern(ignoreCase ? "(?iu)" + text : text), text, ignoreCase)));
    argument.key("contains").ifPresent(text -> all.add(TextMatch.containing(text, ignoreCase)));
    if (all.isEmpty()) {
      throw new TermException(
          "this block says nothing about the text", "add equals, glob, regex or contains");
    }
    return all;
  }

  /** What the patterns among them find in the first of several texts that matches. */
  static Leaf.Captures captures(
      List<TextMatch> matches, BiFunction<Integer, LibraryState, Stream<String>> texts) {
    Set<String> names = new LinkedHashSet<>();
    matches.forEach(match -> names.addAll(match.groupNames()));
    return new Leaf.Captures(
        names,
        (position, state) ->
            texts
                .apply(position, state)
                .filter(text -> allMatch(matches, text))
                .findFirst()
                .map(text -> found(matches, text))
                .orElse(Map.of()));
  }

  private static Map<String, String> found(List<TextMatch> matches, String text) {
    Map<String, String> all = new HashMap<>();
    matches.forEach(match -> all.putAll(match.groups(text)));
    return all;
  }

  static boolean allMatch(List<TextMatch> matches, String text) {
    for (TextMatch match : matches) {
      if (!match.matches(text)) {
        return false;
      }
    }
    return true;
  }

  static String words(List<TextMatch> matches) {
    return String.join(" and ", matches.stream().map(TextMatch::words).toList());
  }
}
