package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/**
 * What conditions mean beyond their own words.
 *
 * @param zone whose clock is meant by "today" and "last 30 days"
 * @param categories by name, the assets that a category claims
 * @param patterns reads regular expressions; throws {@link TermException} for what is none
 * @param links reads links of web pages; throws {@link TermException} for what shows no assets
 */
public record Terms(
    ZoneId zone,
    Map<String, Condition> categories,
    Function<String, NamePattern> patterns,
    Function<String, Condition> links) {

  public Terms {
    categories = Map.copyOf(categories);
  }

  /** The clock of UTC, no categories, and regular expressions as Java has them. */
  public static Terms plain() {
    return new Terms(ZoneOffset.UTC, Map.of(), Terms::javaPattern, LinkKinds::linked);
  }

  /** The same with these categories. */
  public Terms with(Map<String, Condition> others) {
    return new Terms(zone, others, patterns, links);
  }

  /**
   * The assets that a link shows: an asset, an album, a person, a tag, a folder or what a public
   * link shows.
   *
   * @throws TermException if it shows none of these
   */
  public static Condition linked(String link) {
    return LinkKinds.linked(link);
  }

  NamePattern pattern(String regex) {
    return patterns.apply(regex);
  }

  private static NamePattern javaPattern(String regex) {
    try {
      return NamePattern.of(regex);
    } catch (PatternSyntaxException wrong) {
      throw new TermException(
          "\"" + regex + "\" is no regular expression: " + wrong.getDescription(),
          "put a backslash before brackets and other signs that are meant as they stand");
    }
  }
}
