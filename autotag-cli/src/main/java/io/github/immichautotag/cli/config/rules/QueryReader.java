package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.schema.Schema;
import io.github.immichautotag.cli.config.schema.TreeChecker;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a condition in one line: {@code type:video duration:">10 min" not in_album:Work}. What
 * stands side by side must all hold; {@code or}, {@code not} and brackets do as they say. Behind
 * the colon stands what stands there in YAML; {@code file_name.glob:*.png} names a key of a block,
 * and a word without a colon is looked for in file names.
 */
public final class QueryReader {

  private final QueryTokens tokens;
  private final Problems problems;
  private final Terms terms;

  private QueryReader(String query, Problems problems, Terms terms) {
    this.tokens = new QueryTokens(query, problems);
    this.problems = problems;
    this.terms = terms;
  }

  /**
   * The condition; absent when it cannot be used, which was reported.
   *
   * @param query the line
   * @param problems get what is wrong with it
   * @param terms what conditions mean beyond their own words
   */
  public static Optional<Condition> read(String query, Problems problems, Terms terms) {
    Problems ofQuery = problems.of(new SourceText("query", query));
    return new QueryReader(query, ofQuery, terms).read();
  }

  private Optional<Condition> read() {
    Mapping whole = alternatives();
    if (tokens.isAt(")")) {
      unexpected("this bracket closes nothing", "delete it, or open one before it with (");
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    new TreeChecker(Schema.standard(), problems, false).checkCondition(whole);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return new ConditionReader(problems, terms).read(whole).filter(it -> !problems.hasErrors());
  }

  private void unexpected(String what, String instead) {
    problems.error(tokens.place(), HelpAnchor.CONDITIONS, what, instead);
  }

  private Mapping alternatives() {
    Place start = tokens.place();
    List<YamlTree> any = new ArrayList<>(List.of(together()));
    while (tokens.take("or")) {
      any.add(together());
    }
    return any.size() == 1 ? (Mapping) any.get(0) : junction("any", start, any);
  }

  private static Mapping junction(String name, Place place, List<YamlTree> parts) {
    return new Mapping(place, List.of(new Entry(name, place, new Sequence(place, parts))));
  }

  private Mapping together() {
    Place start = tokens.place();
    List<YamlTree> all = new ArrayList<>(List.of(single()));
    while (!tokens.isAtEnd() && !tokens.isAt(")") && !tokens.isAt("or")) {
      tokens.take("and");
      all.add(single());
    }
    return all.size() == 1 ? (Mapping) all.get(0) : junction("all", start, all);
  }

  private Mapping single() {
    Place place = tokens.place();
    if (tokens.isAtEnd() || tokens.isAt(")") || tokens.isAt("or") || tokens.isAt("and")) {
      unexpected(
          "a condition is missing here",
          "write one, such as type:video or file_name.glob:\"*.png\"");
      tokens.skip();
      return new Mapping(place, List.of());
    }
    if (tokens.take("not") || tokens.takeMinus()) {
      return new Mapping(place, List.of(new Entry("not", place, single())));
    }
    if (!tokens.take("(")) {
      return tokens.term();
    }
    Mapping inside = alternatives();
    if (!tokens.take(")")) {
      problems.error(place, HelpAnchor.CONDITIONS, "this bracket is not closed", "close it with )");
    }
    return inside;
  }
}
