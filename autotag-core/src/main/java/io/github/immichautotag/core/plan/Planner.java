package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what rules find into one plan. The stages run in order on a simulation, each on what the
 * ones before it leave, again and again until nothing changes; the plan is the difference to what
 * was fetched. So one run settles everything, and a second run plans nothing.
 */
public final class Planner {

  /**
   * No sensible chain of rules is longer; what still changes then goes round in circles. Two passes
   * are the usual number: one that changes and one that sees that nothing is left to change.
   */
  static final int MOST_PASSES = 8;

  private final List<Stage> stages;

  /** A planner with these stages, in the order in which they run. */
  public Planner(List<Stage> stages) {
    this.stages = List.copyOf(stages);
  }

  /** Plans with no memory of earlier runs. */
  public Plan plan(Library library, Scope scope) {
    return plan(library, scope, Ledger.empty());
  }

  /**
   * Plans.
   *
   * @param library what was fetched
   * @param scope what may be changed
   * @param ledger what earlier runs did
   * @throws io.github.immichautotag.core.rule.PatternException if a pattern cannot be used
   */
  public Plan plan(Library library, Scope scope, Ledger ledger) {
    Planning.Lessons lessons = Planning.Lessons.none();
    Planning planning = new Planning(stages, library, scope, ledger, lessons);
    // Each lesson forbids or doubts at least one thing more, so the tries come to an end.
    while (!planning.settles()) {
      planning = new Planning(stages, library, scope, ledger, lessons);
    }
    Simulation outcome = planning.simulation();
    Set<TagPath> marks = marks(library, outcome);
    MarkQuestion isMark = new MarkQuestion(marks, outcome);
    Attribution attribution = new Attribution(planning.requests(), isMark);
    return new Plan(
        library,
        scope,
        marks,
        outcome,
        outcome.difference().stream().map(attribution::of).toList(),
        planning.heldBack(),
        lessons.chases().conflicts(),
        notices(library, planning, lessons.doubts()),
        remembered(planning));
  }

  private Map<Ledger.Entry, AssetSet> remembered(Planning planning) {
    Map<Ledger.Entry, AssetSet> remembered = new HashMap<>();
    stages.forEach(stage -> remembered.putAll(stage.remembers(planning.input())));
    return remembered;
  }

  private Set<TagPath> marks(Library library, Simulation outcome) {
    Set<TagPath> marks = new LinkedHashSet<>();
    stages.forEach(stage -> marks.addAll(stage.markTags(library)));
    stages.forEach(stage -> marks.addAll(stage.markTags(outcome)));
    return marks;
  }

  private List<String> notices(Library library, Planning planning, Set<Finding> doubts) {
    Set<String> notices = new LinkedHashSet<>();
    for (Stage stage : stages) {
      notices.addAll(stage.notices(library, planning.input()));
      for (String rule : stage.ruleNames()) {
        List<Finding> unsure = doubts.stream().filter(it -> it.rule().equals(rule)).toList();
        unsure.forEach(doubt -> notices.add(lessThanItShould(doubt)));
        if (unsure.isEmpty() && !planning.heard(rule)) {
          notices.add("rule \"" + rule + "\" finds nothing");
        }
      }
    }
    return List.copyOf(notices);
  }

  private static String lessThanItShould(Finding doubt) {
    return "rule \"%s\" does only what is certain, because not all could be read: %s"
        .formatted(doubt.rule(), doubt.because());
  }
}
