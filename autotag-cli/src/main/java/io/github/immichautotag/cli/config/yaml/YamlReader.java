package io.github.immichautotag.cli.config.yaml;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML 1.1 into a {@link YamlTree}. Never makes objects of types that the file names, and
 * bounds what a hostile file can cost: size, depth, aliases and the size after aliases are
 * followed.
 */
public final class YamlReader {
  /** The reference with every key has 40 kB; a thousand rules stay below half of this. */
  public static final int LARGEST_CHARACTERS = 1_000_000;

  /** Blocks inside blocks: the grammar needs 8, conditions in conditions some more. */
  private static final int DEEPEST = 50;

  private static final int MOST_ALIASES = 200;

  private final Problems problems;

  /** Errors of syntax and of what is not allowed go to {@code problems}. */
  public YamlReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The document, or nothing when it has errors of syntax or is empty; then a problem was added.
   */
  public Optional<YamlTree> read(String text) {
    if (text.length() > LARGEST_CHARACTERS) {
      reportTooLarge();
      return Optional.empty();
    }
    Optional<Node> node = compose(text);
    return node.flatMap(root -> new TreeBuilder(problems).build(root));
  }

  private Optional<Node> compose(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    limits.setAllowRecursiveKeys(false);
    // Nothing is built from tags here; the tree's builder refuses them with a better message.
    limits.setTagInspector(tag -> true);
    try {
      Optional<Node> root = Optional.ofNullable(new Yaml(limits).compose(new StringReader(text)));
      if (root.isEmpty()) {
        problems.error(
            Place.NOWHERE, HelpAnchor.MISSING_KEY, "the file is empty", YamlWords.START_HINT);
      }
      return root;
    } catch (MarkedYAMLException wrong) {
      reportMarked(wrong, text);
    } catch (ReaderException wrong) {
      Place place = placeOf(text, wrong.getPosition());
      String character = String.format("U+%04X", wrong.getCodePoint());
      problems.error(
          place,
          HelpAnchor.YAML_SYNTAX,
          "the character " + character + " is not allowed",
          "delete it or retype the line");
    } catch (YAMLException wrong) {
      reportTooLarge();
    }
    return Optional.empty();
  }

  private void reportTooLarge() {
    problems.error(
        Place.NOWHERE,
        HelpAnchor.YAML_FEATURES,
        "the file is larger or deeper than any configuration needs",
        "at most "
            + LARGEST_CHARACTERS
            + " characters and "
            + DEEPEST
            + " blocks inside each other");
  }

  private void reportMarked(MarkedYAMLException wrong, String text) {
    Mark mark = markOf(wrong, text);
    Place place =
        mark == null ? Place.NOWHERE : new Place(mark.getLine() + 1, mark.getColumn() + 1, 1);
    YamlWords.Explanation words = YamlWords.explain(wrong, place, text);
    problems.error(words.place(), HelpAnchor.YAML_SYNTAX, words.message(), words.suggestion());
  }

  /** Where something is not closed, its start says more than the end of the file. */
  private static @Nullable Mark markOf(MarkedYAMLException wrong, String text) {
    Mark problem = wrong.getProblemMark();
    Mark context = wrong.getContextMark();
    boolean atEnd = problem == null || problem.getLine() >= text.stripTrailing().lines().count();
    return atEnd && context != null ? context : problem;
  }

  private static Place placeOf(String text, int position) {
    int end = Math.max(0, Math.min(position, text.length()));
    int lineStart = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    if (lineStart > end) {
      lineStart = end;
    }
    int line =
        1
            + (int)
                text.substring(0, lineStart).chars().filter(character -> character == '\n').count();
    return new Place(line, 1 + text.codePointCount(lineStart, end), 1);
  }
}
