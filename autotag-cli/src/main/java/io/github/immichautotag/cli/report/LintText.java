package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.cli.terminal.Wrapping;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.lint.Flaw;
import io.github.immichautotag.immich.ImmichLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is probably not meant in the rules, rule by rule, with a few assets that show it. */
public final class LintText {

  private static final int FEW = 3;

  private final Style style;
  private final Map<String, String> places;
  private final List<String> lines = new ArrayList<>();

  private LintText(Map<String, String> places, Style style) {
    this.places = places;
    this.style = style;
  }

  /**
   * Assets and where to see them.
   *
   * @param assets what positions mean
   * @param links the addresses of assets
   */
  public record Showcase(AssetTable assets, ImmichLinks links) {}

  /**
   * The lines.
   *
   * @param places where rules stand, by their names
   * @param examples where to find examples; empty without a library
   */
  public static List<String> lines(
      List<Flaw> flaws, Map<String, String> places, Optional<Showcase> examples, Style style) {
    LintText text = new LintText(places, style);
    Map<String, List<Flaw>> bySubject = new LinkedHashMap<>();
    flaws.forEach(
        flaw -> bySubject.computeIfAbsent(flaw.subject(), fresh -> new ArrayList<>()).add(flaw));
    bySubject.forEach((subject, about) -> text.section(subject, about, examples));
    text.lines.add(style.strong(summary(flaws)));
    return text.lines;
  }

  private void section(String subject, List<Flaw> about, Optional<Showcase> examples) {
    String place = places.containsKey(subject) ? "   (" + places.get(subject) + ")" : "";
    lines.add(style.strong(subject.isEmpty() ? "Altogether" : Printable.of(subject)) + place);
    for (Flaw flaw : about) {
      item("  ! ", "    ", flaw.words());
      item("    = ", "      ", flaw.advice());
      examples.ifPresent(showcase -> examples(flaw.examples(), showcase));
    }
    lines.add("");
  }

  private void item(String first, String next, String words) {
    List<String> wrapped = Wrapping.of(words, style.width() - next.length());
    for (int at = 0; at < wrapped.size(); at++) {
      lines.add((at == 0 ? first : next) + Printable.sentence(wrapped.get(at)));
    }
  }

  private void examples(AssetSet assets, Showcase showcase) {
    assets
        .first(FEW)
        .forEach(
            at ->
                lines.add(
                    "      "
                        + showcase.links().asset(showcase.assets().id(at))
                        + "  "
                        + Printable.of(showcase.assets().originalFileName(at))));
  }

  private static String summary(List<Flaw> flaws) {
    return switch (flaws.size()) {
      case 0 -> "Nothing to complain about.";
      case 1 -> "1 thing is probably not meant.";
      default -> "%,d things are probably not meant.".formatted(flaws.size());
    };
  }
}
