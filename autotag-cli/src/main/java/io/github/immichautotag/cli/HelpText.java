package io.github.immichautotag.cli;

import io.github.immichautotag.cli.command.Command;
import io.github.immichautotag.cli.terminal.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** What {@code --help} says. */
final class HelpText {

  private HelpText() {}

  static List<String> ofProgram(Collection<Command> commands, int width) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "autotag: puts a whole Immich library in order by your rules. Plan first, apply in bulk.");
    lines.add("");
    lines.add("Usage: autotag COMMAND [OPTIONS]");
    lines.add("");
    lines.add("Commands:");
    Columns columns = new Columns();
    commands.forEach(command -> columns.row().text(command.name()).text(command.summary()));
    lines.addAll(columns.lines("  ", width));
    lines.add("");
    lines.add("\"autotag COMMAND --help\" tells more; \"autotag --version\" tells the version.");
    return lines;
  }

  static List<String> of(Command command, int width) {
    List<String> lines = new ArrayList<>();
    lines.add("autotag " + command.name() + ": " + command.summary());
    lines.add("");
    command.details().lines().forEach(lines::add);
    lines.add("");
    lines.add("Options:");
    Columns columns = new Columns();
    for (Option option : command.options().getOptions()) {
      columns.row().text(names(option)).text(option.getDescription());
    }
    columns.row().text("-h, --help").text("show this");
    lines.addAll(columns.lines("  ", width));
    return lines;
  }

  private static String names(Option option) {
    String names =
        Stream.of(option.getOpt(), option.getLongOpt())
            .filter(name -> name != null)
            .map(name -> name.length() == 1 ? "-" + name : "--" + name)
            .collect(Collectors.joining(", "));
    return option.hasArg() ? names + " " + option.getArgName() : names;
  }
}
