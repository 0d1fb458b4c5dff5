package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.report.PlanJson;
import io.github.immichautotag.cli.report.WholeFile;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Shows what a run would change, and changes nothing. */
public final class PlanCommand implements Command {

  private static final String OUT = "out";
  private static final String FORMAT = "format";
  private static final String DETAILED_EXIT_CODE = "detailed-exitcode";

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public String summary() {
    return "show what would change, and change nothing";
  }

  @Override
  public String details() {
    return """
        Reads the library, decides by the configuration and shows what a run would do and why.
          autotag plan
          autotag plan -o plan.json --detailed-exitcode
        Exit code 0, or with --detailed-exitcode 3 when there is something to change.""";
  }

  @Override
  public Options options() {
    return Flags.ofPlanning()
        .addOption(
            Option.builder("o")
                .longOpt(OUT)
                .hasArg()
                .argName("FILE")
                .desc("write the whole plan as JSON to this file")
                .get())
        .addOption(Flags.value(FORMAT, "FORMAT", "of standard output: text (usual) or json"))
        .addOption(Flags.flag(DETAILED_EXIT_CODE, "exit with 3 when there is something to change"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    boolean json = Flags.isJson(line, FORMAT);
    Configuration configuration = Configured.load(line, surroundings);
    Planning planning =
        Planning.connect(
            line, surroundings, configuration, Setup.of(configuration, Flags.rules(line)));
    Planning.Planned planned = planning.plan();
    if (json) {
      writeTo(surroundings, planned);
    } else {
      planning.show(planned);
    }
    Optional<Path> out = Flags.path(line, OUT, surroundings);
    if (out.isPresent()) {
      writeTo(out.get(), planned);
      surroundings.console().say("The plan is in " + out.get());
    }
    Permissions.sayWhatARunLacks(planning.connection().report(), surroundings.console()::say);
    if (!configuration.unbuiltFeatures().isEmpty()) {
      surroundings.console().say("This plan is not whole: " + Configured.unbuilt(configuration));
    }
    boolean pending = line.hasOption(DETAILED_EXIT_CODE) && !planned.plan().isEmpty();
    return pending ? ExitCode.CHANGES_PENDING : ExitCode.DONE;
  }

  private static void writeTo(Surroundings surroundings, Planning.Planned planned)
      throws IOException {
    Writer writer = new OutputStreamWriter(surroundings.console().out(), StandardCharsets.UTF_8);
    PlanJson.write(planned.plan(), planned.facts(), writer);
  }

  private static void writeTo(Path file, Planning.Planned planned) throws IOException {
    WholeFile.write(file, writer -> PlanJson.write(planned.plan(), planned.facts(), writer));
  }
}
