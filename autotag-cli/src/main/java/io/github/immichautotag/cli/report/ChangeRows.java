package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Columns;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The changes of a plan as rows: what is done, to how many assets, and why. */
final class ChangeRows {

  /** More reasons than these are summed up; the plan's file has them all. */
  private static final int MOST_REASONS = 5;

  /** More dates than these are summed up. */
  private static final int MOST_DATES = 5;

  /** More changes of one kind than these are summed up. */
  private static final int MOST_OF_A_KIND = 20;

  private final Style style;
  private final Columns columns = new Columns();

  ChangeRows(Style style) {
    this.style = style;
  }

  /** Whether somebody may see less afterwards. */
  static boolean isRevocation(PlannedChange planned) {
    return planned.change() instanceof ShareAlbum share && share.isRevocation();
  }

  /** The rows of a plan, but for who may see less. */
  Columns of(Plan plan) {
    Map<String, List<PlannedChange>> byDate = new LinkedHashMap<>();
    Map<String, List<PlannedChange>> stacks = new LinkedHashMap<>();
    Map<Verb, List<PlannedChange>> byKind = new LinkedHashMap<>();
    for (PlannedChange planned : plan.changes()) {
      if (isRevocation(planned)) {
        continue;
      }
      if (isOfStack(planned.change())) {
        stacks.computeIfAbsent(planned.change().words(), fresh -> new ArrayList<>()).add(planned);
      } else if (planned.change().ledgerKey().verb() == Verb.SET_CAPTURE_TIME) {
        byDate.computeIfAbsent(planned.change().words(), fresh -> new ArrayList<>()).add(planned);
      } else {
        byKind
            .computeIfAbsent(planned.change().ledgerKey().verb(), fresh -> new ArrayList<>())
            .add(planned);
      }
    }
    byKind.values().forEach(this::addOfOneKind);
    stacks.values().forEach(same -> add(together(same)));
    List<PlannedChange> dates =
        byDate.values().stream()
            .map(ChangeRows::together)
            .sorted(Comparator.comparing((PlannedChange it) -> -it.change().weight()))
            .toList();
    dates.stream().limit(MOST_DATES).forEach(this::add);
    if (dates.size() > MOST_DATES) {
      long assets = dates.stream().skip(MOST_DATES).mapToLong(it -> it.change().weight()).sum();
      columns
          .row(style::changed)
          .text("~ set %,d more dates".formatted(dates.size() - MOST_DATES))
          .number(assets);
    }
    return columns;
  }

  /** The rows of who may see less. */
  Columns revocations(Plan plan) {
    plan.changes().stream().filter(ChangeRows::isRevocation).forEach(this::add);
    return columns;
  }

  /** The largest ones; a first run over thousands of folders makes thousands of albums. */
  private void addOfOneKind(List<PlannedChange> same) {
    if (same.size() <= MOST_OF_A_KIND) {
      same.forEach(this::add);
      return;
    }
    List<PlannedChange> shown =
        same.stream()
            .sorted(Comparator.comparing((PlannedChange it) -> -it.change().weight()))
            .limit(MOST_OF_A_KIND)
            .toList();
    same.stream().filter(shown::contains).forEach(this::add);
    long rest =
        same.stream().filter(it -> !shown.contains(it)).mapToLong(it -> it.change().weight()).sum();
    String kind =
        same.get(0).change().ledgerKey().verb().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String sign = sign(same.get(0).change());
    columns
        .row(look(sign))
        .text("%s %s: %,d more".formatted(sign, kind, same.size() - MOST_OF_A_KIND))
        .number(rest)
        .text("the plan's file has them all (-o)");
  }

  /** A large library has thousands of stacks; the plan's file tells each. */
  private static boolean isOfStack(Change change) {
    Verb verb = change.ledgerKey().verb();
    return verb == Verb.ADD_TO_STACK || verb == Verb.REMOVE_FROM_STACK;
  }

