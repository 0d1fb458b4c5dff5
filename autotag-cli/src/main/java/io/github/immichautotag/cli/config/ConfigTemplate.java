package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.config.yaml.YamlScalar;

/** The text of a first configuration, with comments. */
public final class ConfigTemplate {
  private static final String HEAD =
      JsonSchema.EDITOR_LINE
          + """

      # Configuration of Immich AutoTag. docs/configuration-reference.yaml shows every key there is.
      # "autotag check" tests it, "autotag plan" shows what would be done, "autotag run" does it.
      version: 2

      server:
        # The address as in the browser.
      """;

  private static final String CATEGORIES =
      """

      # An asset is put away when exactly one of these categories claims it: by a tag or by an album.
      classification:
        rules:
          # Albums whose name starts with a year, a month or a day: "2024 Lofoten", "2019-07-12 Picnic".
          - name: events
            album_name_patterns: ['^\\d{4}(-\\d{2}(-\\d{2})?)?\\b']
          - name: memes
            tag_names: [autotag_input_meme]
            album_name_patterns: ['^autotag_input_meme$']
          # Look at it later: put away for now.
          - name: pending review
            tag_names: [autotag_input_pending_review]
            album_name_patterns: ['^autotag_input_pending_review$']
          # Shall stay where it is.
          - name: ignore
            tag_names: [autotag_input_ignore]
            album_name_patterns: ['^autotag_input_ignore$']

        # Marks for assets that no category claims, and for those that several claim.
        # They go away by themselves when the reason is gone. null: no such mark.
      """;

  private static final String MARK_WITH =
      """
        # tag, album or both. Tags cost the server a background job an asset; for libraries of
        # some ten thousand assets and more take album.
      """;

  private static final String DATES =
      """

      # Dates that are proven wrong are corrected, if you take the "#" away. "autotag dates" shows them before.
      #duplicate_processing:
      #  enabled: false
      #  date_correction:
      #    # Where you live, for names that do not tell their zone.
      #    extraction_timezone: Europe/Berlin
      """;

  private static final String GUARDS =
      """

      # A run that would do more than this is refused before its first write.
      guards:
        max_changes: 20% or 2000
        max_removals: 5% or 200
      """;

  private ConfigTemplate() {}

  /** A configuration that loads without problems and says exactly what the answers say. */
  public static String text(InitAnswers answers) {
    String unknown = YamlScalar.quoted(answers.unknownMark());
    String conflict = YamlScalar.quoted(answers.conflictMark());
    return HEAD
        + line("url", YamlScalar.quoted(answers.url()))
        + keyLines(answers)
        + CATEGORIES
        + line("autotag_unknown", unknown)
        + line("autotag_conflict", conflict)
        + MARK_WITH
        + line("mark_with", answers.markWith().word())
        + line("autotag_unknown_album", unknown)
        + line("autotag_conflict_album", conflict)
        + DATES
        + GUARDS;
  }

  private static String line(String key, String value) {
    return "  " + key + ": " + value + "\n";
  }

  private static String keyLines(InitAnswers answers) {
    if (answers.apiKey().isPresent()) {
      return "  # Keep this file private (chmod 600): whoever has the key can change your photos.\n"
          + line("api_key", YamlScalar.quoted(answers.apiKey().get().reveal()));
    }
    return "  # This file holds the API key and nothing else.\n"
        + line("api_key_file", YamlScalar.quoted(answers.apiKeyFile().orElseThrow()));
  }
}
