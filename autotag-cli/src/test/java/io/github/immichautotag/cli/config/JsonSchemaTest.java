package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.docs.Page;
import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.config.schema.RandomDocuments;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.effect.EffectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors says what the program says. */
final class JsonSchemaTest {
  private static final int DOCUMENTS = Integer.getInteger("autotag.seeds", 1_000);

  private final SchemaJudge judge = new SchemaJudge();

  @TempDir Path home;

  @Test
  void isPublishedAsItIs() throws IOException {
    Path published = TestFiles.project().resolve("docs").resolve(JsonSchema.FILE_NAME);
    assertThat(Files.exists(published) ? Files.readString(published) : "")
        .as(
            "docs/autotag.schema.json is out of date; mend it with: mvn -q -DskipTests package &&"
                + " java -jar autotag-cli/target/autotag.jar schema -o docs/autotag.schema.json")
        .isEqualTo(JsonSchema.text());
  }

  static Stream<Path> soundFiles() {
    return Stream.of(TestFiles.reference(), TestFiles.predecessor());
  }

  @ParameterizedTest
  @MethodSource("soundFiles")
  void acceptsTheFilesOfTheProject(Path file) throws IOException {
    assertThat(judge.judge(Files.readString(file))).isEmpty();
  }

  @Test
  void acceptsWhatInitWrites() {
    for (MarkWith markWith : MarkWith.values()) {
      String key =
          ConfigTemplate.text(InitAnswers.withKeyFile("http://h:1", "/k").markedWith(markWith));
      assertThat(judge.judge(key)).isEmpty();
      assertThat(key).startsWith("# yaml-language-server: $schema=./autotag.schema.json\n");
    }
  }

  @Test
  void acceptsEveryConfigurationInTheDocuments() throws IOException {
    int blocks = 0;
    for (Page page : Page.all()) {
      for (Page.Example example : page.examples()) {
        boolean sound = example.told().isEmpty();
        blocks += sound ? 1 : 0;
        if (sound) {
          assertThat(judge.judge(example.yaml())).as(example.place()).isEmpty();
        }
      }
    }
    assertThat(blocks).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'clasification: {}'                                              |                                        | clasification
          'classification: {autotag_unknwon: x}'                           | /classification                        | autotag_unknwon
          'album_permissions: {surprise: 1}'                               | /album_permissions                     | surprise
          'classification: {mark_with: stamp}'                             | /classification/mark_with              | enum
          'classification: {rules: [{tag_names: meme}]}'                   | /classification/rules/0/tag_names      | array
          'classification: {rules: {name: x}}'                             | /classification/rules                  | array
          'classification: {rules: [memes]}'                               | /classification/rules/0                | object
          'classification: {rules: [{tag_names: [[x]]}]}'                  | /classification/rules/0/tag_names/0    | array
          'classification: {archived: perhaps}'                            | /classification/archived               | pattern
          'server: http://h:1'                                             | /server                                | object
          'server: {url: h}'                                               | /server/url                            | pattern
          'server: {port: 70000}'                                          | /server/port                           | maximum
          'performance: {concurrency: 33}'                                 | /performance/concurrency               | maximum
          'performance: {concurrency: four}'                               | /performance/concurrency               | pattern
          'guards: {max_changes: lots}'                                    | /guards/max_changes                    | pattern
          'server: {timeouts: {read: 1 fortnight}}'                        | /server/timeouts/read                  | pattern
          'schedule: {cron: 0 2}'                                          | /schedule/cron                         | pattern
          'rules: [{when: {type: image}}]'                                 | /rules/0                               | name
          'rules: [{name: a, when: {not: {all: [{tpye: image}]}}}]'        | /rules/0/when/not/all/0                | tpye
          'rules: [{name: a, when: {tag: {exakt: x}}}]'                    | /rules/0/when/tag                      | exakt
          'rules: [{name: a, when: {weekday: [mon, monday]}}]'             | /rules/0/when/weekday/1                | enum
          'rules: [{name: a, do: [{set_place: {latitude: 91, longitude: 1}}]}]' | /rules/0/do/0/set_place/latitude  | maximum
          'album_permissions: {user_groups: [{name: a, members: [anna]}]}' | /album_permissions/user_groups/0/members/0 | pattern
          'accounts: [{server: {hots: h}}]'                                | /accounts/0/server                     | hots
          'duplicate_processing: {date_correction: {zones: [{from: spring}]}}' | /duplicate_processing/date_correction/zones/0/from | pattern
          """)
  void refusesWhatIsWrongAndSaysWhere(String yaml, String place, String words) {
    String where = Optional.ofNullable(place).orElse("");
    assertThat(judge.judge(yaml))
        .anySatisfy(problem -> assertThat(problem).startsWith(where + " ").contains(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'classification: {archived: "Yes", hidden: off}'
          'server: {port: "2283", timeouts: {read: 30, call: "5 min"}}'
          'classification: {rules: [{name: 2024, album_name_patterns: [2024, ^2024]}]}'
          'classification: {autotag_unknown: null, rules: null}'
          'classification:'
          'guards: {max_changes: 250, max_removals: "20% or 2000", canary: 1_0}'
          'rules: [{name: a, when: {type: [image, video], folder: 2024, size: "> 10 MB"}}]'
          'rules: [{name: a, when: {not: {any: [{tag: x}, {tag: {under: y}}]}}}]'
          'skip: {max_items: "0", resume_previous: 1}'
          """)
  void acceptsValuesInTheWaysThatPeopleWriteThem(String yaml) {
    assertThat(judge.judge(yaml)).isEmpty();
  }

