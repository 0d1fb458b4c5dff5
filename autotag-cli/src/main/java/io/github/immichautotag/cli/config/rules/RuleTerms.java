package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.value.BadPatternException;
import io.github.immichautotag.cli.config.value.NamePattern;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.condition.Terms;
import java.time.ZoneId;
import java.util.Map;

/** What conditions of the configuration mean beyond their own words. */
public final class RuleTerms {

  private RuleTerms() {}

  /** By the clock of this zone, without categories, and with patterns of Java's or Python's. */
  public static Terms of(ZoneId zone) {
    return new Terms(zone, Map.of(), RuleTerms::pattern, WebPages::linked);
  }

  private static io.github.immichautotag.core.rule.NamePattern pattern(String source) {
    try {
      NamePattern read = NamePattern.of(source);
      return new io.github.immichautotag.core.rule.NamePattern(read.source(), read.compiled());
    } catch (BadPatternException wrong) {
      throw new TermException(
          "\"" + source + "\" is no regular expression: " + wrong.reason(),
          "put a backslash before brackets and other signs that are meant as they stand");
    }
  }
}
