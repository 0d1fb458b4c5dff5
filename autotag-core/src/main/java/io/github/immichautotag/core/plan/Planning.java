package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One try to let all stages run until nothing changes. It ends early when it learns something that
 * would have changed its beginning: a doubt, because something was not read, or a circle.
 */
final class Planning {

  private final List<Stage> stages;
  private final RuleInput input;
  private final Simulation simulation;
  private final Permission permission;
  private final Requests requests = new Requests();
  private final Set<Finding> doubts;
  private final Chases chases;
  private final Set<String> heard = new HashSet<>();
  private boolean doubtful;

  Planning(List<Stage> stages, Library library, Scope scope, Ledger ledger, Lessons lessons) {
    this.stages = stages;
    simulation = new Simulation(library);
    input = new RuleInput(simulation, scope, ledger);
    permission = new Permission(library, simulation, scope, ledger, lessons.chases());
    doubts = lessons.doubts();
    chases = lessons.chases();
    doubts.forEach(
        doubt -> doubt.changes().forEach(change -> simulation.doubt(change, doubt.because())));
  }

  /** What earlier tries taught. */
  record Lessons(Set<Finding> doubts, Chases chases) {
    static Lessons none() {
      return new Lessons(new LinkedHashSet<>(), new Chases());
    }
  }

  /** Whether everything came to rest; if not, there is a new lesson, and another try is due. */
  boolean settles() {
    for (int pass = 1; pass <= Planner.MOST_PASSES; pass++) {
      requests.forgetDone();
      pass();
      if (doubtful) {
        return false;
      }
      if (requests.done().isEmpty()) {
        return true;
      }
    }
    // As many passes again show every circle that is not longer than that in full.
    requests.forgetDone();
    for (int pass = 1; pass <= Planner.MOST_PASSES; pass++) {
      pass();
    }
    chases.note(requests.done());
    return requests.done().isEmpty();
  }

  private void pass() {
    requests.startPass();
    for (Stage stage : stages) {
      List<Finding> findings = stage.find(input);
      stage.doubts(input).forEach(this::doubt);
      // All of a stage looks at one state; only then is anything changed.
      findings.forEach(this::follow);
    }
  }

  private void follow(Finding finding) {
    heard.add(finding.rule());
    for (Change asked : finding.changes()) {
      permission.unread(asked).ifPresent(reason -> doubt(asked, finding, reason));
      permission
          .narrow(asked, finding.rule())
          .ifPresent(
              allowed -> {
                requests.asked(finding, allowed);
                simulation.apply(allowed).ifPresent(done -> requests.done(finding, done));
              });
    }
  }

  private void doubt(Change asked, Finding finding, String reason) {
    doubt(new Finding(finding.rule(), asked.assets(), reason, List.of(asked)));
  }

  private void doubt(Finding doubt) {
    boolean fresh = false;
    for (Change change : doubt.changes()) {
      fresh |= simulation.doubt(change, doubt.because());
    }
    if (fresh) {
      doubts.add(doubt);
      doubtful = true;
    }
  }

  Scope scope() {
    return input.scope();
  }

  Simulation simulation() {
    return simulation;
  }

  Requests requests() {
    return requests;
  }

  List<HeldBack> heldBack() {
    return permission.heldBack();
  }

  /** Whether a rule of this name found anything. */
  boolean heard(String rule) {
    return heard.contains(rule);
  }
}
