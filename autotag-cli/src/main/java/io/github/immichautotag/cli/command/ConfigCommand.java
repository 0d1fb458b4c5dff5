package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.core.condition.Spelling;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Shows a configuration as it takes effect, and brings old ones into the form of today. */
public final class ConfigCommand implements Command {

  private static final String SHOW = "show";
  private static final String MIGRATE = "migrate";
  private static final List<String> WORDS = List.of(SHOW, MIGRATE);

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String summary() {
    return "show the configuration as it takes effect, or rewrite one of the Python program";
  }

  @Override
  public String details() {
    return """
        autotag config show
          Prints what file, environment, flags and defaults make together, as a configuration that
          loads again and means the same. Behind each value that is not from the file stands where it
          comes from. API keys are never shown. --changed shows only what is not default.
        autotag config migrate [FILE] [-o NEW]
          Turns a file of the Python program immich-autotag into one of this program, with comments
          where a key does now what it only promised. The old file stays as it is. The API key is
          moved out: at a terminal autotag asks, --write-key says yes. Without -o it prints the new one.
        autotag config migrate --from-folder-album-tool [--albumprops DIR] -- ROOT URL KEY [FLAGS]
          The same for immich-folder-album-creator: its command line behind --, and the .albumprops
          files below DIR, its root path. What has no counterpart is listed as a comment. Other users
          of this machine can see a command line: any word in place of KEY will do.""";
  }

  @Override
  public Options options() {
    return Flags.ofConfiguration()
        .addOption(Flags.flag(ConfigShow.CHANGED, "show: only what is not default"))
        .addOption(Flags.out("migrate: where to write it; nothing that is there is overwritten"))
        .addOption(
            Flags.flag(
                MigratedFiles.WRITE_KEY, "migrate: write the API key to api_key beside FILE"))
        .addOption(
            Flags.flag(
                ConfigMigrate.FROM_FOLDER_TOOL,
                "migrate: a command line of immich-folder-album-creator, behind --"))
        .addOption(
            Flags.value(
                ConfigMigrate.ALBUM_PROPS, "DIR", "migrate: read the .albumprops files below DIR"));
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    List<String> words = line.getArgList();
    String first = words.isEmpty() ? "" : words.get(0);
    return switch (first) {
      case SHOW -> ConfigShow.run(line, surroundings);
      case MIGRATE -> ConfigMigrate.run(line, surroundings);
      case "" -> throw new CommandFailure(ExitCode.USAGE, "autotag config needs a word: " + all());
      default -> throw unknown(first);
    };
  }

  private static CommandFailure unknown(String word) {
    String meant =
        Spelling.nearest(word, WORDS)
            .map(nearest -> "did you mean \"autotag config " + nearest + "\"?")
            .orElseGet(() -> "there are " + all());
    return new CommandFailure(
        ExitCode.USAGE, "there is no \"autotag config %s\"; %s".formatted(word, meant));
  }

  private static String all() {
    return String.join(", ", WORDS) + "; \"autotag config --help\" explains them";
  }
}
