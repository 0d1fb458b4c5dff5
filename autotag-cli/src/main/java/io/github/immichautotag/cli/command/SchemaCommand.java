package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.report.WholeFile;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Tells editors what a configuration may hold. */
public final class SchemaCommand implements Command {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String summary() {
    return "print a JSON Schema of the configuration, for editors";
  }

  @Override
  public String details() {
    return """
        Prints what a configuration may hold as a JSON Schema (draft 7). Editors that know it complete
        keys, tell what they mean and underline mistakes while you type. Reads nothing.
          autotag schema -o ~/.config/immich_autotag/autotag.schema.json
        "autotag init" writes it beside the configuration, which names it in its first line:
          %s"""
        .formatted(JsonSchema.EDITOR_LINE);
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Flags.out("where to write it; a file that is there is replaced"));
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    Optional<Path> file = Flags.path(line, Flags.OUT, surroundings);
    if (file.isEmpty()) {
      surroundings.console().out().print(JsonSchema.text());
      return ExitCode.DONE;
    }
    WholeFile.write(file.get(), writer -> writer.write(JsonSchema.text()));
    surroundings.console().say("Wrote " + file.get() + ".");
    return ExitCode.DONE;
  }
}
