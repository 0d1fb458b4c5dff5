package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.ApiKey;
import io.github.immichautotag.cli.config.ConfigTemplate;
import io.github.immichautotag.cli.config.ConfigWriter;
import io.github.immichautotag.cli.config.InitAnswers;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Interruption;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.immich.http.Pause;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Somebody at a command line: a home folder of their own, a server to talk to, and what the program
 * says. After each command it is checked that no stack trace and no API key was shown.
 */
public final class CommandLineFixture implements AutoCloseable {

  /** The key that the server accepts and that nobody may see. */
  public static final String KEY = "s3cr3t-key-that-nobody-may-see";

  /** The sandbox's jobs, and all waits, run so much faster than with a real server. */
  public static final int SPEED = 100;

  public static final Pause FAST = duration -> Thread.sleep(duration.toMillis() / SPEED);

  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private final Random random = new Random(1);
  private final StringBuilder everything = new StringBuilder();
  private Optional<SandboxServer> sandbox = Optional.empty();
  private Optional<Surroundings.Secrets> secrets = Optional.empty();
  private BooleanSupplier stop = () -> false;
  private String typed = "";

  /** Somebody whose home is that folder. */
  public CommandLineFixture(Path home) {
    this.home = home;
  }

  /** A server without waiting, whose only key is {@link #KEY}. */
  public static SandboxOptions immich() {
    return SandboxOptions.defaults()
        .withKeys(io.github.immichautotag.sandbox.http.ApiKey.full(KEY))
        .withJobs(JobOptions.immediate());
  }

  /** Starts a server; the one before is closed. */
  public CommandLineFixture serving(SandboxOptions options) {
    sandbox.ifPresent(SandboxServer::close);
    sandbox = Optional.of(SandboxServer.start(options));
    return this;
  }

  /** Starts a server of the usual kind with that library. */
  public CommandLineFixture serving(LibrarySource library) {
    return serving(immich().withLibrary(library));
  }

  /** Writes what {@code init} writes. */
  public CommandLineFixture configured() {
    return configured(text -> text);
  }

  /** Writes what {@code init} writes, changed. */
  public CommandLineFixture configured(java.util.function.UnaryOperator<String> change) {
    ApiKey key = ApiKey.of(KEY).orElseThrow();
    return configuration(change.apply(ConfigTemplate.text(InitAnswers.withKey(url(), key))));
  }

  /** Writes a configuration. */
  public CommandLineFixture configuration(String text) {
    try {
      new ConfigWriter().write(configFile(), text, ConfigWriter.Existing.REPLACE);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a variable of the environment. */
  public CommandLineFixture variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Sits at a terminal and will type that address, if asked, and that key. */
  public CommandLineFixture typing(String address, String key) {
    typed = address + "\n";
    secrets = Optional.of(prompt -> Optional.of(key));
    return this;
  }

  /** Gives the program those lines as its input. */
  public CommandLineFixture typingLines(String lines) {
    typed = lines;
    return this;
  }

  /** Wants to stop once the program has asked so often whether somebody does. */
  public CommandLineFixture stoppingAfter(int asks) {
    AtomicInteger asked = new AtomicInteger();
    stop = () -> asked.incrementAndGet() > asks;
    return this;
  }

  /** Does not want to stop any more. */
  public CommandLineFixture lettingItRun() {
    stop = () -> false;
    return this;
  }

  /** Runs a command. */
  public Said autotag(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ExitCode code = new Autotag(surroundings(out, err)).run(arguments);
    Said said =
        new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    everything.append(said.all());
    assertThat(said.all()).doesNotContain(KEY).doesNotContain("\tat ");
    assertThat(said.err()).doesNotContain("Exception");
    return said;
  }

  /** What surrounds a part of the program that is tried alone. */
  public Surroundings surroundings() {
    return surroundings(new ByteArrayOutputStream(), new ByteArrayOutputStream());
  }

  private Surroundings surroundings(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    BufferedReader in = new BufferedReader(new StringReader(typed));
    return new Surroundings(
        new Console(in, stream(out), stream(err), Style.plain(), Style.plain()),
        variables,
        home,
        home,
        Instant::now,
        random,
        FAST,
        Interruption.of(stop),
        secrets);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** The server. */
  public SandboxServer sandbox() {
    return sandbox.orElseThrow();
  }

  /** Somebody who uses the server in a browser meanwhile. */
  public WebUser webUser() {
    return new WebUser(sandbox(), KEY);
  }

  /** The server's address as in the browser. */
  public String url() {
    return "http://127.0.0.1:" + sandbox().port();
  }

  public Path home() {
    return home;
  }

  /** Where the configuration is searched first without variables and options. */
  public Path configFile() {
    return home.resolve(".config/immich_autotag/config.yaml");
  }

  /** What the program remembers of the server's owner. */
  public Path state() {
    return home.resolve(".local/state/immich_autotag")
        .resolve(sandbox().library().owner().id().toString());
  }

  /** The folders that runs left, oldest first. */
  public List<Path> runFolders() {
    return list(state().resolve("logs"));
  }

  /** The folder that the last run left. */
  public Path lastRun() {
    List<Path> folders = runFolders();
    return folders.get(folders.size() - 1);
  }

  /** The journals of runs, oldest first. */
  public List<Path> journals() {
    return list(state().resolve("journal"));
  }

  /** Everything that was said so far. */
  public String everythingSaid() {
    return everything.toString();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sandbox.ifPresent(SandboxServer::close);
  }
}
