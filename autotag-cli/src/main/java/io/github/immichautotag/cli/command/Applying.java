package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.command.Planning.Planned;
import io.github.immichautotag.cli.report.LibraryNow;
import io.github.immichautotag.cli.report.RunFacts;
import io.github.immichautotag.cli.report.RunFolder;
import io.github.immichautotag.cli.report.RunText;
import io.github.immichautotag.cli.state.CutOffRuns;
import io.github.immichautotag.cli.state.JournalFile;
import io.github.immichautotag.cli.state.LedgerFile;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.FileErrors;
import io.github.immichautotag.cli.surroundings.Interruption;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.ProgressLine;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.LedgerUpdate;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.core.stage.duplicate.DuplicateMarksStage;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans, applies, remembers and reports: one run from its start to its exit code. */
final class Applying {

  private final Surroundings surroundings;
  private final Console console;
  private final Planning planning;
  private final Path logs;

  Applying(Surroundings surroundings, Planning planning, Path logs) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.planning = planning;
    this.logs = logs;
  }

  ExitCode run() throws IOException {
    List<String> cutOff = CutOffRuns.in(planning.state().journals());
    cutOff.forEach(this::tellOfCutOffRun);
    Planned planned = planning.plan();
    planning.show(planned);
    RunFolder folder = folder(planned);
    if (!planned.violations().isEmpty()) {
      forReview(folder, planned, LibraryNow.asRead(planned.plan()));
      console.say("Refused: nothing was changed. The plan is in " + folder.folder());
      console.say("If all of it is meant, raise the limit under guards: in the configuration.");
      return ExitCode.REFUSED_BY_GUARD;
    }
    Interruption.Finishing underWay = surroundings.stop().finishing();
    try {
      ExitCode code = apply(planned, folder);
      cutOff.forEach(run -> acknowledge(run, planned.facts()));
      console.say("Everything about this run is in " + folder.folder());
      return code;
    } finally {
      underWay.close();
    }
  }

  /** The plan is on the disk before anything is done. */
  private RunFolder folder(Planned planned) {
    try {
      RunFolder folder = RunFolder.make(logs, planned.facts().run());
      folder.write(planned.plan(), planned.facts());
      return folder;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.FAILED,
          FileErrors.words(e) + "; nothing was changed. --logs-dir names another place");
    }
  }

  private void tellOfCutOffRun(String run) {
    console.say(
        "The run %s was cut off. What it had done is in the library; this plan does the rest."
            .formatted(run));
  }

  private void acknowledge(String run, RunFacts facts) {
    CutOffRuns.acknowledge(
        planning.state().journals().resolve(run + ".jsonl"),
        facts.run(),
        surroundings.clock().get());
  }

  private ExitCode apply(Planned planned, RunFolder folder) throws IOException {
    ImmichLinks links = planning.connection().links();
    if (planned.plan().isEmpty()) {
      remember(planned, List.of());
      forReview(folder, planned, LibraryNow.asRead(planned.plan()));
      return planning.isOfAll(planned) ? ExitCode.DONE : ExitCode.PARTLY_FAILED;
    }
    RunReport report = applied(planned);
    RunText.lines(report, console.style()).forEach(console::line);
    folder.write(report, links);
    forReview(folder, planned, LibraryNow.after(report));
    report.failure().filter(Failures::isFault).ifPresent(Applying::rethrow);
    ExitCode code = code(report);
    return code == ExitCode.DONE && !planning.isOfAll(planned) ? ExitCode.PARTLY_FAILED : code;
  }

  /** Where to go in Immich now. */
  private void forReview(RunFolder folder, Planned planned, LibraryNow now) throws IOException {
    ImmichLinks links = planning.connection().links();
    folder.writeLinks(now, planning.setup(), links);
    Optional<DuplicateMarksStage> duplicates = planning.setup().jobs().duplicateMarks();
    if (duplicates.isPresent()) {
      RuleInput input = new RuleInput(now.state(), planned.plan().scope(), planned.ledger());
      folder.writeDuplicates(duplicates.get().disagreements(input), now, links);
    }
  }

  private static void rethrow(RuntimeException fault) {
    throw fault;
  }

  /** Applies, and remembers as much of it as can be written down, whatever fails. */
  private RunReport applied(Planned planned) {
    Path file = planning.state().journalFile(planned.facts().run());
    JournalFile journal = JournalFile.start(file, header(planned.facts()), surroundings.clock());
    RunReport applied = apply(planned, journal);
    RunReport remembered = after(applied, () -> remember(planned, applied));
    RunReport ended = after(remembered, () -> journal.end(word(code(remembered))));
    return after(ended, journal::close);
  }

  private RunReport apply(Planned planned, JournalFile journal) {
    try (ProgressLine progress =
        new ProgressLine(console.err(), console.errStyle(), surroundings.clock())) {
      return new Applier(
              planning.connection().server(),
              journal,
              new Batcher(BatchLimits.measured()),
              progress)
          .apply(planned.plan(), surroundings.stop());
    }
  }

  /** The report after one thing more was done, which may have failed. */
  private static RunReport after(RunReport report, Runnable work) {
    try {
      work.run();
      return report;
    } catch (RuntimeException e) {
      return report.failing(e);
    }
  }

  private static String word(ExitCode code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private void remember(Planned planned, RunReport report) {
    remember(planned, report.results());
  }

  private void remember(Planned planned, List<ChangeResult> results) {
    Ledger after = LedgerUpdate.after(planned.ledger(), results, planned.plan());
    if (!after.equals(planned.ledger())) {
      new LedgerFile(planning.state().ledgerFile()).save(after);
    }
  }

  private static Map<String, String> header(RunFacts facts) {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("run", facts.run().text());
    header.put("tool", facts.toolVersion());
    header.put("server", facts.server().toString());
    header.put("server_version", facts.serverVersion());
    header.put("user_id", facts.user().id().toString());
    header.put("config_hash", facts.configHash());
    return header;
  }

  private static ExitCode code(RunReport report) {
    if (report.failure().filter(Failures::isOfServer).isPresent()) {
      return ExitCode.SERVER_UNUSABLE;
    }
    if (report.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    if (report.failure().filter(Failures::isOfThisSide).isPresent()) {
      return ExitCode.FAILED;
    }
    return report.isComplete() ? ExitCode.DONE : ExitCode.PARTLY_FAILED;
  }
}
