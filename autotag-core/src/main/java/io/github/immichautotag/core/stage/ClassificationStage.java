package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the assets that no category claims as unknown and those that several claim as conflict, and
 * takes both marks off where their reason is gone. An empty mark is not managed: what carries it
 * stays as it is.
 */
public final class ClassificationStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "classification";

  private final List<Category> categories;
  private final Optional<Mark> unknownMark;
  private final Optional<Mark> conflictMark;
  private final boolean primaryOnly;

  /** A stage with these categories and marks. */
  public ClassificationStage(
      List<Category> categories, Optional<Mark> unknownMark, Optional<Mark> conflictMark) {
    this(categories, unknownMark, conflictMark, false);
  }

  /**
   * A stage with these categories and marks.
   *
   * @param primaryOnly whether of a stack only the asset on top counts
   */
  public ClassificationStage(
      List<Category> categories,
      Optional<Mark> unknownMark,
      Optional<Mark> conflictMark,
      boolean primaryOnly) {
    this.primaryOnly = primaryOnly;
    this.categories = List.copyOf(categories);
    this.unknownMark = unknownMark;
    this.conflictMark = conflictMark;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    List<Needs> needs = new ArrayList<>(marks().map(Mark::needs).toList());
    needs.add(Classification.needs(categories));
    needs.add(primaryOnly ? Needs.of(Detail.STACKS) : Needs.nothing());
    return Needs.all(needs);
  }

  @Override
  public Set<TagPath> markTags() {
    Set<TagPath> tags = new LinkedHashSet<>();
    marks().forEach(mark -> tags.add(mark.tag()));
    return tags;
  }

  /** The tags that the other marks of this stage put on assets. */
  private Set<TagPath> othersThan(Mark mark) {
    return marks()
        .filter(other -> other.with().tags() && !other.equals(mark))
        .map(Mark::tag)
        .collect(Collectors.toSet());
  }

  private Stream<Mark> marks() {
    return Stream.concat(unknownMark.stream(), conflictMark.stream());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    LibraryState state = input.state();
    Classification found = classify(state, input.scope());
    MarkFindings findings = new MarkFindings(RULE, state);
    unknownMark.ifPresent(
        mark -> findings.set(mark, found.unknown(), "no category claims it", othersThan(mark)));
    conflictMark.ifPresent(
        mark ->
            found
                .conflicts()
                .forEach(
                    conflict ->
                        findings.set(
                            mark, conflict.assets(), conflict.reason(), othersThan(mark))));
    if (mayClear(found)) {
      AssetSet below = input.scope().changeable().minus(found.subjects());
      marks()
          .forEach(mark -> findings.clear(mark, below, "only the asset on top of a stack counts"));
      unknownMark.ifPresent(mark -> clearUnknown(mark, found, findings));
      conflictMark.ifPresent(mark -> clearConflict(mark, found, findings));
    }
    return findings.list();
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    Classification found = classify(input.state(), input.scope());
    Optional<String> missing = found.missing().stream().sorted().findFirst();
    if (missing.isEmpty() || found.subjects().isEmpty()) {
      return List.of();
    }
    List<Change> possible = new ArrayList<>();
    unknownMark.ifPresent(
        mark -> possible.addAll(MarkFindings.possible(mark, AssetSet.empty(), found.subjects())));
    conflictMark.ifPresent(
        mark -> possible.addAll(MarkFindings.possible(mark, found.conflict(), found.subjects())));
    return List.of(new Finding(RULE, found.subjects(), missing.get(), possible));
  }

  private static void clearUnknown(Mark mark, Classification found, MarkFindings findings) {
    findings.clear(mark, found.classified(), "a category claims it now");
    findings.clear(mark, found.conflict(), "several categories claim it now");
  }

  private static void clearConflict(Mark mark, Classification found, MarkFindings findings) {
    findings.clear(mark, found.classified(), "only one category claims it now");
    findings.clear(mark, found.unknown(), "no category claims it any more");
  }

  /**
   * Marks are cleared only on full knowledge, and not when the categories claim nothing at all:
   * that is how a mistyped configuration looks.
   */
  private static boolean mayClear(Classification found) {
    return found.missing().isEmpty() && !found.isSilent();
  }

  /** Classifies the assets of the scope, without deciding anything. */
  public Classification classify(LibraryState state, Scope scope) {
    if (!primaryOnly) {
      return Classification.of(categories, state, scope.changeable());
    }
    Stacks stacks = state.stacks();
    AssetSet below = stacks.members().minus(stacks.primaries());
    Classification found = Classification.of(categories, state, scope.changeable().minus(below));
    return stacks.completeness() instanceof Completeness.Missing part
        ? found.without(part.reason())
        : found;
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    Classification found = classify(outcome.state(), outcome.scope());
    List<String> notices = new ArrayList<>();
    found.missing().stream().sorted().forEach(reason -> notices.add(notAllRead(reason)));
    found.claims().stream()
        .filter(claim -> !found.subjects().isEmpty())
        .filter(claim -> claim.claimed().isEmpty() && claim.missing().isEmpty())
        .forEach(claim -> notices.add(silent(claim.category())));
    marks()
        .forEach(mark -> notices.addAll(mark.notices(fetched, outcome.state(), othersThan(mark))));
    if (found.missing().isEmpty() && found.isSilent() && !found.subjects().isEmpty()) {
      notices.add("no category claims anything, so no mark is taken off: check the rules");
    }
    return notices;
  }

  private static String notAllRead(String reason) {
    return "not all could be read (%s): nothing is marked as unknown and no mark is taken off"
        .formatted(reason);
  }

  private static String silent(Category category) {
    return "category \"%s\" claims nothing: no tag, album or link of it is in use"
        .formatted(category.name());
  }
}
