package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.report.PlanText;
import io.github.immichautotag.cli.report.RunFacts;
import io.github.immichautotag.cli.session.Connection;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.state.LedgerFile;
import io.github.immichautotag.cli.state.RunId;
import io.github.immichautotag.cli.state.StateDirectory;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.surroundings.Version;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.ProgressLine;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.Guards;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.PatternException;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.core.stage.Classification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Reads the library and plans: the part that {@code plan} and {@code run} share. */
final class Planning {

  private final Surroundings surroundings;
  private final Configuration configuration;
  private final Setup setup;
  private final Connection connection;
  private final StateDirectory state;
  private final boolean retryReverted;

  private Planning(
      CommandLine line,
      Surroundings surroundings,
      Configuration configuration,
      Setup setup,
      Connection connection) {
    this.surroundings = surroundings;
    this.configuration = configuration;
    this.setup = setup;
    this.connection = connection;
    Path root =
        Flags.path(line, Flags.STATE_DIR, surroundings)
            .orElseGet(
                () -> StateDirectory.usualRoot(surroundings.variables(), surroundings.home()));
    state = StateDirectory.at(root, connection.user().id());
    retryReverted = line.hasOption(Flags.RETRY_REVERTED);
  }

  /** Looks at the server; the key must at least be allowed to read. */
  static Planning connect(
      CommandLine line, Surroundings surroundings, Configuration configuration, Setup setup) {
    Connection connection = Connection.open(configuration, setup.capabilities(), surroundings);
    // A plan needs less than a run: to look is allowed with a key that may only read.
    Permissions.require(connection.report(), Permissions.OF_READING);
    connection.report().notices().forEach(surroundings.console()::say);
    return new Planning(line, surroundings, configuration, setup, connection);
  }

  Connection connection() {
    return connection;
  }

  StateDirectory state() {
    return state;
  }

  Setup setup() {
    return setup;
  }

  /** A plan with what belongs to it. */
  record Planned(
      Plan plan,
      Classification classification,
      RunFacts facts,
      Ledger ledger,
      List<Guards.Violation> violations) {}

  /** Whether everything was read that the plan rests on. */
  boolean isOfAll(Planned planned) {
    return setup.isOfAll(planned.plan(), planned.classification());
  }

  Planned plan() {
    try {
      return planned();
    } catch (PatternException costly) {
      Optional<ConfigProblem> place =
          Optional.ofNullable(
              configuration.classification().costlyPatterns().get(costly.pattern()));
      place.ifPresent(problem -> Configured.tell(List.of(problem), surroundings.console()));
      throw new CommandFailure(
          ExitCode.USAGE, Printable.sentence(String.valueOf(costly.getMessage())));
    }
  }

  private Planned planned() {
    Instant started = surroundings.clock().get();
    Known known = read(setup.readRequest());
    Configured.tell(
        NamedThings.missing(configuration.rules(), setup, known.library), surroundings.console());
    Plan plan = setup.planner().plan(known.library, known.scope, considered(known.ledger));
    Classification found = setup.classification().classify(plan.outcome(), plan.scope());
    return new Planned(plan, found, facts(started), known.ledger, setup.guards().check(plan));
  }

  /** What is on the server, what may be changed of it, and what earlier runs did. */
  record Known(Library library, Scope scope, Ledger ledger) {}

  /** Reads the library, and what is remembered of earlier runs. */
  Known read(ReadRequest request) {
    Instant started = surroundings.clock().get();
    Console console = surroundings.console();
    LedgerFile.Loaded loaded = new LedgerFile(state.ledgerFile()).load();
    loaded.problem().ifPresent(console::say);
    Library library;
    try (ProgressLine progress =
        new ProgressLine(console.err(), console.errStyle(), surroundings.clock())) {
      library = connection.server().fetch(request, progress);
    }
    console.say(read(library, Duration.between(started, surroundings.clock().get())));
    return new Known(library, scope(library), loaded.ledger());
  }

  private String read(Library library, Duration time) {
    return "Immich %s at %s, as %s: read %,d assets, %,d albums and %,d tags in %.1f s"
        .formatted(
            connection.report().version(),
            connection.report().url(),
            Printable.of(connection.user().name()),
            library.assets().size(),
            library.albums().size(),
            library.tags().size(),
            time.toMillis() / 1000.0);
  }

  private Scope scope(Library library) {
    Scope scope = setup.scope(library);
    return configuration.plansNothing()
        ? scope.within(AssetSet.empty(), "left out by skip.max_items: 0")
        : scope;
  }

  private Ledger considered(Ledger ledger) {
    return retryReverted ? new Ledger(ledger.done(), Map.of()) : ledger;
  }

  private RunFacts facts(Instant started) {
    return new RunFacts(
        RunId.at(started, surroundings.random()),
        started,
        Version.current().number(),
        configuration.server().baseUrl(),
        connection.report().version().toString(),
        connection.user(),
        configuration.hash());
  }

  /** Shows a plan. */
  void show(Planned planned) {
    Console console = surroundings.console();
    PlanText.lines(planned.plan(), planned.classification(), planned.violations(), console.style())
        .forEach(console::line);
  }
}
