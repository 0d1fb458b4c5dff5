package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.ConfigDocument;
import io.github.immichautotag.cli.config.ConfigLoader;
import io.github.immichautotag.cli.config.Environment;
import io.github.immichautotag.cli.config.LoadedConfiguration;
import io.github.immichautotag.cli.config.Overrides;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A file of the predecessor, read and checked before it is rewritten, and checked afterwards. */
public final class OldConfiguration {
  /** Where the server is and how to get in decides nothing here. */
  private static final Overrides ANY_SERVER =
      new Overrides(
          Optional.empty(),
          Optional.of("http://localhost:2283"),
          Optional.of("any-key"),
          Optional.empty());

  private final Environment environment;

  private OldConfiguration(Path home) {
    environment = new Environment(Map.of(), home, ANY_SERVER);
  }

  /**
   * What came of it.
   *
   * @param migrated absent exactly when there are errors among the problems
   */
  public record Outcome(Optional<Migrated> migrated, List<ConfigProblem> problems) {
    /** Copies the list. */
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Rewrites a file of the predecessor.
   *
   * @param home where {@code ~} is
   */
  public static Outcome migrate(Path file, Path home) {
    Problems reading = new Problems(SourceText.unquotable(file.toString()));
    Optional<ConfigDocument> document = ConfigDocument.read(file, reading);
    if (document.isEmpty()) {
      return new Outcome(Optional.empty(), reading.inOrder());
    }
    return new OldConfiguration(home).migrate(document.get());
  }

  /** Checks that a text is a sound configuration, as the file it will be. */
  public static List<ConfigProblem> problemsOf(Migrated migrated, Path file, Path home) {
    Problems problems = new Problems(new SourceText(file.toString(), migrated.text()));
    return ConfigDocument.parse(file, migrated.text(), problems)
        .map(new OldConfiguration(home)::errors)
        .orElseGet(problems::inOrder);
  }

  private Outcome migrate(ConfigDocument document) {
    Optional<YamlTree> version = document.content().get("version");
    if (version.isPresent()) {
      Problems problems = new Problems(document.source());
      problems.error(
          version.get().place(),
          HelpAnchor.FORMAT_VERSION,
          "this file says its version, so it is no file of the Python program",
          "there is nothing to migrate; \"autotag check\" tests it");
      return new Outcome(Optional.empty(), problems.inOrder());
    }
    List<ConfigProblem> errors = errors(withoutAdmin(document));
    if (!errors.isEmpty()) {
      return new Outcome(Optional.empty(), errors);
    }
    return new Outcome(Optional.of(PredecessorMigration.of(document)), List.of());
  }

  private List<ConfigProblem> errors(ConfigDocument document) {
    LoadedConfiguration loaded = new ConfigLoader().load(document, environment);
    return loaded.problems().stream().filter(ConfigProblem::isError).toList();
  }

  /** The migration mends this one itself: the predecessor granted "admin" as view. */
  private static ConfigDocument withoutAdmin(ConfigDocument document) {
    return new ConfigDocument(
        document.file(),
        document.text(),
        replaced(
            document.content(),
            "album_permissions",
            permissions -> replaced(permissions, "selection_rules", OldConfiguration::withView)));
  }

  private static YamlTree withView(YamlTree rules) {
    return rules
        .asSequence()
        .<YamlTree>map(
            list ->
                new Sequence(
                    list.place(),
                    list.items().stream()
                        .map(rule -> replaced(rule, "access", OldConfiguration::viewForAdmin))
                        .toList()))
        .orElse(rules);
  }

  private static YamlTree viewForAdmin(YamlTree access) {
    return access
        .asScalar()
        .filter(scalar -> scalar.text().equals("admin"))
        .<YamlTree>map(scalar -> new Scalar(scalar.place(), "view", scalar.look(), scalar.plain()))
        .orElse(access);
  }

  private static YamlTree replaced(YamlTree tree, String key, UnaryOperator<YamlTree> change) {
    return tree.asMapping().<YamlTree>map(block -> replaced(block, key, change)).orElse(tree);
  }

  private static Mapping replaced(Mapping block, String key, UnaryOperator<YamlTree> change) {
    return new Mapping(
        block.place(),
        block.entries().stream()
            .map(
                entry ->
                    entry.key().equals(key)
                        ? new Entry(key, entry.keyPlace(), change.apply(entry.value()))
                        : entry)
            .toList());
  }
}
