package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Columns;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.RunReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run did, for the terminal: one line when all went well, and what did not otherwise. */
public final class RunText {

  private static final String RETRY = "; held back from now on (--retry-reverted tries again)";

  private RunText() {}

  /** The lines. */
  public static List<String> lines(RunReport report, Style style) {
    List<String> lines = new ArrayList<>();
    long good = sum(report, true);
    long all = good + sum(report, false);
    String summary = "Applied %,d of %,d changes.".formatted(good, all);
    lines.add(good == all ? style.added(summary) : style.removed(summary));
    lines.addAll(failures(report).lines("  ", style.width()));
    if (report.interrupted()) {
      lines.add(style.changed("Interrupted: nothing more was sent. The next run does the rest."));
    }
    report.failure().ifPresent(failure -> failures(failure, style, lines));
    return lines;
  }

  /** What ended the run, and what failed besides, such as remembering it. */
  private static void failures(RuntimeException failure, Style style, List<String> lines) {
    lines.add(style.removed(words(failure)));
    for (Throwable later : failure.getSuppressed()) {
      if (later instanceof RuntimeException also) {
        lines.add(style.removed(words(also)));
      }
    }
  }

  private static String words(RuntimeException failure) {
    String message = failure.getMessage();
    return Printable.sentence(message == null ? failure.toString() : message);
  }

  private static Columns failures(RunReport report) {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    for (ChangeResult result : report.results()) {
      result
          .outcomes()
          .forEach(
              (outcome, assets) -> {
                if (!outcome.isGood()) {
                  String change = Printable.of(result.planned().change().words());
                  String words = words(outcome, report.interrupted());
                  counts.merge(List.of(change, words), weight(assets), Long::sum);
                }
              });
    }
    Columns columns = new Columns();
    counts.forEach(
        (row, count) -> columns.row().text("✗ " + row.get(0)).number(count).text(row.get(1)));
    return columns;
  }

  private static String words(Outcome outcome, boolean interrupted) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return "refused: " + Printable.sentence(rejected.reason());
    }
    if (outcome instanceof Outcome.NotAttempted notAttempted) {
      return "not tried: " + Printable.sentence(notAttempted.reason());
    }
    if (outcome instanceof Outcome.Reverted) {
      return "does not stick: Immich took it and undid it, as it does in read-only libraries"
          + RETRY;
    }
    if (outcome instanceof Outcome.Unwritable) {
      return "does not stick: Immich undid a sample in this library, so the rest was not tried"
          + RETRY;
    }
    if (outcome instanceof Outcome.Stale) {
      return "left alone: somebody changed it since it was read";
    }
    return interrupted
        ? "sent, and not checked when the run was interrupted; the next run checks"
        : "sent, and it could not be read back what became of it; the next run checks";
  }

  private static long sum(RunReport report, boolean good) {
    return report.results().stream()
        .flatMap(result -> result.outcomes().entrySet().stream())
        .filter(ended -> ended.getKey().isGood() == good)
        .mapToLong(ended -> weight(ended.getValue()))
        .sum();
  }

  private static long weight(AssetSet assets) {
    return Math.max(1, assets.size());
  }
}
