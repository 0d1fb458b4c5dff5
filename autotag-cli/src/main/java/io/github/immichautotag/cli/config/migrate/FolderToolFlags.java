package io.github.immichautotag.cli.config.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of immich-folder-album-creator, as its documentation describes it: options in
 * any order, long ones possibly shortened, values behind a blank or a sign of equality.
 */
final class FolderToolFlags {
  /** How many values an option takes. */
  private enum Takes {
    NOTHING,
    ONE,
    SEVERAL
  }

  /** An option; the letter is a blank where it has none. */
  private record Option(char letter, String name, Takes takes) {}

  private static final List<Option> OPTIONS =
      List.of(
          new Option('t', "api-key-type", Takes.ONE),
          new Option('r', "root-path", Takes.ONE),
          new Option('u', "unattended", Takes.NOTHING),
          new Option('a', "album-levels", Takes.ONE),
          new Option('s', "album-separator", Takes.ONE),
          new Option('R', "album-name-post-regex", Takes.SEVERAL),
          new Option('c', "chunk-size", Takes.ONE),
          new Option('C', "fetch-chunk-size", Takes.ONE),
          new Option('l', "log-level", Takes.ONE),
          new Option('k', "insecure", Takes.NOTHING),
          new Option('i', "ignore", Takes.ONE),
          new Option('m', "mode", Takes.ONE),
          new Option('d', "delete-confirm", Takes.NOTHING),
          new Option('x', "share-with", Takes.ONE),
          new Option('o', "share-role", Takes.ONE),
          new Option('S', "sync-mode", Takes.ONE),
          new Option('O', "album-order", Takes.ONE),
          new Option('A', "find-assets-in-albums", Takes.NOTHING),
          new Option('f', "path-filter", Takes.ONE),
          new Option('v', "archive", Takes.NOTHING),
          new Option(' ', "set-album-thumbnail", Takes.ONE),
          new Option(' ', "visibility", Takes.ONE),
          new Option(' ', "find-archived-assets", Takes.NOTHING),
          new Option(' ', "read-album-properties", Takes.NOTHING),
          new Option(' ', "api-timeout", Takes.ONE),
          new Option(' ', "comments-and-likes-enabled", Takes.NOTHING),
          new Option(' ', "comments-and-likes-disabled", Takes.NOTHING),
          new Option(' ', "update-album-props-mode", Takes.ONE),
          new Option(' ', "max-retry-count", Takes.ONE));

  private final List<String> words;
  private final Map<String, List<List<String>>> given = new HashMap<>();
  private final List<String> positionals = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int at;

  private FolderToolFlags(List<String> words) {
    this.words = words;
  }

  static FolderToolFlags parse(List<String> words) {
    FolderToolFlags flags = new FolderToolFlags(List.copyOf(words));
    while (flags.at < words.size()) {
      flags.step();
    }
    return flags;
  }

  /** What is not understood; names options and never values, one of which may be the key. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The words that belong to no option: root path, address and key. */
  Optional<String> positional(int number) {
    return number < positionals.size() ? Optional.of(positionals.get(number)) : Optional.empty();
  }

  int positionals() {
    return positionals.size();
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  /** The value that was given last. */
  Optional<String> last(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The values of an option that was given several times. */
  List<String> all(String name) {
    return groups(name).stream().flatMap(List::stream).toList();
  }

  /** The values of each time. */
  List<List<String>> groups(String name) {
    return given.getOrDefault(name, List.of());
  }

  private void step() {
    String word = words.get(at);
    at++;
    if (word.startsWith("--")) {
      longOption(word.substring(2));
    } else if (isShort(word)) {
      shortOptions(word.substring(1));
    } else {
      positionals.add(word);
    }
  }

  private static boolean isShort(String word) {
    return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
  }

  private void longOption(String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    List<Option> meant = OPTIONS.stream().filter(option -> option.name.equals(name)).toList();
    if (meant.isEmpty()) {
      meant = OPTIONS.stream().filter(option -> option.name.startsWith(name)).toList();
    }
    if (meant.size() != 1) {
      faults.add(
          "--" + name + (meant.isEmpty() ? " is not known" : " is short for several options"));
      return;
    }
    take(meant.get(0), equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1)));
  }

  /** Several letters in one word; what follows a letter that takes a value is its value. */
  private void shortOptions(String letters) {
    for (int index = 0; index < letters.length(); index++) {
      char letter = letters.charAt(index);
      Optional<Option> option = OPTIONS.stream().filter(it -> it.letter == letter).findFirst();
      if (option.isEmpty()) {
        faults.add("-" + letter + " is not known");
        return;
      }
      String rest = letters.substring(index + 1);
      if (option.get().takes != Takes.NOTHING) {
        String value = rest.startsWith("=") ? rest.substring(1) : rest;
        take(option.get(), rest.isEmpty() ? Optional.empty() : Optional.of(value));
        return;
      }
      take(option.get(), Optional.empty());
    }
  }

  private void take(Option option, Optional<String> joined) {
    List<String> values = new ArrayList<>();
    joined.ifPresent(values::add);
    if (option.takes == Takes.ONE && joined.isEmpty() && at < words.size()) {
      values.add(words.get(at));
      at++;
    }
    while (option.takes == Takes.SEVERAL && joined.isEmpty() && isValue()) {
      values.add(words.get(at));
      at++;
    }
    if (option.takes != Takes.NOTHING && values.isEmpty()) {
      faults.add("--" + option.name + " needs a value");
    }
    given.computeIfAbsent(option.name, unused -> new ArrayList<>()).add(values);
  }

  private boolean isValue() {
    return at < words.size() && !words.get(at).startsWith("--") && !isShort(words.get(at));
  }
}
