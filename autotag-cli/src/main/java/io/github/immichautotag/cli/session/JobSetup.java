package io.github.immichautotag.cli.session;

import io.github.immichautotag.cli.config.job.Jobs;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.ScopeFilter;
import io.github.immichautotag.core.stage.album.AlbumNamesStage;
import io.github.immichautotag.core.stage.album.CareSettings;
import io.github.immichautotag.core.stage.album.EmptyAlbumsStage;
import io.github.immichautotag.core.stage.album.ReviewAlbumsStage;
import io.github.immichautotag.core.stage.album.UnmatchedAlbumsStage;
import io.github.immichautotag.core.stage.check.ChecksStage;
import io.github.immichautotag.core.stage.conversion.ConversionStage;
import io.github.immichautotag.core.stage.duplicate.DuplicateMarksStage;
import io.github.immichautotag.core.stage.duplicate.DuplicateSettings;
import io.github.immichautotag.core.stage.duplicate.DuplicatesStage;
import io.github.immichautotag.core.stage.folder.FolderAlbumsStage;
import io.github.immichautotag.core.stage.folder.FolderMarksStage;
import io.github.immichautotag.core.stage.share.SharingStage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of the jobs beside classification, dates and rules, by where they stand among those.
 *
 * @param filter limits what is changed
 * @param conversions come first of all
 * @param beforeRules come after dates and before the user's rules
 * @param marks come after classification
 * @param last come at the end
 * @param allMarks all marks that the stages set, each with what it says
 * @param duplicateMarks marks groups of duplicates that disagree
 * @param verbs what they may ask for
 */
