package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.report.WhyText;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.core.why.Why;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Explains what is planned for an asset, and why. */
public final class WhyCommand implements Command {

  @Override
  public String name() {
    return "why";
  }

  @Override
  public String summary() {
    return "explain what is planned for an asset, rule by rule";
  }

  @Override
  public String details() {
    return """
        Plans as "autotag plan" does, and tells of one asset which rules and categories match it or
        not, down to the condition that failed and what the asset is like there, and what would be
        done to it. The asset is named by its link, its id, its path or its file name.
          autotag why IMG_20190712_091040.jpg
          autotag why https://photos.example.org/photos/0b6e3f2a-2a51-4f0c-9f3f-7a9a5d1c2e4b""";
  }

  @Override
  public Options options() {
    return Flags.ofPlanning();
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) {
    List<String> words = line.getArgList();
    if (words.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "autotag why needs an asset: its link, its id or its file name");
    }
    Configuration configuration = Configured.load(line, surroundings);
    Setup setup = Setup.of(configuration, Flags.rules(line));
    Planning planning = Planning.connect(line, surroundings, configuration, setup);
    Planning.Planned planned = planning.plan();
    Why why = of(planned, setup);
    for (String word : words) {
      int position =
          AssetChoice.of(word, planned.plan().library().assets(), planning.connection().links());
      surroundings.console().line("");
      WhyText.why(
              why.of(position),
              planned.plan().library(),
              planning.connection().links(),
              surroundings.console().style())
          .forEach(surroundings.console()::line);
    }
    return ExitCode.DONE;
  }

  static Why of(Planning.Planned planned, Setup setup) {
    return new Why(planned.plan(), setup.categories(), setup.userRules(), planned.ledger());
  }
}
