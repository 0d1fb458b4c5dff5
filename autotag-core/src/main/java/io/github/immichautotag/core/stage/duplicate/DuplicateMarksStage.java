package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Deeds;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkFindings;
import io.github.immichautotag.core.stage.duplicate.DuplicatesStage.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Marks the groups of duplicates whose members disagree, until they do so no longer. */
public final class DuplicateMarksStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "duplicate conflicts";

  private final List<Category> categories;
  private final DuplicateSettings settings;

  /** A stage for these categories. */
  public DuplicateMarksStage(List<Category> categories, DuplicateSettings settings) {
    this.categories = List.copyOf(categories);
    this.settings = settings;
  }

  /**
   * A kind of disagreement.
   *
   * @param mark marks the members of all groups that disagree so
   * @param family the tags of which each of these groups has one
   * @param holds whether a group disagrees so
   * @param because what they disagree about, in words
   */
  private record Kind(
      Optional<Mark> mark, Optional<GroupTags> family, Predicate<Verdict> holds, String because) {}

  private List<Kind> kinds() {
    return List.of(
        new Kind(
            settings.albumConflict(),
            settings.albumFamily().map(GroupTags::new),
            Verdict::differentAlbums,
            "its duplicates are in albums that do not go together"),
        new Kind(
            settings.classificationConflict(),
            settings.classificationFamily().map(GroupTags::new),
            Verdict::differentCategories,
            "its duplicates are of different categories"));
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    List<Needs> needs = new ArrayList<>(List.of(DuplicatesStage.needs(categories)));
    for (Kind kind : kinds()) {
      kind.mark().ifPresent(mark -> needs.add(mark.needs()));
      kind.family().ifPresent(family -> needs.add(family.needs()));
    }
    return Needs.all(needs);
  }

  @Override
  public Set<TagPath> markTags() {
    Set<TagPath> tags = new LinkedHashSet<>();
    kinds().forEach(kind -> kind.mark().ifPresent(mark -> tags.add(mark.tag())));
    return tags;
  }

  @Override
  public Set<TagPath> markTags(LibraryState state) {
    Set<TagPath> tags = new LinkedHashSet<>(markTags());
    kinds().forEach(kind -> kind.family().ifPresent(family -> tags.addAll(family.existing(state))));
    return tags;
  }

  @Override
  public boolean waitsForRest() {
    return true;
  }

  @Override
  public List<Finding> find(RuleInput input) {
    if (!DuplicatesStage.completeness(categories, input.state()).isComplete()) {
      return List.of();
    }
    Judged judged = Judged.of(categories, input, new Deeds(input));
    List<Finding> findings = new ArrayList<>();
    for (Kind kind : kinds()) {
      Map<DuplicateId, AssetSet> groups = groups(kind, judged, input);
      AssetSet marked =
          AssetSet.of(groups.values().stream().flatMapToInt(AssetSet::positions).toArray());
      kind.mark().ifPresent(mark -> findings.addAll(marks(mark, kind, marked, input)));
      kind.family().ifPresent(family -> findings.addAll(families(family, kind, groups, input)));
    }
    return findings;
  }

  /**
   * A group whose members disagree.
   *
   * @param id which group
   * @param members all of its members
   * @param reasons what they disagree about, in words
   */
  public record Disagreement(DuplicateId id, AssetSet members, List<String> reasons) {

    public Disagreement {
      reasons = List.copyOf(reasons);
    }
  }

  /** The groups that disagree, ordered by id; none where not all of it was read. */
  public List<Disagreement> disagreements(RuleInput input) {
    if (!DuplicatesStage.completeness(categories, input.state()).isComplete()) {
      return List.of();
    }
    List<Disagreement> disagreements = new ArrayList<>();
    for (Verdict verdict : Judged.of(categories, input, new Deeds(input)).verdicts()) {
      List<String> reasons =
          kinds().stream().filter(kind -> kind.holds().test(verdict)).map(Kind::because).toList();
      if (!reasons.isEmpty()) {
        disagreements.add(
            new Disagreement(verdict.group().id(), verdict.group().members(), reasons));
      }
    }
    return disagreements;
  }

  /** The groups that disagree so, each with those of its members that may be marked. */
  private static Map<DuplicateId, AssetSet> groups(Kind kind, Judged judged, RuleInput input) {
    Map<DuplicateId, AssetSet> groups = new LinkedHashMap<>();
    for (Verdict verdict : judged.verdicts()) {
      AssetSet members = verdict.group().members().intersect(input.scope().changeable());
      if (kind.holds().test(verdict) && !members.isEmpty()) {
        groups.put(verdict.group().id(), members);
      }
    }
    return groups;
  }

  private List<Finding> marks(Mark mark, Kind kind, AssetSet marked, RuleInput input) {
    MarkFindings findings = new MarkFindings(RULE, input.state());
    Set<TagPath> others = new LinkedHashSet<>(markTags());
    others.remove(mark.tag());
    if (!marked.isEmpty()) {
      findings.set(mark, marked, kind.because(), others);
    }
    findings.clear(
        mark, input.scope().changeable().minus(marked), "its duplicates agree now, or it has none");
    return findings.list();
  }

  private List<Finding> families(
      GroupTags family, Kind kind, Map<DuplicateId, AssetSet> groups, RuleInput input) {
    Map<DuplicateId, AssetSet> wanted = settings.perGroup() ? groups : Map.of();
    List<Finding> findings = new ArrayList<>();
    for (Change change : family.set(wanted)) {
      findings.add(new Finding(RULE, change.assets(), kind.because(), List.of(change)));
    }
    for (Change change : family.clear(wanted, input, settings.deletesUnused())) {
      findings.add(
          new Finding(
              RULE, change.assets(), "its group is not in conflict any more", List.of(change)));
    }
    return findings;
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    LibraryState state = input.state();
    AssetSet subjects = input.scope().changeable();
    if (subjects.isEmpty()
        || !(DuplicatesStage.completeness(categories, state)
            instanceof Completeness.Missing part)) {
      return List.of();
    }
    List<Change> possible = new ArrayList<>();
    for (Kind kind : kinds()) {
      kind.mark()
          .ifPresent(
              mark -> possible.addAll(MarkFindings.possible(mark, AssetSet.empty(), subjects)));
      kind.family().stream()
          .flatMap(family -> family.existing(state).stream())
          .flatMap(tag -> Stream.of(new AddTag(tag, subjects), new RemoveTag(tag, subjects)))
          .forEach(possible::add);
    }
    return List.of(new Finding(RULE, subjects, part.reason(), possible));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    List<String> notices = new ArrayList<>();
    Set<TagPath> all = markTags();
    for (Kind kind : kinds()) {
      kind.mark()
          .ifPresent(
              mark -> {
                Set<TagPath> others = new LinkedHashSet<>(all);
                others.remove(mark.tag());
                notices.addAll(mark.notices(fetched, outcome.state(), others));
              });
    }
    return notices;
  }
}
