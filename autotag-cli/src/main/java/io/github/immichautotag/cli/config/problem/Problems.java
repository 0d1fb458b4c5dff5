package io.github.immichautotag.cli.config.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects problems of one or several sources, so that all are told at once. Not for use by several
 * threads.
 *
 * <p>After 200 the rest is only counted: nobody reads more, and a wrong file may have a million.
 */
public final class Problems {
  private static final int MOST = 200;

  private final SourceText source;
  private final Collected collected;

  /** Starts an empty collection for a source. */
  public Problems(SourceText source) {
    this(source, new Collected());
  }

  private Problems(SourceText source, Collected collected) {
    this.source = source;
    this.collected = collected;
  }

  /** The same collection, for problems of another source. */
  public Problems of(SourceText otherSource) {
    return new Problems(otherSource, collected);
  }

  /** Something that keeps the configuration from being used. */
  public void error(Place place, HelpAnchor help, String message) {
    add(Severity.ERROR, place, message, Optional.empty(), help);
  }

  /** Something that keeps the configuration from being used, and what to do about it. */
  public void error(Place place, HelpAnchor help, String message, String suggestion) {
    add(Severity.ERROR, place, message, Optional.of(suggestion), help);
  }

  /** Something that is probably not meant that way. */
  public void warning(Place place, HelpAnchor help, String message, String suggestion) {
    add(Severity.WARNING, place, message, Optional.of(suggestion), help);
  }

  /** Something worth knowing. */
  public void notice(Place place, HelpAnchor help, String message) {
    add(Severity.NOTICE, place, message, Optional.empty(), help);
  }

  /** An error that is only made, not added: whether it is one depends on the command. */
  public ConfigProblem describe(Place place, HelpAnchor help, String message, String suggestion) {
    return problem(Severity.ERROR, place, message, Optional.of(suggestion), help);
  }

  /** True when at least one error was added. */
  public boolean hasErrors() {
    return collected.errors > 0;
  }

  /** True when something was said against this very place. */
  public boolean hasErrorAt(Place place) {
    return collected.problems.stream()
        .anyMatch(problem -> problem.isError() && problem.place().equals(place));
  }

  /**
   * All problems: errors first, then by line and column. What has no place comes last, because it
   * often follows from the others: a key that is misspelt is missing as well.
   */
  public List<ConfigProblem> inOrder() {
    List<ConfigProblem> ordered = new ArrayList<>(collected.problems);
    ordered.sort(
        Comparator.comparing(ConfigProblem::severity)
            .thenComparing(problem -> !problem.place().isKnown())
            .thenComparingInt(ConfigProblem::line)
            .thenComparingInt(ConfigProblem::column));
    if (collected.left > 0) {
      String message = "and " + collected.left + " more problems that are not shown";
      Severity severity = hasErrors() ? Severity.ERROR : Severity.NOTICE;
      ordered.add(
          problem(severity, Place.NOWHERE, message, Optional.empty(), HelpAnchor.UNKNOWN_KEY));
    }
    return List.copyOf(ordered);
  }

  private void add(
      Severity severity, Place place, String message, Optional<String> hint, HelpAnchor help) {
    collected.errors += severity == Severity.ERROR ? 1 : 0;
    if (collected.problems.size() >= MOST) {
      collected.left++;
      return;
    }
    collected.problems.add(problem(severity, place, message, hint, help));
  }

  private ConfigProblem problem(
      Severity severity, Place place, String message, Optional<String> hint, HelpAnchor help) {
    return new ConfigProblem(
        severity,
        Shown.line(source.name()),
        place,
        Shown.line(message),
        source.excerpt(place),
        hint.map(Shown::line),
        help);
  }

  private static final class Collected {
    final List<ConfigProblem> problems = new ArrayList<>();
    int errors;
    int left;
  }
}
