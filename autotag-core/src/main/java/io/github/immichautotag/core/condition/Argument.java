package io.github.immichautotag.core.condition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands behind the name of a condition or an effect: texts, or a block of keys.
 *
 * @param texts one text or several; none where a block stands there
 * @param keys the block's keys; none where texts stand there
 */
public record Argument(List<String> texts, Map<String, String> keys) {

  public Argument {
    texts = List.copyOf(texts);
    keys = Map.copyOf(keys);
  }

  /** A single text, or several. */
  public static Argument of(String... texts) {
    return new Argument(List.of(texts), Map.of());
  }

  /** A block. */
  public static Argument of(Map<String, String> keys) {
    return new Argument(List.of(), keys);
  }

  /** Whether it is a block. */
  public boolean isBlock() {
    return texts.isEmpty();
  }

  /** The value of a key of the block. */
  public Optional<String> key(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  /** Whether a key of the block says yes; what stands there was checked before. */
  public Optional<Boolean> truth(String name) {
    return key(name).map(Argument::isTrue);
  }

  /**
   * A whole number that a key of the block gives, in all the ways in which the configuration takes
   * one.
   *
   * @throws TermException if it is none
   */
  public Optional<Integer> wholeNumber(String name) {
    return key(name).map(Argument::whole);
  }

  /**
   * The text as a whole number.
   *
   * @throws TermException if it is none
   */
  public int wholeNumber() {
    return whole(single());
  }

  private static int whole(String text) {
    String plain = text.strip().replace("_", "");
    if (!plain.matches("[+-]?\\d{1,18}(\\.0{1,9})?")) {
      throw new TermException("\"" + text.strip() + "\" is no whole number", "write digits only");
    }
    long number = Long.parseLong(plain.replaceFirst("\\..*", ""));
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  /** Whether the text says yes; what stands there was checked before. */
  public boolean truth() {
    return isTrue(single());
  }

  private static boolean isTrue(String text) {
    return List.of("true", "yes", "on", "1", "t", "y")
        .contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The only text.
   *
   * @throws TermException if there are several or none
   */
  public String single() {
    if (texts.size() != 1) {
      throw new TermException("a single value is expected here", "write one value");
    }
    return texts.get(0);
  }

  /** The same in one form, whatever the order of keys. */
  @Override
  public String toString() {
    return isBlock()
        ? new TreeMap<>(keys)
            .entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"))
        : String.join(", ", texts);
  }
}
