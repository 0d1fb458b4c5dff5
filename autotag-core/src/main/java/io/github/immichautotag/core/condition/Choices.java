package io.github.immichautotag.core.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads one of several words. */
final class Choices {

  private Choices() {}

  /**
   * The constant of that name, written in small letters.
   *
   * @throws TermException if there is none
   */
  static <T extends Enum<T>> T read(Class<T> of, String text) {
    List<String> words =
        Arrays.stream(of.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (!words.contains(plain)) {
      throw new TermException(
          "\"" + text + "\" is none of the words that are known here",
          Spelling.nearest(text, words)
              .map(near -> "did you mean " + near + "?")
              .orElse("write one of: " + words.stream().collect(Collectors.joining(", "))));
    }
    return Enum.valueOf(of, plain.toUpperCase(Locale.ROOT));
  }
}
