package io.github.immichautotag.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What texts must be like, in the plainest way there is. */
final class NaiveTexts {

  private NaiveTexts() {}

  /**
   * Whether a text is as a condition wants it.
   *
   * @param ofPath whether globs stop at slashes
   * @param foldedUnlessTold whether upper and lower case are the same unless the block says
   */
  static boolean fits(String text, Argument argument, boolean ofPath, boolean foldedUnlessTold) {
    if (!argument.isBlock()) {
      return equal(text, argument.single(), foldedUnlessTold);
    }
    boolean folded = argument.key("ignore_case").map("true"::equals).orElse(foldedUnlessTold);
    List<Predicate<String>> tests = new ArrayList<>();
    argument.key("equals").ifPresent(wanted -> tests.add(it -> equal(it, wanted, folded)));
    argument.key("contains").ifPresent(wanted -> tests.add(it -> contains(it, wanted, folded)));
    argument.key("glob").ifPresent(glob -> tests.add(it -> glob(it, glob, ofPath, folded)));
    argument
        .key("regex")
        .ifPresent(
            regex ->
                tests.add(
                    it ->
                        Pattern.compile(
                                regex, folded ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
                            .matcher(it)
                            .lookingAt()));
    return tests.stream().allMatch(test -> test.test(text));
  }

  private static boolean equal(String text, String wanted, boolean folded) {
    return folded ? text.equalsIgnoreCase(wanted) : text.equals(wanted);
  }

  private static boolean contains(String text, String wanted, boolean folded) {
    for (int from = 0; from + wanted.length() <= text.length(); from++) {
      if (equal(text.substring(from, from + wanted.length()), wanted, folded)) {
        return true;
      }
    }
    return false;
  }

  /** By the first character of the pattern and all ways to go on. */
  static boolean glob(String text, String glob, boolean ofPath, boolean folded) {
    int open = glob.indexOf('{');
    if (open >= 0) {
      int close = glob.indexOf('}');
      for (String choice : glob.substring(open + 1, close).split(",", -1)) {
        String plain = glob.substring(0, open) + choice + glob.substring(close + 1);
        if (glob(text, plain, ofPath, folded)) {
          return true;
        }
      }
      return false;
    }
    return folded
        ? rest(text.toLowerCase(Locale.ROOT), glob.toLowerCase(Locale.ROOT), ofPath)
        : rest(text, glob, ofPath);
  }

  private static boolean rest(String text, String glob, boolean ofPath) {
    if (glob.isEmpty()) {
      return text.isEmpty();
    }
    if (glob.startsWith("**")) {
      return anyTail(text, glob.substring(2), ofPath, false);
    }
    if (glob.startsWith("*")) {
      return anyTail(text, glob.substring(1), ofPath, ofPath);
    }
    if (text.isEmpty()) {
      return false;
    }
    char here = text.charAt(0);
    int length = glob.startsWith("[") ? glob.indexOf(']', 2) + 1 : 1;
    boolean fits =
        switch (glob.charAt(0)) {
          case '?' -> !ofPath || here != '/';
          case '[' -> isOne(here, glob.substring(1, length - 1));
          default -> glob.charAt(0) == here;
        };
    return fits && rest(text.substring(1), glob.substring(length), ofPath);
  }

  private static boolean anyTail(String text, String glob, boolean ofPath, boolean stopsAtSlash) {
    for (int taken = 0; taken <= text.length(); taken++) {
      if (stopsAtSlash && text.substring(0, taken).contains("/")) {
        return false;
      }
      if (rest(text.substring(taken), glob, ofPath)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(char character, String set) {
    boolean negated = set.startsWith("!") || set.startsWith("^");
    String wanted = negated ? set.substring(1) : set;
    return Pattern.matches("[" + wanted + "]", String.valueOf(character)) != negated;
  }
}
