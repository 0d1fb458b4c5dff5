package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.yaml.YamlReader;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A configuration file that is valid YAML; nothing more is known of it.
 *
 * @param file where it was read
 * @param text the whole text
 * @param content its keys and values
 */
public record ConfigDocument(Path file, String text, Mapping content) {
  /** Four bytes for each character of the longest document. */
  private static final int LARGEST_BYTES = 4 * YamlReader.LARGEST_CHARACTERS;

  /** The document, or nothing and at least one error among the problems. */
  public static Optional<ConfigDocument> read(Path file, Problems problems) {
    return TextFile.read(file, LARGEST_BYTES, problems)
        .flatMap(text -> parse(file, text, problems.of(new SourceText(file.toString(), text))));
  }

  /** The document that a text is, as if it had been read from that file. */
  public static Optional<ConfigDocument> parse(Path file, String text, Problems problems) {
    return new YamlReader(problems)
        .read(text)
        .flatMap(tree -> block(tree, problems))
        .map(content -> new ConfigDocument(file, text, content));
  }

  /** For problems of this document. */
  public SourceText source() {
    return new SourceText(file.toString(), text);
  }

  private static Optional<Mapping> block(YamlTree tree, Problems problems) {
    Optional<Mapping> block = tree.asMapping();
    if (block.isEmpty() && tree.isNull()) {
      problems.error(
          Place.NOWHERE,
          HelpAnchor.MISSING_KEY,
          "the file is empty",
          "\"autotag init\" writes a configuration to start from");
    } else if (block.isEmpty()) {
      problems.error(
          tree.place(),
          HelpAnchor.WRONG_TYPE,
          "a configuration is made of lines \"key: value\"",
          "start with server:");
    }
    return block;
  }
}
