package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.nio.file.Path;

/** Somebody with a made-up library and rules of their own. */
final class RuleFixture {

  private static final String HEAD =
      """
      version: 2
      server: { url: '%s', api_key: '%s' }
      classification:
        rules:
          - name: events
            album_name_patterns: ['^\\d{4}(-\\d{2}(-\\d{2})?)?\\b']
          - name: memes
            tag_names: [meme]
      """;

  private RuleFixture() {}

  static CommandLineFixture serving(Path home, String rules) {
    CommandLineFixture mia = new CommandLineFixture(home);
    mia.serving(LibrarySource.seeded(7, 300));
    return configured(mia, rules);
  }

  /** Writes a configuration of two categories and these rules. */
  static CommandLineFixture configured(CommandLineFixture mia, String rules) {
    return mia.configuration(HEAD.formatted(mia.url(), CommandLineFixture.KEY) + rules);
  }
}
