package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.session.Connection;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Columns;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.immich.ServerReport;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Checks configuration, server and key without reading the library. */
public final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "check configuration, server and the key's permissions";
  }

  @Override
  public String details() {
    return """
        Reads the configuration, asks the server for its version and the key for its permissions, and
        shows what a run needs and what the key has. Changes nothing.
          autotag check""";
  }

  @Override
  public Options options() {
    return Flags.ofConfiguration();
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) {
    Configuration configuration = Configured.load(line, surroundings);
    Console console = surroundings.console();
    Connection connection =
        Connection.open(configuration, Setup.of(configuration).capabilities(), surroundings);
    facts(configuration, connection.report())
        .lines("", console.style().width())
        .forEach(console::line);
    console.line();
    permissions(connection.report(), console);
    connection.report().notices().forEach(notice -> console.line("  · " + notice));
    console.line();
    if (!configuration.unbuiltFeatures().isEmpty()) {
      console.line(console.style().removed(Configured.unbuilt(configuration)));
      return ExitCode.USAGE;
    }
    if (!connection.report().missing().isEmpty()) {
      console.line(
          console
              .style()
              .removed(
                  "The key lacks permissions: add them in Immich (Account Settings, API Keys)."));
      return ExitCode.SERVER_UNUSABLE;
    }
    console.line(console.style().added("All is well: \"autotag plan\" shows what would change."));
    return ExitCode.DONE;
  }

  private static Columns facts(Configuration configuration, ServerReport report) {
    Columns facts = new Columns();
    facts.row().text("configuration").text(configuration.file().toString());
    facts.row().text("server").text(report.url());
    facts.row().text("version").text("Immich " + report.version());
    String user =
        report.user().map(User::name).map(Printable::of).orElse("not known: the key may not tell");
    facts.row().text("user").text(user);
    return facts;
  }

  private static void permissions(ServerReport report, Console console) {
    Columns table = new Columns();
    table.row().text("permission").text("has").text("needed for");
    for (ServerReport.Line line : report.permissions()) {
      table
          .row()
          .text(line.permission())
          .text(line.granted() ? "yes" : "NO")
          .text(line.neededFor());
    }
    table.lines("  ", console.style().width()).forEach(console::line);
  }
}
