package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** A piece of it. */
  sealed interface Part permits Plain, Gap, OfGroup {}

  /** Text that stands as it is. */
  record Plain(String text) implements Part {}

  /** What an asset fills in. */
  record Gap(Gaps.Filling filling, boolean ofMetadata, boolean ofDate) implements Part {}

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
      parts.add(name == null ? new Plain(gaps.group().substring(1)) : Gaps.of(name.strip()));
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

  /** A text without gaps, whatever braces are in it. */
  static Template plain(String text) {
    return new Template(text, List.of(new Plain(text)));
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

  /** The assets of which it is not known what they make of it, as their date may change. */
  AssetSet inDoubt(LibraryState state) {
    boolean ofDate = parts.stream().anyMatch(it -> it instanceof Gap gap && gap.ofDate());
    return ofDate ? state.datesInDoubt() : AssetSet.empty();
  }

  /** What must be read to fill its gaps. */
  Needs needs() {
    boolean ofMetadata = parts.stream().anyMatch(it -> it instanceof Gap gap && gap.ofMetadata());
    return ofMetadata ? Needs.of(Detail.METADATA) : Needs.nothing();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Template that
        && source.equals(that.source)
        && isPlain() == that.isPlain();
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
