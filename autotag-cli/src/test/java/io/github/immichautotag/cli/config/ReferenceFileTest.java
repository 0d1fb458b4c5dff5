package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.schema.Schema;
import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
import io.github.immichautotag.cli.report.RuleTestsText;
import io.github.immichautotag.cli.session.RuleTests;
import io.github.immichautotag.cli.terminal.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/configuration-reference.yaml and the program's table of keys say the same. */
final class ReferenceFileTest {
  private static final Pattern KEY_LINE =
      Pattern.compile(
          "^( *)(- )?(#)?([a-z_]+):.* #: ([^|]+(?:\\|block:\\w+)?) \\| (.+) \\| (\\w+(?:, \\w+)*)\\s*$");
  private static final Pattern ANY_KEY = Pattern.compile("^ *(- )?#?[a-z_]+:( .*)?$");

  @TempDir Path home;

  @Test
  void everyKeyOfTheTableStandsInTheReferenceWithTypeDefaultAndStatusAndTheOtherWayRound()
      throws IOException {
    Set<String> table =
        Schema.standard().lines().stream()
            .map(ReferenceFileTest::text)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented()).isEqualTo(table);
    assertThat(table).hasSizeGreaterThan(300);
  }

  @Test
  void everyKeyInTheReferenceCarriesItsDescription() throws IOException {
    List<String> without =
        Files.readAllLines(TestFiles.reference()).stream()
            .filter(line -> ANY_KEY.matcher(line).matches() && !KEY_LINE.matcher(line).matches())
            .toList();
    assertThat(without).isEmpty();
  }

  @Test
  void loadsAsItStandsAndNamesWhatIsNotBuilt() throws IOException {
    LoadedConfiguration loaded = load(Files.readString(TestFiles.reference()));
    assertThat(loaded.problems())
        .extracting(problem -> problem.render(false))
        .allMatch(text -> text.contains("notice:"));
    Configuration configuration = loaded.configuration().orElseThrow();
    assertThat(configuration.predecessorFormat()).isFalse();
    assertThat(configuration.unbuiltFeatures())
        .extracting(UnbuiltFeature::key)
        .containsExactly(
            "server.client_certificate",
            "server.client_certificate_password_file",
            "accounts",
            "state",
            "logs",
            "schedule",
            "notifications",
            "metrics");
  }

  @Test
  void itsRuleTestsPass() throws IOException {
    Configuration configuration =
        load(Files.readString(TestFiles.reference())).configuration().orElseThrow();
    List<RuleTests.Result> results =
        RuleTests.run(configuration, Instant.parse("2024-06-15T12:00:00Z"));
    assertThat(RuleTestsText.lines(results, false, Style.plain())).isEmpty();
    assertThat(results).isNotEmpty();
  }

  @Test
  void theWayThatIsOutOfActionLoadsToo() throws IOException {
    String other =
        Files.readString(TestFiles.reference())
            .replaceAll("(?m)^  (url|api_key_file): .*$", "")
            .replaceAll("(?m)^  #(host|port|api_key): ", "  $1: ");
    assertThat(load(other).configuration().orElseThrow().server().baseUrl())
        .hasToString("http://immich.lan:2283");
  }

  @Test
  void defaultsInTheReferenceAreSound() throws IOException {
    String file = "version: 2\nserver: {url: 'http://h:1', api_key: k}\nguards:\n";
    StringBuilder guards = new StringBuilder(file);
    Schema.standard().lines().stream()
        .filter(line -> line.id().startsWith("guards.") && !line.fallback().equals("-"))
        .forEach(
            line ->
                guards
                    .append("  ")
                    .append(line.id().substring(7))
                    .append(": ")
                    .append(line.fallback())
                    .append('\n'));
    Configuration written = load(guards.toString()).configuration().orElseThrow();
    Configuration left = load(file).configuration().orElseThrow();
    assertThat(written.guards()).isEqualTo(left.guards());
    assertThat(written.hash()).isEqualTo(left.hash());
  }

  @Test
  void everyPointerToTheHelpHasItsHeading() throws IOException {
    Set<String> headings =
        Files.readAllLines(TestFiles.project().resolve("docs/troubleshooting.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(
                line ->
                    line.substring(3).strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());
    assertThat(headings)
        .containsAll(Arrays.stream(HelpAnchor.values()).map(HelpAnchor::anchor).toList());
  }

  private LoadedConfiguration load(String text) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config/immich_autotag"));
    TestFiles.privateCopy(
        Files.writeString(home.resolve("key"), "the-key\n"), folder.resolve("api_key"));
    Path file =
        TestFiles.privateCopy(
            Files.writeString(home.resolve("text"), text), folder.resolve("config.yaml"));
    return new ConfigLoader().load(file, new Environment(Map.of(), home, Overrides.NONE));
  }

  private static Set<String> documented() throws IOException {
    Set<String> documented = new TreeSet<>();
    Deque<Level> open = new ArrayDeque<>(List.of(new Level(-1, "")));
    for (String line : Files.readAllLines(TestFiles.reference())) {
      Matcher matcher = KEY_LINE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      int indent =
          matcher.group(1).length()
              + Optional.ofNullable(matcher.group(2)).map(String::length).orElse(0);
      while (open.getLast().indent >= indent) {
        open.removeLast();
      }
      String type = matcher.group(5);
      String id = open.getLast().prefix + matcher.group(4);
      documented.add(text(new Schema.Line(id, type, matcher.group(6), matcher.group(7))));
      int group = type.indexOf(':');
      open.addLast(new Level(indent, group < 0 ? id + "." : "@" + type.substring(group + 1) + "."));
    }
    return documented;
  }

  private static String text(Schema.Line line) {
    List<String> flags = new ArrayList<>(List.of(line.status().split(", ")));
    String status = flags.remove(0);
    return line.id()
        + " "
        + line.type()
        + " | "
        + line.fallback()
        + " | "
        + status
        + new TreeSet<>(flags);
  }

  private record Level(int indent, String prefix) {}
}
