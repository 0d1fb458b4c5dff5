package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Columns;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.cli.terminal.Wrapping;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.plan.Conflict;
import io.github.immichautotag.core.plan.Guards;
import io.github.immichautotag.core.plan.HeldBack;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.stage.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A plan as one calm screen: what was read, how it is classified, what would change and why. */
public final class PlanText {

  private static final String INDENT = "  ";

  private final Plan plan;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private PlanText(Plan plan, Style style) {
    this.plan = plan;
    this.style = style;
  }

  /** The lines of the screen. */
  public static List<String> lines(
      Plan plan, Classification found, List<Guards.Violation> violations, Style style) {
    PlanText text = new PlanText(plan, style);
    text.classification(found);
    text.scope();
    text.changes();
    text.revocations();
    text.heldBack();
    text.notices();
    text.guards(violations);
    text.summary();
    return text.lines;
  }

  private void heading(String words) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(style.strong(words));
  }

  private void classification(Classification found) {
    heading("Classification");
    long all = found.subjects().size();
    Columns columns = new Columns();
    row(columns, "classified", found.classified().size(), all);
    row(columns, "unknown", found.unknown().size(), all);
    row(columns, "conflict", found.conflict().size(), all);
    if (!found.missing().isEmpty()) {
      long known = (long) found.classified().size() + found.conflict().size();
      row(columns, "not known", all - known, all);
    }
    show(columns);
  }

  private static void row(Columns columns, String name, long part, long all) {
    columns.row().text(name).number(part).percent(part, all);
  }

  private void scope() {
    long read = plan.library().assets().size();
    List<String> left = new ArrayList<>();
    for (Scope.Exclusion exclusion : plan.scope().exclusions()) {
      left.add("%,d %s".formatted(exclusion.assets().size(), exclusion.reason()));
    }
    String others = left.isEmpty() ? "" : "; left alone: " + String.join(", ", left);
    item("", "of %,d assets%s".formatted(plan.scope().changeable().size(), others), style::faint);
    if (read == 0) {
      lines.add("  There are no assets that this key can see.");
    }
  }

  private void changes() {
    if (plan.isEmpty()) {
      return;
    }
    if (!plan.changes().stream().allMatch(ChangeRows::isRevocation)) {
      heading("Changes");
      show(new ChangeRows(style).of(plan));
    }
  }

  /** Apart, because nobody likes to learn of it afterwards. */
  private void revocations() {
    if (plan.changes().stream().anyMatch(ChangeRows::isRevocation)) {
      heading("Revocations");
      show(new ChangeRows(style).revocations(plan));
    }
  }

  private void show(Columns columns) {
    lines.addAll(columns.lines(INDENT, style.width()));
  }

  private void heldBack() {
    if (plan.heldBack().isEmpty() && plan.conflicts().isEmpty()) {
      return;
    }
    heading("Held back");
    Columns columns = new Columns();
    for (HeldBack held : plan.heldBack()) {
      columns
          .row(style::changed)
          .text("! " + ChangeRows.words(held.change()))
          .number(held.change().weight())
          .text(Printable.of(held.rule()) + ": " + Printable.sentence(held.reason()));
    }
    for (Conflict conflict : plan.conflicts()) {
      String rules = String.join(", ", conflict.rules().stream().map(Printable::of).toList());
      columns
          .row(style::changed)
          .text("! " + ChangeRows.words(conflict.change()))
          .number(conflict.change().weight())
          .text("these rules undo each other: " + rules);
    }
    show(columns);
  }

  private void notices() {
    if (!plan.notices().isEmpty()) {
      heading("Notices");
      plan.notices().forEach(notice -> item("· ", Printable.sentence(notice), line -> line));
    }
  }

  private void guards(List<Guards.Violation> violations) {
    if (violations.isEmpty()) {
      return;
    }
    heading("Guards");
    violations.forEach(violation -> item("✗ ", violation.words(), style::removed));
  }

  private void item(String sign, String words, UnaryOperator<String> look) {
    List<String> wrapped = Wrapping.of(words, style.width() - INDENT.length() - sign.length());
    for (int at = 0; at < wrapped.size(); at++) {
      lines.add(
          look.apply(INDENT + (at == 0 ? sign : " ".repeat(sign.length())) + wrapped.get(at)));
    }
  }

  private void summary() {
    lines.add("");
    lines.add(style.strong(summary(plan)));
  }

  /** The plan in one line. */
  public static String summary(Plan plan) {
    if (plan.isEmpty()) {
      return "Plan: nothing to do.";
    }
    long added = sum(plan, "+");
    long removed = sum(plan, "-");
    long changed = sum(plan, "~");
    List<String> parts = new ArrayList<>();
    addPart(parts, added, "to add");
    addPart(parts, removed, "to remove");
    addPart(parts, changed - renamed(plan), "dates to set");
    addPart(parts, renamed(plan), "to rename");
    return "Plan: " + String.join(", ", parts) + ".";
  }

  private static long renamed(Plan plan) {
    return plan.changes().stream()
        .filter(planned -> planned.change() instanceof RenameAlbum)
        .count();
  }

  private static void addPart(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add("%,d %s".formatted(count, words));
    }
  }

  private static long sum(Plan plan, String sign) {
    return plan.changes().stream()
        .filter(planned -> ChangeRows.sign(planned.change()).equals(sign))
        .mapToLong(planned -> planned.change().weight())
        .sum();
  }
}
