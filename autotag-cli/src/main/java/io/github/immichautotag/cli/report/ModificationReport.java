package io.github.immichautotag.cli.report;

import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.cli.state.ChangeJson;
import io.github.immichautotag.cli.state.JournalFile;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What became of each change of each asset, one JSON object a line: {@code
 * modification_report.jsonl}. What did not work comes first, because somebody has to look at it.
 */
public final class ModificationReport {

  private final RunReport report;
  private final ImmichLinks links;
  private final AssetTable assets;
  private final Writer writer;

  private ModificationReport(RunReport report, ImmichLinks links, Writer writer) {
    this.report = report;
    this.links = links;
    this.writer = writer;
    assets = report.plan().library().assets();
  }

  /** Writes the report; the writer stays open. */
  public static void write(RunReport report, ImmichLinks links, Writer writer) throws IOException {
    ModificationReport document = new ModificationReport(report, links, writer);
    document.write(false);
    document.write(true);
    writer.flush();
  }

  private void write(boolean good) throws IOException {
    for (ChangeResult result : report.results()) {
      for (Map.Entry<Outcome, AssetSet> ended : ordered(result)) {
        if (ended.getKey().isGood() == good) {
          lines(result.planned(), ended.getKey(), ended.getValue());
        }
      }
    }
  }

  private static List<Map.Entry<Outcome, AssetSet>> ordered(ChangeResult result) {
    return result.outcomes().entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .toList();
  }

  private void lines(PlannedChange planned, Outcome outcome, AssetSet ended) throws IOException {
    if (planned.change().assets().isEmpty()) {
      line(planned, outcome, planned.reasons(), -1);
      return;
    }
    for (int position : (Iterable<Integer>) ended.positions().boxed()::iterator) {
      List<Reason> reasons =
          planned.reasons().stream().filter(it -> it.assets().contains(position)).toList();
      line(planned, outcome, reasons, position);
    }
  }

  private void line(PlannedChange planned, Outcome outcome, List<Reason> reasons, int position)
      throws IOException {
    JsonWriter json = new JsonWriter(writer);
    json.beginObject();
    json.name("outcome").value(JournalFile.word(outcome));
    if (outcome instanceof Outcome.Rejected rejected) {
      json.name("detail").value(rejected.reason());
    } else if (outcome instanceof Outcome.NotAttempted notAttempted) {
      json.name("detail").value(notAttempted.reason());
    }
    Change change = planned.change();
    ChangeJson.members(change, json);
    if (position >= 0) {
      json.name("asset").value(assets.id(position).toString());
      json.name("file_name").value(assets.originalFileName(position));
      json.name("link").value(links.asset(assets.id(position)));
    }
    json.name("rule").value(String.join(", ", reasons.stream().map(Reason::rule).toList()));
    json.name("because").value(String.join("; ", reasons.stream().map(Reason::because).toList()));
    json.endObject().flush();
    writer.write('\n');
  }
}
