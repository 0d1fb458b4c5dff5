package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.report.LintText;
import io.github.immichautotag.cli.report.LintText.Showcase;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.core.lint.Flaw;
import io.github.immichautotag.core.lint.LibraryLint;
import io.github.immichautotag.core.lint.RuleLint;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.run.PhotoServerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Tells of rules that are probably not meant as they stand. */
public final class LintCommand implements Command {

  private static final String OFFLINE = "offline";
  private static final String DETAILED_EXIT_CODE = "detailed-exitcode";

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String summary() {
    return "tell of rules that can never match, are shadowed or contradict each other";
  }

  @Override
  public String details() {
    return """
        Looks for rules that can never match, that a rule before them keeps everything from, that want
        opposite things of one asset, for patterns that match all, and for albums that no category and
        no rule looks at. With the library, where the server can be reached, it shows assets as examples.
          autotag lint
          autotag lint --offline --detailed-exitcode
        Exit code 0, or with --detailed-exitcode 3 when there is something to tell.""";
  }

  @Override
  public Options options() {
    return Flags.ofPlanning()
        .addOption(Flags.flag(OFFLINE, "do not look at the library"))
        .addOption(Flags.flag(DETAILED_EXIT_CODE, "exit with 3 when there is something to tell"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) {
    Configuration configuration = Configured.load(line, surroundings);
    Setup setup = Setup.of(configuration, Flags.rules(line));
    List<Flaw> alone = RuleLint.of(setup.rules(), setup.categories());
    Optional<Shown> shown =
        line.hasOption(OFFLINE)
            ? Optional.empty()
            : ofLibrary(line, surroundings, configuration, setup);
    List<Flaw> flaws = shown.map(it -> LibraryLint.together(alone, it.flaws)).orElse(alone);
    Optional<Showcase> examples = shown.map(Shown::examples);
    Console console = surroundings.console();
    LintText.lines(flaws, places(configuration), examples, console.style()).forEach(console::line);
    boolean told = line.hasOption(DETAILED_EXIT_CODE) && !flaws.isEmpty();
    return told ? ExitCode.CHANGES_PENDING : ExitCode.DONE;
  }

  /** What a library shows. */
  private record Shown(List<Flaw> flaws, Showcase examples) {}

  private static Optional<Shown> ofLibrary(
      CommandLine line, Surroundings surroundings, Configuration configuration, Setup setup) {
    try {
      Planning planning = Planning.connect(line, surroundings, configuration, setup);
      Plan plan = planning.plan().plan();
      return Optional.of(
          new Shown(
              LibraryLint.of(plan, setup.rules(), setup.categories()),
              new Showcase(plan.library().assets(), planning.connection().links())));
    } catch (PhotoServerException unreachable) {
      surroundings
          .console()
          .say(
              "Only the rules themselves were looked at, without the library: "
                  + Printable.sentence(String.valueOf(unreachable.getMessage())));
      return Optional.empty();
    }
  }

  private static Map<String, String> places(Configuration configuration) {
    Map<String, String> places = new HashMap<>();
    configuration.rules().stream()
        .filter(rule -> rule.place().line() > 0)
        .forEach(
            rule ->
                places.put(rule.rule().name(), rule.place().file() + ":" + rule.place().line()));
    return places;
  }
}
