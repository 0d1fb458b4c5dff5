package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.cli.terminal.Wrapping;
import io.github.immichautotag.core.condition.Explanation;
import io.github.immichautotag.core.condition.Explanation.Step;
import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.why.Answer;
import io.github.immichautotag.core.why.Answer.OfCategory;
import io.github.immichautotag.core.why.Answer.OfEffect;
import io.github.immichautotag.core.why.Answer.OfRule;
import io.github.immichautotag.core.why.Answer.Planned;
import io.github.immichautotag.immich.ImmichLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan has to say of one asset, as one calm screen. */
public final class WhyText {

  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private WhyText(Style style) {
    this.style = style;
  }

  /** Why everything is planned as it is. */
  public static List<String> why(
      Answer answer, LibraryState state, ImmichLinks links, Style style) {
    WhyText text = new WhyText(style);
    text.asset(answer, state, links);
    text.categories(answer.categories());
    text.rules(answer.rules());
    text.planned(answer.changes());
    text.heldBack(answer.heldBack());
    return text.lines;
  }

  /** Why a rule does not do something to an asset, and what it would take. */
  public static List<String> whyNot(
      Answer answer, OfRule rule, List<Step> change, LibraryState state, Named named, Style style) {
    WhyText text = new WhyText(style);
    text.asset(answer, state, named.links());
    text.heading("Rule " + Printable.of(rule.rule().name()));
    text.rule(rule);
    if (!rule.isMet()) {
      text.smallestChange(change, "rule", named.place());
    }
    return text.lines;
  }

  /** Why a category does not claim an asset, and what it would take. */
  public static List<String> whyNot(
      Answer answer,
      OfCategory category,
      List<Step> change,
      LibraryState state,
      Named named,
      Style style) {
    WhyText text = new WhyText(style);
    text.asset(answer, state, named.links());
    text.heading("Category " + Printable.of(category.category().name()));
    text.category(category);
    if (category.explanation().verdict() != Verdict.YES) {
      text.smallestChange(change, "category", named.place());
    }
    return text.lines;
  }

  /**
   * Where things are to be found.
   *
   * @param links the addresses of assets
   * @param place where in the configuration the rule stands; empty when that is not known
   */
  public record Named(ImmichLinks links, Optional<String> place) {}

  private void heading(String words) {
    lines.add("");
    lines.add(style.strong(words));
  }

  private void item(String indent, String words) {
    int width = style.width() - indent.length();
    Wrapping.of(words, width).forEach(line -> lines.add(indent + line));
  }

  private void asset(Answer answer, LibraryState state, ImmichLinks links) {
    int position = state.assets().position(answer.asset()).orElseThrow();
    lines.add(style.strong(Printable.of(state.assets().originalFileName(position))));
    item("  ", AssetLine.of(position, state));
    lines.add("  " + links.asset(answer.asset()));
    answer
        .excluded()
        .ifPresent(
            reason ->
                item("  ", style.changed("! ") + "left alone, whatever the rules say: " + reason));
  }

  private void categories(List<OfCategory> categories) {
    if (!categories.isEmpty()) {
      heading("Categories");
      categories.forEach(this::category);
    }
  }

  private void category(OfCategory category) {
    Explanation explanation = category.explanation();
    String words =
        switch (explanation.verdict()) {
          case YES -> " claims it";
          case NO -> " does not claim it";
          case UNKNOWN -> ": not all could be read that it looks at";
        };
    item("  ", sign(explanation) + Printable.of(category.category().name()) + words);
    tree(explanation);
  }

  private String sign(Explanation explanation) {
    return ExplanationText.sign(explanation.verdict(), style) + " ";
  }

  private void tree(Explanation explanation) {
    lines.addAll(ExplanationText.lines(explanation, "      ", style));
  }

  private void rules(List<OfRule> rules) {
    if (!rules.isEmpty()) {
      heading("Rules");
      rules.forEach(this::rule);
    }
  }

  private void rule(OfRule rule) {
    Explanation shown = rule.isMet() && !isMet(rule.before()) ? rule.after() : rule.before();
    item("  ", sign(shown) + Printable.of(rule.rule().name()) + words(rule));
    tree(shown);
    rule.keptBy()
        .ifPresent(other -> item("      ", "rule \"%s\" keeps it, by stop: true".formatted(other)));
    rule.effects().forEach(this::effect);
  }

  private static boolean isMet(Explanation explanation) {
    return explanation.verdict() == Verdict.YES;
  }

  private static String words(OfRule rule) {
    if (rule.isMet()) {
      return isMet(rule.before()) ? " matches" : " matches once the plan is done";
    }
    return rule.before().verdict() == Verdict.NO
        ? " does not match"
        : ": not all could be read that it looks at";
  }

  private void effect(OfEffect effect) {
    String fate =
        switch (effect.fate()) {
          case PLANNED -> "will be done";
          case ALREADY_SO -> effect.reason().isEmpty() ? "is so already" : effect.reason();
          case NOT_DONE -> "not done: " + effect.reason();
        };
    item("      ", "→ " + Printable.sentence(effect.words()) + ": " + Printable.sentence(fate));
  }

  private void planned(List<Planned> changes) {
    heading("To be done");
    if (changes.isEmpty()) {
      lines.add("  nothing");
    }
    for (Planned planned : changes) {
      item("  ", "+ " + ChangeRows.words(planned.change().change()));
      for (Reason reason : planned.reasons()) {
        item("      ", Printable.of(reason.rule()) + ": " + Printable.sentence(reason.because()));
      }
    }
  }

  private void heldBack(List<String> heldBack) {
    if (!heldBack.isEmpty()) {
      heading("Held back");
      heldBack.forEach(words -> item("  ", "! " + Printable.sentence(words)));
    }
  }

  private void smallestChange(List<Step> steps, String what, Optional<String> place) {
    heading("The smallest change that would make it match");
    if (steps.isEmpty()) {
      item("  ", "There is none: no asset can meet this condition.");
      return;
    }
    lines.add("  Of the asset:");
    for (Step step : steps) {
      String must = step.shouldBeMet() ? "make true:  " : "make untrue:  ";
      String actual = step.single().actual();
      item(
          "    ",
          must
              + Printable.sentence(step.single().words())
              + (actual.isEmpty() ? "" : "   (it is: " + Printable.sentence(actual) + ")"));
    }
    item(
        "  ",
        "Or of the %s%s: leave %s out, or widen %s so that the asset meets it."
            .formatted(
                what,
                place.map(where -> " (" + where + ")").orElse(""),
                steps.size() == 1 ? "that condition" : "those conditions",
                steps.size() == 1 ? "it" : "them"));
  }
}
