package io.github.immichautotag.cli.config.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.SchemaJudge;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder tool's command line as a configuration. */
final class FolderToolMigrationTest {
  private static final String KEY = "k3yk3yk3yk3yk3yk3y";
  private static final String[] USUAL = {"/photos/", "https://h.example.org/immich/api", KEY};

  @TempDir Path home;

  @Test
  void makesASmallFileOfASmallCommandLine() {
    assertThat(migrated())
        .isEqualTo(
            """
            # Made by "autotag config migrate" from a command line of immich-folder-album-creator.
            # "autotag plan --config" with this file shows what it does; nothing changes before "autotag run".

            version: 2

            server:
              url: https://h.example.org/immich
              # This file holds the API key and nothing else; only you should be able to read it (chmod 600).
              api_key_file: api_key

            # The tool marked nothing. "autotag init" shows how assets that nothing claims get a mark.
            classification:
              autotag_unknown: null
              autotag_conflict: null

            album_detection_from_folders:
              enabled: true
              roots: [/photos]
              folders_that_count: all
              levels: 1
              separator: ' '

            album_care:
              remove_empty_own_albums: false

            # Without a counterpart here:
            # - the tool left assets alone that were in any album (no --find-assets-in-albums); here every asset
            # comes into the album of its folder
            """);
  }

  @Test
  void carriesOverWhatHasACounterpart() {
    String text =
        migrated(
            "-uA",
            "-a",
            "6",
            "-s=-",
            "--root-path",
            "/more",
            "-r/third",
            "--ignore=Feb",
            "-i",
            "**/.thumbs/**",
            "-f",
            "202?/**",
            "-R",
            "(\\d{4})_",
            "\\1 $",
            "-R",
            "_",
            "--api-timeout",
            "30",
            "-S",
            "1",
            "-l",
            "DEBUG",
            "--album-order",
            "asc");
    assertThat(text)
        .contains("roots: [/photos, /more, /third]", "levels: 1..6", "max_levels: 6")
        .contains("separator: '-'", "ignored_globs: ['**/*Feb*/**', '**/.thumbs/**']")
        .contains("included_paths:", "202[^/](?:/|$)", "Was --path-filter 202?/**")
        .contains("find: (\\d{4})_", "replace: $1 \\$\n")
        .contains("replace: ''", "read: 30s", "remove_empty_own_albums: true")
        .contains("--album-order asc: set it in Immich", "--log-level DEBUG", "--unattended")
        .doesNotContain("left assets alone");
  }

  @Test
  void sharesNothingBeforeTheUserSaysSo() {
    String text =
        migrated(
            "-x",
            "anna@example.org=editor",
            "-x",
            "ben@example.org",
            "--share-with",
            "Carl",
            "-o",
            "viewer",
            "--update-album-props-mode",
            "2");
    assertThat(text)
        .contains(
            "album_permissions:\n  enabled: false", "members: [anna@example.org, ben@example.org]")
        .contains("access: view", "- member: anna@example.org", "access: edit", "manage: exact")
        .contains("- sharing with Carl (albums from folders): people are known by the e-mail");
  }

  @Test
  void hidesWhatTheToolHid() {
    assertThat(migrated("--visibility", "archive"))
        .contains("- name: visibility of folders below /photos", "glob: /photos/**")
        .contains("set_visibility: archive");
    assertThat(migrated("-v")).contains("set_visibility: archive");
    assertThat(migrated("--visibility=locked"))
        .contains("locked assets are left alone here")
        .doesNotContain("rules:");
  }

  @Test
  void readsThePropertiesOfFolders() throws IOException {
    props(
        "2019/Summer",
        """
        override_name: "Summer (Skagen)"
        description: Three weeks
        share_with:
          - {user: anna@example.org, role: editor}
          - {user: Ben}
        visibility: archive
        sort_order: asc
        comments_and_likes_enabled: false
        """);
    props(
        "2019/Winter/Ski", "share_with: [{user: anna@example.org, role: editor}]\ninherit: true\n");

    String text = migrated(List.of(home.resolve("lib")), "-a", "2", "-s", " - ");

    assertThat(text)
        .contains("- path: 2019/Summer", "album: Summer (Skagen)", "description: Three weeks")
        .contains(
            "album_name_patterns: [^Summer \\(Skagen\\)$]",
            "album_name_patterns: [^2019 - Winter$]")
        .contains("glob: /photos/2019/Summer/**", "set_visibility: archive")
        .contains(
            "- sort_order: asc of folder 2019/Summer", "- inherit: true of folder 2019/Winter/Ski")
        .contains("- comments_and_likes_enabled: false of folder 2019/Summer")
        .containsOnlyOnce("members: [anna@example.org]")
        .doesNotContain("- path: 2019/Winter");
  }