  @Test
  void acceptsTheExamplesOfAllConditionsAndEffects() {
    for (ConditionKind kind : ConditionKind.all()) {
      for (ConditionKind.Example example : kind.examples()) {
        String when = "{%s: %s}".formatted(kind.name(), example.argument());
        assertThat(judge.judge("rules: [{name: a, when: %s}]".formatted(when))).isEmpty();
        String within = "{all: [%s], any: [{not: %s}], none: [{all: [%s]}]}";
        assertThat(
                judge.judge("rules: [{name: a, when: " + within.formatted(when, when, when) + "}]"))
            .as(when)
            .isEmpty();
        assertThat(judge.judge(test(example.meets()))).isEmpty();
        assertThat(judge.judge(test(example.fails()))).isEmpty();
      }
    }
    for (EffectKind kind : EffectKind.all()) {
      for (String example : kind.examples()) {
        String effect = "{%s: %s}".formatted(kind.name(), example);
        assertThat(judge.judge("rules: [{name: a, do: [%s]}]".formatted(effect)))
            .as(effect)
            .isEmpty();
      }
    }
  }

  private static String test(String asset) {
    return "tests: [{name: a, asset: %s, expect: {rule: [b]}}]".formatted(asset);
  }

  @Test
  void acceptsWhateverTheProgramAccepts() throws IOException {
    int accepted = 0;
    for (long seed = 0; seed < DOCUMENTS; seed++) {
      String yaml = RandomDocuments.document(seed);
      if (load(yaml).configuration().isPresent()) {
        accepted++;
        assertThat(judge.judge(yaml)).as("seed %d:%n%s", seed, yaml).isEmpty();
      }
    }
    assertThat(accepted).isBetween(DOCUMENTS / 5, DOCUMENTS - DOCUMENTS / 20);
  }

  private LoadedConfiguration load(String yaml) throws IOException {
    Path file = Files.writeString(home.resolve("config.yaml"), yaml);
    Overrides flags =
        new Overrides(
            Optional.empty(), Optional.of("http://h:1"), Optional.of("k"), Optional.empty());
    return new ConfigLoader().load(file, new Environment(Map.of(), home, flags));
  }
}
