package io.github.immichautotag.cli;

import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.immich.http.Pause;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process as it really is: its streams, its environment, and the signals that end it. */
final class ThisProcess {

  /** A call that is under way may take that long; the system kills what does not end. */
  private static final long SECONDS_TO_FINISH = 330;

  private final Surroundings surroundings;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);

  private ThisProcess() {
    // Numbers in reports are the same everywhere.
    Locale.setDefault(Locale.ROOT);
    Optional<java.io.Console> terminal = terminal();
    Style style = Style.of(System.getenv(), terminal.isPresent());
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Optional<Surroundings.Secrets> secrets = terminal.map(ThisProcess::secrets);
    surroundings =
        new Surroundings(
            new Console(in, out, err, style),
            System.getenv(),
            home(System.getenv()),
            Path.of("").toAbsolutePath(),
            Instant::now,
            new SplittableRandom(),
            Pause.real(),
            stop::get,
            secrets);
  }

  static ThisProcess start() {
    ThisProcess process = new ThisProcess();
    Thread hook = new Thread(process::finishInOrder, "autotag-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return process;
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

  /** Runs when a signal ends the process: lets the batch under way and the report be finished. */
  private void finishInOrder() {
    stop.set(true);
    try {
      boolean inTime = finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
      if (!inTime) {
        surroundings.console().say("autotag: stopped without finishing; the next run goes on.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void exit(ExitCode code) {
    surroundings.console().out().flush();
    finished.countDown();
    // After a signal the process is already ending, with the signal's own code.
    if (!stop.get()) {
      System.exit(code.number());
    }
  }
}