  @Test
  void tellsWhichPropertiesCannotBeRead() throws IOException {
    props("a", "description: [\n");
    FolderToolMigration.Outcome outcome =
        FolderToolMigration.migrate(List.of(USUAL), List.of(home.resolve("lib")));
    assertThat(outcome.migrated()).isEmpty();
    assertThat(outcome.problems())
        .anySatisfy(problem -> assertThat(problem.file()).endsWith("a/.albumprops"));
    assertThat(
            FolderToolMigration.migrate(List.of(USUAL), List.of(home.resolve("none"))).problems())
        .extracting(ConfigProblem::message)
        .containsExactly("the folders below cannot be read");
  }

  @Test
  void takesAKeyFileForOne() {
    Migrated migrated =
        FolderToolMigration.migrate(
                List.of("-t", "file", "/photos", "http://h:1", "/run/key"), List.of())
            .migrated()
            .orElseThrow();
    assertThat(migrated.key()).isEmpty();
    assertThat(migrated.text()).contains("api_key_file: /run/key");
  }

  @ParameterizedTest
  @CsvSource({
    "--surprise=k3yk3yk3y, --surprise is not known",
    "-q,                   -q is not known",
    "--album,              --album is short for several options",
    "-a,                   --album-levels needs a value",
    "fourth,               more than root path"
  })
  void saysWhatItDoesNotUnderstandAndShowsNoValue(String flag, String fault) {
    FolderToolMigration.Outcome outcome =
        FolderToolMigration.migrate(
            Stream.concat(Stream.of(USUAL), Stream.of(flag)).toList(), List.of());
    assertThat(outcome.migrated()).isEmpty();
    assertThat(outcome.faults())
        .singleElement()
        .asString()
        .contains(fault)
        .doesNotContain("k3yk3y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1      | 1      | 2020",
        "2      | 1..2   | 2020/02 Feb",
        "3      | 1..3   | 2020/02 Feb/Vacation",
        "5      | 1..5   | 2020/02 Feb/Vacation",
        "-1     | -1     | Vacation",
        "-2     | -2..-1 | 02 Feb/Vacation",
        "'2,3'  | 2..3   | 02 Feb/Vacation",
        "'2,2'  | 2      | 02 Feb",
        "'-2,-2'| -2     | 02 Feb",
        "'4,5'  | 4..5   | ''"
      })
  void takesTheFoldersThatTheToolTook(String written, String levels, String name) {
    FolderLevels parsed = FolderLevels.parse(written).orElseThrow();
    assertThat(parsed.written()).isEqualTo(levels);
    assertThat(String.join("/", parsed.of(List.of("2020", "02 Feb", "Vacation")))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"0", "'1,-1'", "'3,2'", "two", "''"})
  void knowsWhichLevelsAreNone(String written) {
    assertThat(FolderLevels.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Birthdays/**   | /ext/Birthdays/John  | true",
        "Birthdays/**   | /ext/Birthdays       | true",
        "Birthdays/**   | /ext/More/Birthdays  | false",
        "202?/**        | /ext/2021/x          | true",
        "202?/**        | /ext/2031/x          | false",
        "202?/*/*       | /ext/2021/Feb        | true",
        "202?/*/*       | /ext/2021/Feb/more   | false",
        "**/Vacation/*  | /ext/2020/Vacation   | true",
        "**/Vacation/*  | /ext/2020/Vacation/x | false",
        "[!a]*/**       | /ext/bcd             | true",
        "[!a]*/**       | /ext/abc             | false",
        "Vac            | /ext/2020/Vacation   | true",
        "Vac (1)        | /ext/2020/Vac 1      | false"
      })
  void findsTheFoldersThatThePathFilterFound(String filter, String folder, boolean found) {
    String regex = FolderGlob.regex(filter, List.of("/ext/"));
    assertThat(Pattern.compile(regex).matcher(folder).find()).as(regex).isEqualTo(found);
  }

  private void props(String folder, String text) throws IOException {
    Path path = Files.createDirectories(home.resolve("lib").resolve(folder));
    Files.writeString(path.resolve(".albumprops"), text);
  }

  private String migrated(String... flags) {
    return migrated(List.of(), flags);
  }

  private String migrated(List<Path> folders, String... flags) {
    List<String> words = Stream.concat(Arrays.stream(flags), Arrays.stream(USUAL)).toList();
    // A pattern takes all words that follow it, so the usual ones stand in front.
    List<String> inOrder =
        words.contains("-R")
            ? Stream.concat(Arrays.stream(USUAL), Arrays.stream(flags)).toList()
            : words;
    FolderToolMigration.Outcome outcome = FolderToolMigration.migrate(inOrder, folders);
    Migrated migrated =
        outcome
            .migrated()
            .orElseThrow(() -> new AssertionError(outcome.faults() + " " + outcome.problems()));
    assertThat(migrated.key().orElseThrow().reveal()).isEqualTo(KEY);
    assertThat(migrated.text()).doesNotContain(KEY);
    assertThat(
            OldConfiguration.problemsOf(migrated, Path.of("new"), home).stream()
                .map(problem -> problem.render(false))
                .collect(Collectors.joining("\n")))
        .isEmpty();
    assertThat(new SchemaJudge().judge(migrated.text())).isEmpty();
    return migrated.text();
  }
}
