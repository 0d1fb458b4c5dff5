package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.state.RunId;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.core.stage.duplicate.DuplicateMarksStage.Disagreement;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that a run leaves: what was planned, what became of it, where to go next.
 *
 * @param folder where
 */
public record RunFolder(Path folder) {

  /** Makes the folder of a run. */
  public static RunFolder make(Path logs, RunId run) throws IOException {
    return new RunFolder(Files.createDirectories(logs.resolve(run.text())));
  }

  /** Writes {@code plan.json}. */
  public void write(Plan plan, RunFacts facts) throws IOException {
    WholeFile.write(folder.resolve("plan.json"), writer -> PlanJson.write(plan, facts, writer));
  }

  /** Writes {@code modification_report.jsonl}. */
  public void write(RunReport report, ImmichLinks links) throws IOException {
    WholeFile.write(
        folder.resolve("modification_report.jsonl"),
        writer -> ModificationReport.write(report, links, writer));
  }

  /** Writes {@code duplicates.md} where groups of duplicates disagree. */
  public void writeDuplicates(List<Disagreement> groups, LibraryNow now, ImmichLinks links)
      throws IOException {
    if (!groups.isEmpty()) {
      WholeFile.write(
          folder.resolve("duplicates.md"),
          writer -> DuplicatePages.write(groups, now.state(), links, writer));
    }
  }

  /** Writes {@code immich_autotag_links.md}. */
  public void writeLinks(LibraryNow now, Setup setup, ImmichLinks links) throws IOException {
    String text = new LinksFile(now, links).text(setup);
    WholeFile.write(folder.resolve("immich_autotag_links.md"), writer -> writer.write(text));
  }
}
