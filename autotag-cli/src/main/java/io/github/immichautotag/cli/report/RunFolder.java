package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.state.RunId;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    try (Writer writer = Files.newBufferedWriter(folder.resolve("plan.json"))) {
      PlanJson.write(plan, facts, writer);
    }
  }

  /** Writes {@code modification_report.jsonl}. */
  public void write(RunReport report, ImmichLinks links) throws IOException {
    try (Writer writer = Files.newBufferedWriter(folder.resolve("modification_report.jsonl"))) {
      ModificationReport.write(report, links, writer);
    }
  }

  /** Writes {@code immich_autotag_links.md}. */
  public void writeLinks(LibraryState library, Setup setup, ImmichLinks links) throws IOException {
    List<LinksFile.MarkLink> marks = new ArrayList<>();
    setup
        .unknownMark()
        .ifPresent(mark -> marks.add(new LinksFile.MarkLink("In no category", mark.tag())));
    setup
        .conflictMark()
        .ifPresent(mark -> marks.add(new LinksFile.MarkLink("In several categories", mark.tag())));
    String text = LinksFile.text(library, marks, setup.categories(), links);
    Files.writeString(folder.resolve("immich_autotag_links.md"), text);
  }
}
