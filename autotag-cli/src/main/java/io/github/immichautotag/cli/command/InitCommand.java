package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.ApiKey;
import io.github.immichautotag.cli.config.ConfigLocator;
import io.github.immichautotag.cli.config.ConfigTemplate;
import io.github.immichautotag.cli.config.ConfigWriter;
import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.InitAnswers;
import io.github.immichautotag.cli.config.MarkWith;
import io.github.immichautotag.cli.config.TextFile;
import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.config.value.Fault;
import io.github.immichautotag.cli.config.value.ServerAddress;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.FileErrors;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Console;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.immich.ImmichPhotoServer;
import io.github.immichautotag.immich.ImmichSettings;
import io.github.immichautotag.immich.ServerReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Asks for server and key, tries them, and writes a first configuration. */
public final class InitCommand implements Command {

  private static final String MARK_WITH = "mark-with";
  private static final String FORCE = "force";

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String summary() {
    return "ask for server and key, try them, write a first configuration";
  }

  @Override
  public String details() {
    return """
        Asks for what no option gives, tries the connection, and writes a commented configuration
        that only you can read; beside it autotag.schema.json, by which editors complete keys and
        underline mistakes. Nothing is written when the connection fails.
          autotag init
          autotag init --url https://photos.example.org --api-key-file ~/.immich-key
        The key comes from --api-key-file, from the variables IMMICH_AUTOTAG_API_KEY or
        IMMICH_AUTOTAG_API_KEY_FILE, or is typed.""";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Flags.value(Flags.URL, "URL", "the server's address as in the browser"))
        .addOption(Flags.value(Flags.API_KEY_FILE, "FILE", "the file that holds the API key"))
        .addOption(
            Flags.value(MARK_WITH, "HOW", "tag (usual), album (cheap for large libraries) or both"))
        .addOption(Flags.out("where to write; else where the other commands look first"))
        .addOption(Flags.flag(FORCE, "replace a configuration that is there"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    Console console = surroundings.console();
    Path file =
        Flags.path(line, Flags.OUT, surroundings)
            .orElseGet(
                () -> new ConfigLocator().defaultFile(Flags.environment(line, surroundings)));
    if (Files.exists(file) && !line.hasOption(FORCE)) {
      throw alreadyThere(file);
    }
    MarkWith markWith = markWith(line);
    String url = url(line, surroundings);
    Optional<Path> keyFile = keyFile(line, surroundings);
    ApiKey key = keyFile.isPresent() ? keyIn(keyFile.get(), console) : key(surroundings);
    ServerReport report = connect(url, key, markWith, surroundings);
    InitAnswers answers =
        keyFile
            .map(path -> InitAnswers.withKeyFile(url, path.toString()))
            .orElseGet(() -> InitAnswers.withKey(url, key))
            .markedWith(markWith);
    write(file, ConfigTemplate.text(answers), line.hasOption(FORCE));
    // Only a description of the format, the same for everybody: an older one is replaced.
    write(file.resolveSibling(JsonSchema.FILE_NAME), JsonSchema.text(), true);
    String next =
        Flags.text(line, Flags.OUT).isPresent() ? "autotag plan --config " + file : "autotag plan";
    tell(report, file, next, console);
    return ExitCode.DONE;
  }

  private static CommandFailure alreadyThere(Path file) {
    return new CommandFailure(
        ExitCode.USAGE,
        "there is a configuration already: " + file + "; --force replaces it, -o writes elsewhere");
  }

  private static MarkWith markWith(CommandLine line) {
    String written = Flags.text(line, MARK_WITH).orElse(MarkWith.TAG.word());
    for (MarkWith with : MarkWith.values()) {
      if (with.word().equals(written.toLowerCase(Locale.ROOT))) {
        return with;
      }
    }
    throw new CommandFailure(
        ExitCode.USAGE, "--mark-with: \"" + written + "\" is neither tag nor album nor both");
  }

  private static String url(CommandLine line, Surroundings surroundings) throws IOException {
    String given =
        Flags.text(line, Flags.URL)
            .or(() -> variable(Environment.URL, surroundings))
            .or(() -> typedUrl(surroundings))
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        "no server address: give --url, or set " + Environment.URL));
    Optional<Fault> fault = ServerAddress.faultOf(given);
    if (fault.isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE, fault.get().message() + "; " + fault.get().suggestion());
    }
    return ServerAddress.normal(given).toString();
  }

  private static Optional<String> typedUrl(Surroundings surroundings) {
    if (surroundings.secrets().isEmpty()) {
      return Optional.empty();
    }
    Console console = surroundings.console();
    console.err().print("Immich's address, as in the browser: ");
    console.err().flush();
    try {
      return Optional.ofNullable(console.in().readLine())
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> variable(String name, Surroundings surroundings) {
    return Optional.ofNullable(surroundings.variables().get(name))
        .filter(value -> !value.isBlank());
  }

  private static Optional<Path> keyFile(CommandLine line, Surroundings surroundings) {
    boolean typed =
        variable(Environment.API_KEY, surroundings).isPresent()
            && !line.hasOption(Flags.API_KEY_FILE);
    return Flags.path(line, Flags.API_KEY_FILE, surroundings)
        .or(() -> variable(Environment.API_KEY_FILE, surroundings).map(Path::of))
        .filter(path -> !typed)
        .map(path -> surroundings.workingFolder().resolve(path).toAbsolutePath());
  }

  private static ApiKey keyIn(Path file, Console console) {
    try {
      String text = Files.readString(file);
      if (TextFile.isReadableBy(file, PosixFilePermission.OTHERS_READ)) {
        console.say(
            "Every user of this machine can read the key in " + file + ": chmod 600 " + file);
      }
      return ApiKey.of(text)
          .orElseThrow(
              () -> new CommandFailure(ExitCode.USAGE, file + " holds no API key in one line"));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "cannot read the key in " + file + ": " + FileErrors.why(e));
    }
  }

  private static ApiKey key(Surroundings surroundings) {
    return variable(Environment.API_KEY, surroundings)
        .or(() -> surroundings.secrets().flatMap(it -> it.read("API key (is not shown): ")))
        .flatMap(ApiKey::of)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "no API key: give --api-key-file, or set "
                        + Environment.API_KEY
                        + "; make a key in Immich under Account Settings, API Keys"));
  }

  private static ServerReport connect(
      String url, ApiKey key, MarkWith markWith, Surroundings surroundings) {
    ImmichSettings settings;
    try {
      settings = ImmichSettings.of(url, key.reveal());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
    return new ImmichPhotoServer(settings, surroundings.pause(), surroundings.random())
        .check(
            Setup.capabilities(
                List.of(io.github.immichautotag.core.stage.MarkWith.valueOf(markWith.name()))));
  }

  private static void write(Path file, String text, boolean replace) throws IOException {
    try {
      ConfigWriter.Existing existing =
          replace ? ConfigWriter.Existing.REPLACE : ConfigWriter.Existing.KEEP;
      new ConfigWriter().write(file, text, existing);
    } catch (FileAlreadyExistsException e) {
      throw alreadyThere(file);
    }
  }

  private static void tell(ServerReport report, Path file, String next, Console console) {
    String user = report.user().map(User::name).map(Printable::of).orElse("an unknown user");
    console.line(
        "Connected to Immich %s at %s as %s.".formatted(report.version(), report.url(), user));
    for (ServerReport.Line missing : report.missing()) {
      console.line(
          console
              .style()
              .changed(
                  "The key lacks %s (for %s): add it in Immich before you run."
                      .formatted(missing.permission(), missing.neededFor())));
    }
    console.line("Wrote " + file + " (only you can read it).");
    console.line(
        "Next: \"%s\" shows what would change; nothing changes before \"autotag run\"."
            .formatted(next));
  }
}