  /** One date for assets that have different ones now is one row, and so are all stacks. */
  private static PlannedChange together(List<PlannedChange> ofOneDate) {
    PlannedChange first = ofOneDate.get(0);
    if (ofOneDate.size() == 1) {
      return first;
    }
    Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    for (PlannedChange planned : ofOneDate) {
      for (Reason reason : planned.reasons()) {
        reasons
            .computeIfAbsent(reason.rule() + "\n" + reason.because(), fresh -> new ArrayList<>())
            .add(reason);
      }
    }
    AssetSet assets = union(ofOneDate.stream().map(it -> it.change().assets()));
    return new PlannedChange(
        first.change().withAssets(assets),
        first.mark(),
        reasons.values().stream().map(ChangeRows::joined).toList());
  }

  private static Reason joined(List<Reason> same) {
    Reason first = same.get(0);
    return new Reason(first.rule(), first.because(), union(same.stream().map(Reason::assets)));
  }

  private static AssetSet union(Stream<AssetSet> sets) {
    return AssetSet.of(sets.flatMapToInt(AssetSet::positions).toArray());
  }

  private UnaryOperator<String> look(String sign) {
    return switch (sign) {
      case "+" -> style::added;
      case "-" -> style::removed;
      default -> style::changed;
    };
  }

  private void add(PlannedChange planned) {
    Change change = planned.change();
    String sign = sign(change);
    List<Reason> reasons =
        planned.reasons().stream()
            .sorted(Comparator.comparing((Reason it) -> it.assets().size()).reversed())
            .toList();
    columns
        .row(look(sign))
        .text(sign + " " + words(change))
        .number(change.weight())
        .text(why(change, reasons));
    if (reasons.size() > 1 && !change.assets().isEmpty()) {
      several(reasons, look(sign));
    }
  }

  private static String why(Change change, List<Reason> reasons) {
    if (reasons.size() == 1) {
      return because(reasons.get(0));
    }
    if (change.assets().isEmpty()) {
      return Printable.of(reasons.get(0).rule());
    }
    return ofOneRule(reasons) ? Printable.of(reasons.get(0).rule()) + ":" : "of these";
  }

  private static boolean ofOneRule(List<Reason> reasons) {
    return reasons.stream().map(Reason::rule).distinct().count() == 1;
  }

  private void several(List<Reason> reasons, UnaryOperator<String> look) {
    boolean ofOneRule = ofOneRule(reasons);
    // The largest comes first, and the others stand right below it.
    int width = "%,d".formatted(reasons.get(0).assets().size()).length();
    for (Reason reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
      String count = ("%," + width + "d ").formatted(reason.assets().size());
      String words = ofOneRule ? Printable.sentence(reason.because()) : because(reason);
      columns.row(look).text("").text("").text(count + words);
    }
    if (reasons.size() > MOST_REASONS) {
      int more = reasons.size() - MOST_REASONS;
      columns.row(look).text("").text("").text("and %,d more reasons".formatted(more));
    }
  }

  private static String because(Reason reason) {
    return Printable.of(reason.rule()) + ": " + Printable.sentence(reason.because());
  }

  /** What is done, fit for a terminal. */
  static String words(Change change) {
    return Printable.of(change.words());
  }

  /** {@code +} for what comes, {@code -} for what goes, {@code ~} for what becomes another. */
  static String sign(Change change) {
    Verb verb = change.ledgerKey().verb();
    if (verb == Verb.SET_CAPTURE_TIME || verb == Verb.RENAME_ALBUM) {
      return "~";
    }
    boolean less =
        verb == Verb.DELETE_ALBUM || verb == Verb.DELETE_TAG || verb == Verb.REMOVE_FROM_STACK;
    boolean seesLess = change instanceof ShareAlbum share && share.isRevocation();
    return change.takesAway() || less || seesLess ? "-" : "+";
  }
}
