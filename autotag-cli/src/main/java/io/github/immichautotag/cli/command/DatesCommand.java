package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.report.DatesJson;
import io.github.immichautotag.cli.report.DatesText;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.core.date.DateReview;
import io.github.immichautotag.core.date.DateVerdict;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.core.stage.DatesStage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Shows which dates are wrong or doubtful, and why, and changes nothing. */
public final class DatesCommand implements Command {

  private static final String FORMAT = "format";
  private static final String ALL = "all";

  @Override
  public String name() {
    return "dates";
  }

  @Override
  public String summary() {
    return "show which dates are wrong or doubtful, and why; change nothing";
  }

  @Override
  public String details() {
    return """
        Judges every date as docs/date-repair.md tells, and shows those that a run would correct and
        those that only a person can decide. Nothing else of the configuration counts here.
          autotag dates
          autotag dates --all
          autotag dates --format json > dates.jsonl
        Exit code 0, or 4 when not all could be read that may tell a date.""";
  }

  @Override
  public Options options() {
    return Flags.ofPlanning()
        .addOption(Flags.flag(ALL, "list all dates, not only the first of each kind"))
        .addOption(Flags.value(FORMAT, "FORMAT", "text (usual), or json: an object a line"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    boolean json = Flags.isJson(line, FORMAT);
    Configuration configuration = Configured.load(line, surroundings);
    Setup setup = Setup.of(configuration);
    DatesStage stage = setup.dates().stageOrUsual();
    Planning planning = Planning.connect(line, surroundings, configuration, setup);
    Planning.Known known = planning.read(new ReadRequest(setup.visibilities(), stage.needs()));
    DateReview review = stage.review(new RuleInput(known.library(), known.scope(), known.ledger()));
    if (json) {
      Writer out = new OutputStreamWriter(surroundings.console().out(), StandardCharsets.UTF_8);
      DatesJson.write(review, known.library().assets(), planning.connection().links(), out);
    } else {
      DatesText.lines(
              review, known.library().assets(), line.hasOption(ALL), surroundings.console().style())
          .forEach(surroundings.console()::line);
    }
    tellOfHeldBack(review, known, surroundings);
    if (setup.dates().dates().isEmpty()) {
      surroundings
          .console()
          .say(
              "Dates are not corrected yet: duplicate_processing.date_correction is not switched on."
                  + " This is what it would do with its usual settings.");
    }
    if (review.uncertain().isEmpty()) {
      return ExitCode.DONE;
    }
    surroundings
        .console()
        .say(
            "Not all could be read that may tell a date: %,d dates for which nobody vouches stay as"
                    .formatted(review.uncertain().size())
                + " they are.");
    return ExitCode.PARTLY_FAILED;
  }

  /** What a run would hold back is in the list all the same. */
  private static void tellOfHeldBack(
      DateReview review, Planning.Known known, Surroundings surroundings) {
    AssetSet reverted = known.ledger().reverted(DatesStage.KEY, known.library().assets());
    long held =
        review.entries().stream()
            .filter(entry -> entry.verdict() instanceof DateVerdict.Correct)
            .filter(entry -> reverted.contains(entry.position()))
            .count();
    if (held > 0) {
      surroundings
          .console()
          .say(
              "%,d of these did not stick before, as in a read-only library; a run holds them back."
                  .formatted(held));
    }
  }
}
