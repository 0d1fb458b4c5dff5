package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    Simulation simulation = new Simulation(library);
    Permission permission = new Permission(library, scope, ledger);
    Requests requests = new Requests();
    boolean settled = false;
    for (int pass = 1; pass <= MOST_PASSES && !settled; pass++) {
      requests.startPass();
      RuleInput input = new RuleInput(simulation, scope, ledger);
      stages.forEach(stage -> run(stage, input, permission, simulation, requests));
      settled = requests.lastPass().isEmpty();
    }
    Chases chases = settled ? Chases.none() : Chases.of(requests.lastPass());
    Attribution attribution = new Attribution(requests, new MarkQuestion(markTags(), simulation));
    List<PlannedChange> changes =
        chases.without(simulation.difference()).stream().map(attribution::of).toList();
    return new Plan(
        library,
        scope,
        markTags(),
        simulation,
        changes,
        permission.heldBack(),
        chases.conflicts(),
        notices(simulation, scope));
  }

  private static void run(
      Stage stage,
      RuleInput input,
      Permission permission,
      Simulation simulation,
      Requests requests) {
    // All of a stage looks at one state; only then is anything changed.
    for (Finding finding : stage.find(input)) {
      for (Change asked : finding.changes()) {
        permission
            .narrow(asked, finding.rule())
            .ifPresent(
                allowed -> {
                  simulation.apply(allowed).ifPresent(done -> requests.done(finding, done));
                });
      }
    }
  }

  private Set<TagPath> markTags() {
    Set<TagPath> marks = new LinkedHashSet<>();
    stages.forEach(stage -> marks.addAll(stage.markTags()));
    return marks;
  }

  private List<String> notices(Simulation outcome, Scope scope) {
    List<String> notices = new ArrayList<>();
    stages.forEach(stage -> notices.addAll(stage.notices(outcome, scope)));
    return notices;
  }
}
