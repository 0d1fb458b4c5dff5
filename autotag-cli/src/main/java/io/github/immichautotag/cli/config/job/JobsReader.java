package io.github.immichautotag.cli.config.job;

import io.github.immichautotag.cli.config.MarkWith;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.rules.ConditionReader;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.ScopeFilter;
import io.github.immichautotag.core.stage.album.CareSettings;
import io.github.immichautotag.core.stage.album.ReviewSettings;
import io.github.immichautotag.core.stage.album.ReviewSettings.Grouping;
import io.github.immichautotag.core.stage.duplicate.DuplicateSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads the blocks of all jobs beside classification, dates and rules. */
public final class JobsReader {

  private static final String DUPLICATES = "duplicate_processing";
  private static final String FOLDERS = "album_detection_from_folders";

  private final Problems problems;
  private final Terms terms;
  private final boolean predecessorFormat;
  private final BiFunction<Block, String, Optional<String>> marks;
  private final MarkWith markWith;

  /**
   * A reader that reports to {@code problems}.
   *
   * @param marks reads the name of a mark from a block and a key
   */
  public JobsReader(
      Problems problems,
      Terms terms,
      boolean predecessorFormat,
      BiFunction<Block, String, Optional<String>> marks,
      MarkWith markWith) {
    this.problems = problems;
    this.terms = terms;
    this.predecessorFormat = predecessorFormat;
    this.marks = marks;
    this.markWith = markWith;
  }

  /** The jobs of a document. */
  public Jobs read(Block top) {
    CriteriaReader criteria = new CriteriaReader(problems, new ConditionReader(problems, terms));
    Block filters = top.block("filters");
    ScopeFilter filter =
        new ScopeFilter(
            filters.blocks("filter_in").stream().map(criteria::read).toList(),
            filters.blocks("filter_out").stream().map(criteria::read).toList());
    return new Jobs(
        filter,
        new ConversionReader(problems, criteria, predecessorFormat).read(top.block("conversions")),
        duplicates(top),
        folders(top),
        review(top),
        care(top),
        new SharingReader(problems, terms).read(top.block("album_permissions")),
        new ChecksReader(problems, terms).read(top.block("checks")));
  }

  private Optional<Mark> mark(Block block, String key) {
    return marks
        .apply(block, key)
        .flatMap(JobsReader::path)
        .map(
            path ->
                new Mark(
                    path, io.github.immichautotag.core.stage.MarkWith.valueOf(markWith.name())));
  }

  /** What is no path was reported by whoever read the name. */
  private static Optional<TagPath> path(String name) {
    try {
      return Optional.of(new TagPath(name));
    } catch (IllegalArgumentException reported) {
      return Optional.empty();
    }
  }

  private Optional<DuplicateSettings> duplicates(Block top) {
    Block block = top.block(DUPLICATES);
    if (!top.has(DUPLICATES) || !block.truth("enabled")) {
      return Optional.empty();
    }
    Block copy = block.block("copy");
    Optional<Mark> albums = mark(block, "autotag_album_conflict");
    return Optional.of(
        new DuplicateSettings(
            copy.truth("albums"),
            copy.truth("classification_tags"),
            fields(copy),
            albums,
            mark(block, "autotag_classification_conflict"),
            block.truth("per_group_tags"),
            albums.map(mark -> mark.tag().value() + "_"),
            marks.apply(block, "autotag_classification_conflict_prefix"),
            top.block("output_tags").truth("remove_unused")));
  }

  private static Set<AssetField> fields(Block copy) {
    Set<AssetField> fields = EnumSet.noneOf(AssetField.class);
    for (AssetField field : AssetField.values()) {
      if (field != AssetField.PLACE && copy.truth(field.name().toLowerCase(Locale.ROOT))) {
        fields.add(field);
      }
    }
    return fields;
  }

  private Optional<Jobs.Folders> folders(Block top) {
    Block block = top.block(FOLDERS);
    Optional<Jobs.Folders> folders =
        Optional.of(new FolderReader(problems).read(block))
            .filter(rules -> block.truth("enabled"))
            .map(
                rules ->
                    new Jobs.Folders(
                        rules,
                        block.truth("leave_with_folder"),
                        mark(top.block(DUPLICATES), "autotag_album_detection_conflict")));
    return top.has(FOLDERS) ? folders : Optional.empty();
  }

  private Optional<ReviewSettings> review(Block top) {
    Block block = top.block("review_albums");
    String name = block.text("name").orElse(ReviewSettings.USUAL_NAME);
    if (!name.contains(ReviewSettings.DATE)) {
      problems.error(
          block.placeOfValue("name"),
          HelpAnchor.WRONG_VALUE,
          "review_albums.name: without {date} all review albums would have one name",
          "write it like \"{date} to sort\"");
      return Optional.empty();
    }
    ReviewSettings settings =
        new ReviewSettings(
            grouping(block.text("group_by").orElse("")),
            block.duration("gap"),
            name,
            block.integer("min_assets").orElse(1L).intValue(),
            block.mapping("when").flatMap(new ConditionReader(problems, terms)::read));
    return top.truth("create_album_from_date_if_missing")
        ? Optional.of(settings)
        : Optional.empty();
  }

  /** What is no such word was reported by the check of values. */
  private static Grouping grouping(String word) {
    return Stream.of(Grouping.values())
        .filter(it -> it.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(Grouping.DAY);
  }

  private static Jobs.Care care(Block top) {
    Block block = top.block("album_care");
    return new Jobs.Care(
        new CareSettings(
            top.truth("enable_album_name_strip"),
            block.truth("report_equal_names"),
            block.truth("merge_equal_names"),
            block.truth("remove_empty_own_albums")),
        block.truth("report_unmatched_albums"));
  }

  /** All names under which the stages of jobs appear in plans and ledgers. */
  public static List<String> stageNames() {
    return List.of(
        "conversions",
        "duplicates",
        "duplicate conflicts",
        "folder albums",
        "folder conflicts",
        "review albums",
        "album names",
        "empty albums",
        "sharing",
        "checks");
  }
}
