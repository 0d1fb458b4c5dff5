package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.rule.Needs;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with gaps that each asset fills in its own way: {@code {taken.year} Screens}. A brace that
 * is meant as it stands is written twice.
 *
 * @param source as written
 * @param parts what it is made of
 */
record Template(String source, List<Part> parts) {

  private static final Pattern GAP = Pattern.compile("\\{\\{|\\}\\}|\\{([^{}]*)\\}");
  private static final Pattern FOLDER = Pattern.compile("path\\.folder\\[(-?\\d{1,3})\\]");
  private static final Pattern GROUP = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*|\\d{1,2}");

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** What fills a gap; empty where the asset has nothing to fill it with. */
  @FunctionalInterface
  interface Filling extends BiFunction<Integer, LibraryState, String> {}

  private static final Map<String, Filling> KNOWN = known();

  private static Map<String, Filling> known() {
    Map<String, Filling> all = new LinkedHashMap<>();
    all.put("taken", (at, state) -> TO_THE_SECOND.format(state.wallClock(at)));
    all.put("taken.year", (at, state) -> padded(4, state.wallClock(at).getYear()));
    all.put("taken.month", (at, state) -> padded(2, state.wallClock(at).getMonthValue()));
    all.put("taken.day", (at, state) -> padded(2, state.wallClock(at).getDayOfMonth()));
    all.put("taken.date", (at, state) -> state.wallClock(at).toLocalDate().toString());
    all.put("file_name", (at, state) -> state.assets().originalFileName(at));
    all.put("file.stem", (at, state) -> stem(state.assets().originalFileName(at)));
    all.put("file.extension", (at, state) -> extension(state.assets().originalFileName(at)));
    all.put("camera.make", ofText(TextField.MAKE));
    all.put("camera.model", ofText(TextField.MODEL));
    all.put("country", ofText(TextField.COUNTRY));
    all.put("state", ofText(TextField.STATE));
    all.put("city", ofText(TextField.CITY));
    return all;
  }

  /** Done for each of many assets, where formatting would take most of the time. */
  private static String padded(int digits, int number) {
    String plain = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }

