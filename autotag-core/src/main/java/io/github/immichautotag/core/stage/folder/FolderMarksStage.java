package io.github.immichautotag.core.stage.folder;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marks the assets that nothing classifies and whose folders say two dates, so that they say
 * nothing; until the user has filed them, or the folders are excluded.
 */
public final class FolderMarksStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "folder conflicts";

  private final FolderRules rules;
  private final List<Category> categories;
  private final ClassificationStage classification;
  private final Mark mark;

  /**
   * A stage of these rules.
   *
   * @param categories the categories by which albums of folders are known
   * @param classification finds what is unclassified
   */
  public FolderMarksStage(
      FolderRules rules, List<Category> categories, ClassificationStage classification, Mark mark) {
    this.rules = rules;
    this.categories = List.copyOf(categories);
    this.classification = classification;
    this.mark = mark;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    return Needs.all(List.of(classification.needs(), mark.needs()));
  }

  @Override
  public Set<TagPath> markTags() {
    return Set.of(mark.tag());
  }

  private Classification classify(RuleInput input) {
    return classification.classify(input.state(), input.scope());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    Classification found = classify(input);
    if (!found.missing().isEmpty()) {
      return List.of();
    }
    AssetSet ambiguous =
        FolderGroups.of(rules, categories, input).ambiguous().intersect(found.unknown());
    MarkFindings findings = new MarkFindings(RULE, input.state());
    if (!ambiguous.isEmpty()) {
      findings.set(mark, ambiguous, "its folders say more than one date", Set.of());
    }
    findings.clear(
        mark,
        input.scope().changeable().minus(ambiguous),
        "it is classified now, or its folders say one date at most");
    return findings.list();
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    Optional<String> missing = classify(input).missing().stream().sorted().findFirst();
    AssetSet subjects = input.scope().changeable();
    return missing.isEmpty() || subjects.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                RULE,
                subjects,
                missing.get(),
                MarkFindings.possible(mark, AssetSet.empty(), subjects)));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    return mark.notices(fetched, outcome.state(), Set.of());
  }
}
