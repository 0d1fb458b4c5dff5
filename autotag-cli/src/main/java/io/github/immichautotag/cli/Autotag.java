package io.github.immichautotag.cli;

import io.github.immichautotag.cli.command.CheckCommand;
import io.github.immichautotag.cli.command.Command;
import io.github.immichautotag.cli.command.ConfigCommand;
import io.github.immichautotag.cli.command.DateOfCommand;
import io.github.immichautotag.cli.command.DatesCommand;
import io.github.immichautotag.cli.command.DemoCommand;
import io.github.immichautotag.cli.command.Failures;
import io.github.immichautotag.cli.command.FindCommand;
import io.github.immichautotag.cli.command.InitCommand;
import io.github.immichautotag.cli.command.PlanCommand;
import io.github.immichautotag.cli.command.RunCommand;
import io.github.immichautotag.cli.command.SandboxCommand;
import io.github.immichautotag.cli.command.SchemaCommand;
import io.github.immichautotag.cli.command.TestCommand;
import io.github.immichautotag.cli.command.WhyCommand;
import io.github.immichautotag.cli.command.WhyNotCommand;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.FileErrors;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.surroundings.Version;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.rule.PatternException;
import io.github.immichautotag.core.run.PhotoServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;

/** The program: from arguments to an exit code. */
public final class Autotag {

  private static final String HELP = "--help";
  private static final int MOST_FRAMES = 12;

  private final Surroundings surroundings;
  private final Map<String, Command> commands = new LinkedHashMap<>();

  /** The program in these surroundings. */
  public Autotag(Surroundings surroundings) {
    this.surroundings = surroundings;
    List.of(
            new DemoCommand(),
            new InitCommand(),
            new CheckCommand(),
            new PlanCommand(),
            new RunCommand(),
            new TestCommand(),
            new WhyCommand(),
            new WhyNotCommand(),
            new FindCommand(),
            new DatesCommand(),
            new DateOfCommand(),
            new ConfigCommand(),
            new SchemaCommand(),
            new SandboxCommand())
        .forEach(command -> commands.put(command.name(), command));
  }

  /** Runs the command that the arguments name; never throws. */
  public ExitCode run(String... arguments) {
    try {
      return dispatch(arguments);
    } catch (CommandFailure failure) {
      return fail(failure.code(), failure.getMessage());
    } catch (ParseException wrong) {
      return fail(ExitCode.USAGE, wrong.getMessage() + "; \"--help\" shows the options");
    } catch (PhotoServerException failure) {
      return fail(Failures.code(failure), Printable.sentence(String.valueOf(failure.getMessage())));
    } catch (PatternException unusable) {
      return fail(ExitCode.USAGE, unusable.getMessage());
    } catch (IOException failure) {
      return fail(ExitCode.FAILED, FileErrors.words(failure));
    } catch (UncheckedIOException failure) {
      return fail(ExitCode.FAILED, failure.getMessage());
    } catch (OutOfMemoryError full) {
      return fail(
          ExitCode.FAILED,
          "the memory does not suffice (%,d MB); give more, as in: java -Xmx2g -jar autotag.jar"
              .formatted(Runtime.getRuntime().maxMemory() >> 20));
    } catch (RuntimeException | StackOverflowError | LinkageError mistake) {
      return fail(ExitCode.FAILED, ofOurs(mistake));
    }
  }

  /** A mistake in the program: what it takes to find it, and nothing that a message may hold. */
  private static String ofOurs(Throwable mistake) {
    StringBuilder words =
        new StringBuilder("this is a mistake in autotag itself; please report these lines:\n  ");
    words.append("autotag ").append(Version.current().number()).append(", Java ");
    words.append(Runtime.version()).append(": ").append(mistake.getClass().getName());
    Arrays.stream(mistake.getStackTrace())
        .limit(MOST_FRAMES)
        .forEach(frame -> words.append("\n  in ").append(frame));
    return words.toString();
  }

  private ExitCode dispatch(String... arguments) throws ParseException, IOException {
    String first = arguments.length == 0 ? HELP : arguments[0];
    if (isHelp(first) || first.equals("help")) {
      boolean ofCommand = arguments.length > 1 && commands.containsKey(arguments[1]);
      help(ofCommand ? Optional.of(command(arguments[1])) : Optional.empty());
      return ExitCode.DONE;
    }
    if (first.equals("--version")) {
      surroundings.console().line("autotag " + Version.current().number());
      return ExitCode.DONE;
    }
    return run(command(first), Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static boolean isHelp(String word) {
    return word.equals(HELP) || word.equals("-h");
  }

  private void help(Optional<Command> of) {
    int width = surroundings.console().style().width();
    List<String> text =
        of.map(command -> HelpText.of(command, width))
            .orElseGet(() -> HelpText.ofProgram(commands.values(), width));
    text.forEach(surroundings.console()::line);
  }

  private Command command(String name) {
    Command command = commands.get(name);
    if (command == null) {
      String meant =
          Spelling.nearest(name, commands.keySet())
              .map(nearest -> "did you mean " + nearest + "?")
              .orElse("there are " + String.join(", ", commands.keySet()));
      throw new CommandFailure(ExitCode.USAGE, "there is no command \"" + name + "\"; " + meant);
    }
    return command;
  }

  private ExitCode run(Command command, String[] arguments) throws ParseException, IOException {
    if (Arrays.stream(arguments).anyMatch(Autotag::isHelp)) {
      help(Optional.of(command));
      return ExitCode.DONE;
    }
    CommandLine line = new DefaultParser().parse(command.options(), arguments);
    if (!line.getArgList().isEmpty() && !command.takesWords()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "autotag %s does not know what to do with \"%s\"; \"--help\" shows the options"
              .formatted(command.name(), line.getArgList().get(0)));
    }
    return command.run(line, surroundings);
  }

  private ExitCode fail(ExitCode code, @Nullable String message) {
    Console console = surroundings.console();
    console.say(console.errStyle().removed("autotag: " + message));
    return code;
  }
}