  private static Filling ofText(TextField field) {
    return (at, state) -> state.assets().text(field, at);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1) : "";
  }

  /** A piece of it. */
  sealed interface Part permits Plain, Gap, OfGroup {}

  /** Text that stands as it is. */
  record Plain(String text) implements Part {}

  /** What an asset fills in. */
  record Gap(String name, Filling filling) implements Part {}

  /** What a pattern of the rule's condition found. */
  record OfGroup(String group) implements Part {}

  /**
   * Reads a template.
   *
   * @throws TermException if a gap is not known
   */
  static Template parse(String source) {
    List<Part> parts = new ArrayList<>();
    Matcher gaps = GAP.matcher(source);
    int from = 0;
    while (gaps.find()) {
      parts.add(new Plain(source.substring(from, gaps.start())));
      String name = gaps.group(1);
      parts.add(name == null ? new Plain(gaps.group().substring(1)) : gap(name.strip()));
      from = gaps.end();
    }
    String rest = source.substring(from);
    if (rest.indexOf('{') >= 0) {
      throw new TermException(
          "a brace { is not closed in \"" + source + "\"", "write {{ for a brace as it stands");
    }
    parts.add(new Plain(rest));
    return new Template(source, List.copyOf(parts));
  }

  private static Part gap(String name) {
    Filling filling = KNOWN.get(name);
    if (filling != null) {
      return new Gap(name, filling);
    }
    Matcher folder = FOLDER.matcher(name);
    if (folder.matches()) {
      int number = Integer.parseInt(folder.group(1));
      if (number == 0) {
        throw new TermException(
            "folders are counted from 1", "write {path.folder[1]}, or {path.folder[-1]}");
      }
      return new Gap(name, (at, state) -> folder(number, at, state.assets()));
    }
    if (GROUP.matcher(name).matches()) {
      return new OfGroup(name);
    }
    throw unknown(name);
  }

  /** The gaps that every asset can fill; folders by the example of the first. */
  static List<String> gaps() {
    List<String> all = new ArrayList<>(KNOWN.keySet());
    all.add("path.folder[1]");
    return all;
  }

  private static TermException unknown(String name) {
    List<String> all = gaps();
    return new TermException(
        "nothing fills the gap {" + name + "}",
        Spelling.nearest(name, all)
            .map(near -> "did you mean {" + near + "}?")
            .orElse("known: " + String.join(", ", all) + ", and groups of patterns"));
  }

  /** A folder of the path, from the top or, with a negative number, from the file. */
  private static String folder(int number, int position, AssetTable assets) {
    List<String> folders =
        Arrays.stream(assets.text(TextField.FOLDER, position).split("/"))
            .filter(name -> !name.isEmpty())
            .toList();
    int at = number > 0 ? number - 1 : folders.size() + number;
    return at >= 0 && at < folders.size() ? folders.get(at) : "";
  }

  /** Whether it is the same for all assets. */
  boolean isPlain() {
    return parts.stream().allMatch(part -> part instanceof Plain);
  }

  /** The text, where it is the same for all. */
  String plainText() {
    return parts.stream().map(part -> ((Plain) part).text()).collect(Collectors.joining());
  }

  /** The groups that it uses. */
  Set<String> groups() {
    return parts.stream()
        .filter(part -> part instanceof OfGroup)
        .map(part -> ((OfGroup) part).group())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What it becomes on an occasion. */
  Reader reader(Occasion occasion) {
    return new Reader(this, occasion, !groups().isEmpty());
  }

  /**
   * Fills the gaps for one asset after the other.
   *
   * @param template the text with gaps
   * @param occasion where the assets are, and what patterns find in them
   * @param usesGroups whether it matters what they find
   */
  record Reader(Template template, Occasion occasion, boolean usesGroups) {

    /** The text for an asset; empty where a gap has nothing to be filled with. */
    Optional<String> text(int position) {
      StringBuilder text = new StringBuilder();
      Map<String, String> found =
          usesGroups ? occasion.when().captured(position, occasion.state()) : Map.of();
      for (Part part : template.parts) {
        String piece = piece(part, position, occasion.state(), found);
        if (piece.isBlank() && !(part instanceof Plain)) {
          return Optional.empty();
        }
        text.append(piece);
      }
      return Optional.of(text.toString().strip());
    }
  }

  private static String piece(
      Part part, int position, LibraryState state, Map<String, String> found) {
    if (part instanceof Plain plain) {
      return plain.text();
    }
    return part instanceof Gap gap
        ? gap.filling().apply(position, state)
        : found.getOrDefault(((OfGroup) part).group(), "");
  }

  /** A regular expression that matches every text that it can become. */
  String pattern() {
    return parts.stream()
            .map(part -> part instanceof Plain plain ? Pattern.quote(plain.text()) : ".*")
            .collect(Collectors.joining())
        + "\\z";
  }

  /** Which gaps look at metadata. */
  private boolean looksAtMetadata() {
    return parts.stream()
        .anyMatch(
            part ->
                part instanceof Gap gap
                    && Set.of("camera.make", "camera.model", "country", "state", "city")
                        .contains(gap.name()));
  }

  /** The assets by the text that each makes of it. */
  Map<String, AssetSet> byText(Occasion occasion) {
    if (isPlain()) {
      return Map.of(plainText(), occasion.selected());
    }
    Grouping<String> byText = new Grouping<>();
    Template.Reader reader = reader(occasion);
    occasion
        .selected()
        .forEach(position -> reader.text(position).ifPresent(text -> byText.add(text, position)));
    Map<String, AssetSet> sets = new LinkedHashMap<>();
    byText.forEach(sets::put);
    return sets;
  }

  /** What is wanted of the thing of that name; nothing where each asset makes a name of its own. */
  List<Aim> aims(String kind, String wish) {
    return isPlain() ? List.of(new Aim(kind, plainText(), wish)) : List.of();
  }

  /** What must be read to fill its gaps. */
  Needs needs() {
    return looksAtMetadata() ? Needs.of(Detail.METADATA) : Needs.nothing();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Template that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
