package io.github.immichautotag.cli;

import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Interruption;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.immich.http.Pause;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The process as it really is: its streams, its environment, and the signals that end it. */
final class ThisProcess implements Interruption {

  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");
  private static final int ENDED_BY_INT = 130;
  private static final int ENDED_BY_TERM = 143;

  private final Surroundings surroundings;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger codeOfSignal = new AtomicInteger(ENDED_BY_INT);

  private ThisProcess() {
    // Numbers in reports are the same everywhere.
    Locale.setDefault(Locale.ROOT);
    Optional<java.io.Console> terminal = terminal();
    Style style = Style.of(System.getenv(), terminal.isPresent());
    Style errStyle = Style.of(System.getenv(), isTerminal(ERROR_STREAM, terminal.isPresent()));
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Optional<Surroundings.Secrets> secrets = terminal.map(ThisProcess::secrets);
    surroundings =
        new Surroundings(
            new Console(in, out, err, style, errStyle),
            System.getenv(),
            home(System.getenv()),
            Path.of("").toAbsolutePath(),
            Instant::now,
            new SplittableRandom(),
            Pause.real(),
            this,
            secrets);
  }

  static ThisProcess start() {
    ThisProcess process = new ThisProcess();
    // Without them a signal ends the process at once, as it may at any moment: nothing is lost.
    Signals.hear(process::signalled, "INT", "TERM");
    return process;
  }

  /**
   * Whether a stream leads to a terminal. Java tells of all streams together; Linux tells of each.
   */
  private static boolean isTerminal(Path stream, boolean otherwise) {
    try {
      String target = Files.readSymbolicLink(stream).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return otherwise;
    }
  }

  private static Surroundings.Secrets secrets(java.io.Console terminal) {
    return prompt -> Optional.ofNullable(terminal.readPassword("%s", prompt)).map(String::new);
  }

  /**
   * The terminal, if somebody sits there. From JDK 22 on there is a console even where nobody does;
   * it can be asked, and before that it cannot and need not.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<java.io.Console> terminal() {
    return Optional.ofNullable(System.console()).filter(ThisProcess::isInteractive);
  }

  private static boolean isInteractive(java.io.Console console) {
    try {
      Object answer = java.io.Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.TRUE.equals(answer);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }

  /** The home folder as the shell knows it; Java itself asks the list of users instead. */
  private static Path home(Map<String, String> variables) {
    String home = variables.getOrDefault("HOME", "");
    return home.isEmpty() ? Path.of(System.getProperty("user.home")) : Path.of(home);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  private void signalled(String name) {
    int code = name.equals("TERM") ? ENDED_BY_TERM : ENDED_BY_INT;
    boolean again = asked.getAndSet(true);
    codeOfSignal.set(code);
    if (again) {
      Runtime.getRuntime().halt(code);
    }
    if (underWay.get() == 0) {
      // On a line of its own, whatever progress was shown last.
      surroundings.console().say("\nautotag: interrupted");
      System.exit(code);
    }
    surroundings
        .console()
        .say("\nautotag: finishing what is under way; the same again ends it at once.");
  }

  @Override
  public boolean getAsBoolean() {
    return asked.get();
  }

  @Override
  public Finishing finishing() {
    underWay.incrementAndGet();
    return underWay::decrementAndGet;
  }

  void exit(ExitCode code) {
    int number = code == ExitCode.INTERRUPTED ? codeOfSignal.get() : code.number();
    boolean lost = surroundings.console().out().checkError();
    if (lost && number == ExitCode.DONE.number()) {
      surroundings.console().say("autotag: standard output could not be written to its end");
      number = ExitCode.FAILED.number();
    }
    System.exit(number);
  }
}