public record JobSetup(
    ScopeFilter filter,
    List<Stage> conversions,
    List<Stage> beforeRules,
    List<Stage> marks,
    List<Stage> last,
    List<Marked> allMarks,
    Optional<DuplicateMarksStage> duplicateMarks,
    Set<Verb> verbs) {

  /**
   * A mark.
   *
   * @param words what it says of an asset, such as {@code With folders of two dates}
   * @param mark which mark
   */
  public record Marked(String words, Mark mark) {}

  /** Copies the collections. */
  public JobSetup {
    conversions = List.copyOf(conversions);
    beforeRules = List.copyOf(beforeRules);
    marks = List.copyOf(marks);
    last = List.copyOf(last);
    allMarks = List.copyOf(allMarks);
    verbs = Set.copyOf(verbs);
  }

  static JobSetup of(
      Jobs jobs,
      ClassificationStage classification,
      List<Category> categories,
      boolean reapply,
      boolean rulesMakeAlbums) {
    Building building = new Building(jobs, classification, categories);
    building.conversions();
    jobs.duplicates().ifPresent(building::duplicates);
    jobs.folders().ifPresent(building::folders);
    building.albums(rulesMakeAlbums);
    if (!jobs.checks().isEmpty()) {
      building.last.add(new ChecksStage(jobs.checks()));
    }
    jobs.sharing()
        .ifPresent(
            sharing -> {
              building.last.add(
                  new SharingStage(sharing.rules(), sharing.tellsUnmatched(), reapply));
              building.verbs.add(Verb.SHARE_ALBUM);
            });
    return building.setup();
  }

  /** Collects the stages. */
  private static final class Building {
    private final Jobs jobs;
    private final ClassificationStage classification;
    private final List<Category> categories;
    private final List<Stage> conversions = new ArrayList<>();
    private final List<Stage> beforeRules = new ArrayList<>();
    private final List<Stage> marks = new ArrayList<>();
    private final List<Stage> last = new ArrayList<>();
    private final List<Marked> allMarks = new ArrayList<>();
    private Optional<DuplicateMarksStage> duplicateMarks = Optional.empty();
    private final Set<Verb> verbs = EnumSet.noneOf(Verb.class);

    Building(Jobs jobs, ClassificationStage classification, List<Category> categories) {
      this.jobs = jobs;
      this.classification = classification;
      this.categories = categories;
    }

    void conversions() {
      CareSettings care = jobs.care().settings();
      // Patterns look at names, so these come before all that looks at albums.
      beforeConversions(care).ifPresent(conversions::add);
      for (Stage stage : jobs.conversions()) {
        conversions.add(stage);
        verbs.addAll(
            stage instanceof ConversionStage conversion
                ? conversion.verbs()
                : EnumSet.of(
                    Verb.ADD_TAG,
                    Verb.REMOVE_TAG,
                    Verb.CREATE_ALBUM,
                    Verb.ADD_TO_ALBUM,
                    Verb.REMOVE_FROM_ALBUM));
      }
    }

    private Optional<Stage> beforeConversions(CareSettings care) {
      if (care.strips()) {
        verbs.add(Verb.RENAME_ALBUM);
      }
      if (care.mergesEqualNames()) {
        verbs.addAll(Set.of(Verb.ADD_TO_ALBUM, Verb.REMOVE_FROM_ALBUM));
      }
      boolean any = care.strips() || care.mergesEqualNames() || care.reportsEqualNames();
      return any ? Optional.of(new AlbumNamesStage(care)) : Optional.empty();
    }

    void duplicates(DuplicateSettings settings) {
      beforeRules.add(new DuplicatesStage(categories, settings));
      DuplicateMarksStage marking = new DuplicateMarksStage(categories, settings);
      duplicateMarks = Optional.of(marking);
      marks.add(marking);
      mark("With duplicates in other albums", settings.albumConflict());
      mark("With duplicates of other categories", settings.classificationConflict());
      if (settings.copiesAlbums()) {
        verbs.addAll(Set.of(Verb.ADD_TO_ALBUM, Verb.REMOVE_FROM_ALBUM));
      }
      if (settings.copiesTags()) {
        verbs.addAll(Set.of(Verb.ADD_TAG, Verb.REMOVE_TAG));
      }
      if (!settings.fields().isEmpty()) {
        verbs.add(Verb.SET_FIELD);
      }
      if (settings.deletesUnused()) {
        verbs.add(Verb.DELETE_TAG);
      }
    }

    private void mark(String words, Optional<Mark> mark) {
      mark.ifPresent(it -> allMarks.add(new Marked(words, it)));
    }

    void folders(Jobs.Folders folders) {
      beforeRules.add(new FolderAlbumsStage(folders.rules(), categories, folders.leaves()));
      folders
          .ambiguous()
          .ifPresent(
              mark -> {
                marks.add(new FolderMarksStage(folders.rules(), categories, classification, mark));
                mark("With folders of two dates", folders.ambiguous());
              });
      verbs.addAll(Set.of(Verb.CREATE_ALBUM, Verb.ADD_TO_ALBUM, Verb.REMOVE_FROM_ALBUM));
    }

    void albums(boolean rulesMakeAlbums) {
      jobs.review()
          .ifPresent(
              settings -> {
                marks.add(new ReviewAlbumsStage(classification, settings));
                verbs.addAll(
                    Set.of(
                        Verb.CREATE_ALBUM,
                        Verb.ADD_TO_ALBUM,
                        Verb.REMOVE_FROM_ALBUM,
                        Verb.DELETE_ALBUM));
              });
      boolean made = rulesMakeAlbums || verbs.contains(Verb.CREATE_ALBUM);
      if (made && jobs.care().settings().deletesEmpty()) {
        last.add(new EmptyAlbumsStage());
        verbs.add(Verb.DELETE_ALBUM);
      }
      if (jobs.care().tellsUnmatched()) {
        last.add(new UnmatchedAlbumsStage(categories));
      }
    }

    JobSetup setup() {
      return new JobSetup(
          jobs.filter(), conversions, beforeRules, marks, last, allMarks, duplicateMarks, verbs);
    }
  }
}
