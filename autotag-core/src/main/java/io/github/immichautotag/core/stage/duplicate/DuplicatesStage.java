package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.stage.Contradiction;
import io.github.immichautotag.core.stage.Deeds;
import io.github.immichautotag.core.stage.duplicate.DuplicateGroups.Group;
import io.github.immichautotag.core.stage.duplicate.Evidence.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets the members of a duplicate group share what classifies one of them, where all of it together
 * is unambiguous. What a member has only because a copy had it goes again when no copy has it by
 * itself any more: whoever moves one picture to another album moves all its copies.
 */
public final class DuplicatesStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "duplicates";

  private static final String COPY_HAS_IT = "a duplicate of it has that, and they agree";
  private static final String NO_COPY_HAS_IT = "no duplicate of it has that by itself any more";

  private final List<Category> categories;
  private final DuplicateSettings settings;

  /** A stage for these categories. */
  public DuplicatesStage(List<Category> categories, DuplicateSettings settings) {
    this.categories = List.copyOf(categories);
    this.settings = settings;
  }

  @Override
  public String name() {
    return RULE;
  }

  /** What must be read to look at groups at all. */
  static Needs needs(List<Category> categories) {
    // Who carries a tag itself must be known to copy that one, and not one above it.
    List<String> tags =
        categories.stream().flatMap(category -> category.tagNames().stream()).toList();
    return Needs.all(
        List.of(Classification.needs(categories), Needs.exactTags(tags), Needs.of(Detail.STACKS)));
  }

  @Override
  public Needs needs() {
    boolean ofMetadata =
        settings.fields().contains(AssetField.RATING)
            || settings.fields().contains(AssetField.DESCRIPTION);
    return Needs.all(
        List.of(needs(categories), ofMetadata ? Needs.of(Detail.METADATA) : Needs.nothing()));
  }

  /** Whether everything was read that the verdict on a group rests on. */
  static Completeness completeness(List<Category> categories, LibraryState state) {
    return Completeness.of(
        Stream.of(
                Stream.of(state.assetCompleteness(), state.stacks().completeness()),
                categories.stream().map(category -> category.condition().completeness(state)),
                Evidence.tags(categories, state).stream()
                    .map(tag -> state.taggedExactly(tag).completeness()))
            .flatMap(parts -> parts));
  }

  /** The groups with what is to be said of them. */
  record Judged(Evidence evidence, List<Verdict> verdicts) {

    static Judged of(List<Category> categories, RuleInput input, Deeds deeds) {
      List<Group> groups = DuplicateGroups.of(input.state());
      AssetSet members =
          AssetSet.of(groups.stream().flatMapToInt(group -> group.members().positions()).toArray());
      Evidence evidence = Evidence.of(categories, input, members, RULE, deeds);
      return new Judged(
          evidence, groups.stream().map(group -> Verdict.of(group, evidence)).toList());
    }
  }

  @Override
  public List<Finding> find(RuleInput input) {
    if (!completeness(categories, input.state()).isComplete()) {
      return List.of();
    }
    Deeds deeds = new Deeds(input);
    Judged judged = Judged.of(categories, input, deeds);
    List<Finding> findings = new ArrayList<>();
    List<AssetSet> wanted = wanted(judged);
    for (int number = 0; number < judged.evidence.sources().size(); number++) {
      Source source = judged.evidence.sources().get(number);
      AssetSet having = source.members().union(havingAbove(source, input.state()));
      give(source, wanted.get(number).minus(having), input, deeds).ifPresent(findings::add);
      takeBack(source, source.copied().minus(wanted.get(number)), input).ifPresent(findings::add);
    }
    fields(judged, input, deeds).forEach(findings::add);
    return findings;
  }

  /** A tag would hide one above it, of which Immich tells nothing then. */
  private static AssetSet havingAbove(Source source, LibraryState state) {
    AssetSet having = AssetSet.empty();
    if (source.gift() instanceof AddTag gift) {
      for (TagPath tag : state.tags()) {
        having = gift.tag().isBelow(tag) ? having.union(state.taggedExactly(tag).assets()) : having;
      }
    }
    return having;
  }

  /** By source, the members of groups that should have it because one of them does. */
  private List<AssetSet> wanted(Judged judged) {
    List<BitSet> wanted = new ArrayList<>();
    judged.evidence.sources().forEach(source -> wanted.add(new BitSet()));
    for (Verdict verdict : judged.verdicts) {
      if (!verdict.ambiguous()) {
        verdict.sources().stream()
            .filter(number -> isCopied(judged.evidence.sources().get(number)))
            .forEach(number -> verdict.group().members().forEach(at -> wanted.get(number).set(at)));
      }
    }
    return wanted.stream().map(AssetSet::of).toList();
  }

  private boolean isCopied(Source source) {
    return source.isAlbum() ? settings.copiesAlbums() : settings.copiesTags();
  }

  private static Optional<Finding> give(
      Source source, AssetSet assets, RuleInput input, Deeds deeds) {
    Change gift = source.gift().withAssets(assets.intersect(input.scope().changeable()));
    AssetSet left = gift.assets().minus(Contradiction.of(RULE, gift, input, deeds));
    return finding(left, COPY_HAS_IT, gift.withAssets(left));
  }

  private static Optional<Finding> takeBack(Source source, AssetSet assets, RuleInput input) {
    AssetSet stale = assets.intersect(input.scope().changeable());
    return finding(stale, NO_COPY_HAS_IT, source.gift().withAssets(stale).inverse());
  }

  private static Optional<Finding> finding(AssetSet assets, String because, Change change) {
    return assets.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(RULE, assets, because, List.of(change)));
  }

  private Stream<Finding> fields(Judged judged, RuleInput input, Deeds deeds) {
    return settings.fields().stream()
        .sorted()
        .flatMap(
            field -> {
              CopiedFields copied = new CopiedFields(input.state(), field, RULE, deeds);
              judged.verdicts.forEach(verdict -> copied.add(verdict.group()));
              return copied.changes().stream();
            })
        .flatMap(change -> setting(change, input, deeds).stream());
  }

  private static Optional<Finding> setting(Change change, RuleInput input, Deeds deeds) {
    AssetSet allowed =
        change
            .assets()
            .intersect(input.scope().changeable())
            .minus(Contradiction.of(RULE, change, input, deeds));
    return finding(allowed, COPY_HAS_IT, change.withAssets(allowed));
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    LibraryState state = input.state();
    AssetSet subjects = state.assets().duplicates().intersect(input.scope().changeable());
    if (subjects.isEmpty()
        || !(completeness(categories, state) instanceof Completeness.Missing part)) {
      return List.of();
    }
    List<Change> possible = new ArrayList<>();
    Deeds deeds = new Deeds(input);
    for (Source source : Evidence.of(categories, input, subjects, RULE, deeds).sources()) {
      if (isCopied(source)) {
        // Who has it now is perhaps not known, but who got it from here is.
        AssetSet received = deeds.assets(source.gift().ledgerKey(), RULE).intersect(subjects);
        possible.add(source.gift().withAssets(subjects));
        possible.add(source.gift().withAssets(received.union(source.copied())).inverse());
      }
    }
    for (AssetField field : settings.fields()) {
      subjects.forEach(
          at ->
              possible.add(
                  new SetField(state.field(field, at), state.field(field, at), AssetSet.of(at))));
    }
    return List.of(new Finding(RULE, subjects, part.reason(), possible));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    if (completeness(categories, outcome.state()) instanceof Completeness.Missing part
        && !fetched.assets().duplicates().isEmpty()) {
      return List.of(
          "not all could be read (%s): duplicates take nothing over from each other"
              .formatted(part.reason()));
    }
    return List.of();
  }
}
