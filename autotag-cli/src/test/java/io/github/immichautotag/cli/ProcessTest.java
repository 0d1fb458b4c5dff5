package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, and the signals and streams that end it. */
final class ProcessTest {

  @TempDir private Path home;
  private final List<Process> started = new ArrayList<>();

  @BeforeAll
  static void needsKill() {
    Assumptions.assumeTrue(new File("/bin/kill").canExecute(), "this system has no /bin/kill");
  }

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(ProcessBuilder.Redirect out, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("IMMICH_AUTOTAG_API_KEY", "key");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static void signal(Process process, String name) throws Exception {
    String pid = Long.toString(process.pid());
    assertThat(new ProcessBuilder("/bin/kill", "-" + name, pid).start().waitFor()).isZero();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ends at once").isTrue();
    return process.exitValue();
  }

  @Test
  void endsAtOnceWhileNothingHasToBeFinished() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Process init =
          start(
              ProcessBuilder.Redirect.DISCARD,
              "init",
              "--url",
              "http://127.0.0.1:" + silent.getLocalPort());
      // It has asked, and waits for an answer that never comes.
      assertThat(silent.accept().isConnected()).isTrue();
      signal(init, "INT");
      assertThat(end(init)).isEqualTo(130);
    }
  }

  @Test
  void showsTheDemoAsOftenAsSomebodyLikes() throws Exception {
    String[] demo = {"demo", "--assets", "300", "--logs-dir", home.resolve("logs").toString()};
    for (int time = 0; time < 2; time++) {
      Process shown = start(ProcessBuilder.Redirect.PIPE, demo);
      String out = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(end(shown)).as(out).isZero();
      assertThat(out).contains("Plan: nothing to do.", "autotag init");
    }
  }

  @Test
  void tellsTheTwoSignalsApart() throws Exception {
    Process sandbox =
        start(ProcessBuilder.Redirect.PIPE, "sandbox", "--port", "0", "--assets", "9");
    BufferedReader out = sandbox.inputReader();
    assertThat(out.readLine()).startsWith("The sandbox answers at http://127.0.0.1:");
    signal(sandbox, "TERM");
    assertThat(end(sandbox)).isEqualTo(143);
  }

  @Test
  void failsWhenItsOutputCannotBeWritten() throws Exception {
    File full = new File("/dev/full");
    Assumptions.assumeTrue(full.exists(), "this system has no /dev/full");
    Process help = start(ProcessBuilder.Redirect.to(full), "--help");
    String said = new String(help.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(end(help)).isEqualTo(1);
    assertThat(said).contains("standard output could not be written");
  }
}
