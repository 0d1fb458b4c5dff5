package io.github.immichautotag.cli.session;

import io.github.immichautotag.cli.config.ClassificationSettings;
import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.GuardSettings;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Guards;
import io.github.immichautotag.core.plan.Limit;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Planner;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.stage.ClassificationStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import io.github.immichautotag.immich.Capability;
import io.github.immichautotag.immich.zone.ZoneMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a configuration means: the stages that decide, what they must read, what they may change.
 *
 * @param categories the places where photos can be put away
 * @param classification the stage that marks the rest
 * @param unknownMark the mark for what no category claims
 * @param conflictMark the mark for what several claim
 * @param dates what is decided about dates
 * @param jobs what is decided beside
 * @param rules the user's rules that are to be run
 * @param visibilities the kinds of assets that are read and changed
 * @param guards what a run may change at most
 */
public record Setup(
    List<Category> categories,
    ClassificationStage classification,
    Optional<Mark> unknownMark,
    Optional<Mark> conflictMark,
    DateSetup dates,
    JobSetup jobs,
    List<UserRule> rules,
    boolean reapply,
    Set<Visibility> visibilities,
    Guards guards) {

  /** The meaning of a configuration, with all rules that are switched on. */
  public static Setup of(Configuration configuration) {
    return of(configuration, RuleChoice.all());
  }

  /** The meaning of a configuration, with some of its rules. */
  public static Setup of(Configuration configuration, RuleChoice choice) {
    ClassificationSettings settings = configuration.classification();
    List<Category> categories = settings.meaning();
    MarkWith with = MarkWith.valueOf(settings.markWith().name());
    Optional<Mark> unknown = mark(settings.unknownTag(), with, settings.unknownAlbum());
    Optional<Mark> conflict = mark(settings.conflictTag(), with, settings.conflictAlbum());
    ClassificationStage classification =
        new ClassificationStage(categories, unknown, conflict, settings.primaryOnly());
    return new Setup(
        categories,
        classification,
        unknown,
        conflict,
        DateSetup.of(configuration, with, new ZoneMap()),
        JobSetup.of(
            configuration.jobs(),
            classification,
            categories,
            choice.reapply(),
            makesAlbums(configuration)),
        choice.of(configuration.rules()),
        choice.reapply(),
        visibilities(settings),
        guards(configuration.guards()));
  }

  private static boolean makesAlbums(Configuration configuration) {
    return configuration.rules().stream()
        .anyMatch(rule -> rule.rule().verbs().contains(LedgerKey.Verb.CREATE_ALBUM));
  }

  private static Set<Visibility> visibilities(ClassificationSettings settings) {
    Set<Visibility> visibilities = EnumSet.of(Visibility.TIMELINE);
    if (settings.archived()) {
      visibilities.add(Visibility.ARCHIVE);
    }
    if (settings.hidden()) {
      visibilities.add(Visibility.HIDDEN);
    }
    return visibilities;
  }

  private static Optional<Mark> mark(Optional<String> tag, MarkWith with, String album) {
    return tag.map(TagPath::new)
        .map(path -> album.isEmpty() ? new Mark(path, with) : new Mark(path, with, album));
  }

  private static Guards guards(GuardSettings settings) {
    return new Guards(
        limit(settings.maxChanges()),
        limit(settings.maxRemovals()),
        limit(settings.maxMarkRemovals()),
        limit(settings.maxRevocations()),
        limit(settings.maxAlbumDeletions()));
  }

  private static Limit limit(io.github.immichautotag.cli.config.value.Limit written) {
    if (written.percent().isEmpty() && written.count().isEmpty()) {
      return Limit.none();
    }
    return new Limit(written.count().orElse(0), written.percent().orElse(0));
  }

  /** The stages in the order in which they run. */
  public List<Stage> stages() {
    List<Stage> stages = new ArrayList<>(jobs.conversions());
    dates.dates().ifPresent(stages::add);
    stages.addAll(jobs.beforeRules());
    userRules().ifPresent(stages::add);
    stages.add(classification);
    stages.addAll(jobs.marks());
    dates.doubtful().ifPresent(stages::add);
    dates.albums().ifPresent(stages::add);
    stages.addAll(jobs.last());
    return stages;
  }

  /** The stage of the user's rules, if there are any. */
  public Optional<UserRulesStage> userRules() {
    return rules.isEmpty() ? Optional.empty() : Optional.of(new UserRulesStage(rules, reapply));
  }

  /** All marks that the stages set. */
  private Stream<Mark> marks() {
    return Stream.of(
            unknownMark.stream(),
            conflictMark.stream(),
            dates.marks(),
            jobs.allMarks().stream().map(JobSetup.Marked::mark))
        .flatMap(marks -> marks);
  }

  /** Whether everything was read that a plan rests on. */
  public boolean isOfAll(Plan plan, Classification found) {
    boolean albumsRead =
        dates
            .albums()
            .map(stage -> stage.mismatches(plan.outcome(), plan.scope()).missing().isEmpty())
            .orElse(true);
    return found.missing().isEmpty()
        && albumsRead
        && plan.outcome().datesInDoubt().isEmpty()
        && marks().allMatch(mark -> mark.isKnown(plan.library()));
  }

  /** The tags that are marks of this program. */
  public List<String> markNames() {
    return marks().map(mark -> mark.tag().value()).toList();
  }

  /** The planner of these stages. */
  public Planner planner() {
    return new Planner(stages());
  }

  /** What must be read to plan. */
  public ReadRequest readRequest() {
    List<Needs> needs = new ArrayList<>(stages().stream().map(Stage::needs).toList());
    needs.add(jobs.filter().needs());
    return new ReadRequest(visibilities, Needs.all(needs));
  }

  /** What may be changed of a library. */
  public Scope scope(Library library) {
    return jobs.filter().narrow(Scope.of(library, visibilities), library);
  }

  /** What a run does on the server, so that the key's permissions can be checked before. */
  public Set<Capability> capabilities() {
    Set<Capability> capabilities = capabilities(marks().map(Mark::with).toList());
    dates.dates().ifPresent(stage -> capabilities.add(Capability.WRITE_DATES));
    if (readRequest().needs().details().contains(Detail.STACKS)) {
      capabilities.add(Capability.READ_STACKS);
    }
    if (readRequest().needs().details().contains(Detail.SHARED_LINKS)) {
      capabilities.add(Capability.READ_SHARED_LINKS);
    }
    jobs.verbs().forEach(verb -> capabilities.addAll(capabilities(verb)));
    rules.forEach(rule -> rule.verbs().forEach(verb -> capabilities.addAll(capabilities(verb))));
    return capabilities;
  }

  /** What the API key must allow so that a run can do this. */
  public static Set<Capability> capabilities(LedgerKey.Verb verb) {
    return switch (verb) {
      case ADD_TAG -> EnumSet.of(Capability.WRITE_TAGS, Capability.CREATE_TAGS);
      case REMOVE_TAG -> EnumSet.of(Capability.WRITE_TAGS);
      case CREATE_ALBUM -> EnumSet.of(Capability.CREATE_ALBUMS);
      case ADD_TO_ALBUM -> EnumSet.of(Capability.ADD_TO_ALBUMS);
      case REMOVE_FROM_ALBUM -> EnumSet.of(Capability.REMOVE_FROM_ALBUMS);
      case ADD_TO_STACK -> EnumSet.of(Capability.MAKE_STACKS);
      case REMOVE_FROM_STACK -> EnumSet.of(Capability.DISSOLVE_STACKS);
      case DELETE_ALBUM -> EnumSet.of(Capability.DELETE_ALBUMS);
      case RENAME_ALBUM -> EnumSet.of(Capability.RENAME_ALBUMS);
      case SHARE_ALBUM -> EnumSet.of(Capability.SHARE_ALBUMS);
      case DELETE_TAG -> EnumSet.of(Capability.DELETE_TAGS);
      case SET_CAPTURE_TIME -> EnumSet.of(Capability.WRITE_DATES);
      case SET_FIELD -> EnumSet.of(Capability.WRITE_FIELDS);
      case IN_BOTH -> EnumSet.noneOf(Capability.class);
    };
  }

  /** What a run does on the server that sets marks in these ways. */
  public static Set<Capability> capabilities(List<MarkWith> marks) {
    Set<Capability> capabilities = EnumSet.of(Capability.READ_LIBRARY);
    for (MarkWith with : marks) {
      // Tags that an earlier configuration set are taken off even where albums mark now.
      capabilities.add(Capability.WRITE_TAGS);
      if (with != MarkWith.ALBUM) {
        capabilities.add(Capability.CREATE_TAGS);
      }
      if (with != MarkWith.TAG) {
        capabilities.add(Capability.CREATE_ALBUMS);
        capabilities.add(Capability.ADD_TO_ALBUMS);
        capabilities.add(Capability.REMOVE_FROM_ALBUMS);
      }
    }
    return capabilities;
  }
}
