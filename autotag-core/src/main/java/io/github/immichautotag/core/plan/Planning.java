package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One try to let all stages run until nothing changes. It ends early when it learns something that
 * would have changed its beginning: a doubt, because something was not read, or a circle.
 */
final class Planning {

  private static final String TAKEN_BACK = "what might take it back again";

  private final List<Stage> stages;
  private final RuleInput input;
  private final Simulation simulation;
  private final Permission permission;
  private final Requests requests = new Requests();
  private final DoneFor doneFor;
  private final Set<Finding> doubts;
  private final Chases chases;
  private final Set<String> heard = new HashSet<>();
  private boolean doubtful;

  Planning(List<Stage> stages, Library library, Scope scope, Ledger ledger, Lessons lessons) {
    this.stages = stages;
    simulation = new Simulation(library);
    doneFor = new DoneFor(ledger, library.assets());
    input = new RuleInput(simulation, scope, ledger, doneFor);
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
    // Marks wait for rest, so each stage of them takes a pass of its own.
    long marking = stages.stream().filter(Stage::waitsForRest).count();
    for (int pass = 1; pass <= Planner.MOST_PASSES + marking; pass++) {
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
    if (doubtful) {
      return false;
    }
    chases.note(requests.done());
    return requests.done().isEmpty();
  }

  private void pass() {
    requests.startPass();
    int before = requests.done().size();
    for (Stage stage : stages) {
      boolean atRest = requests.done().size() == before;
      if (!atRest && stage.waitsForRest()) {
        // Marks tell of a state at rest; on the way to it they would tell what does not last.
        return;
      }
      List<Finding> findings = stage.find(input);
      stage.doubts(input).forEach(this::doubt);
      // All of a stage looks at one state; only then is anything changed.
      findings.forEach(this::follow);
    }
  }

  /** What a finding takes away rests on what it gives, so that comes first. */
  private void follow(Finding finding) {
    heard.add(finding.rule());
    if (finding.hold().isPresent()) {
      permission.hold(finding);
      return;
    }
    AssetSet refused = AssetSet.empty();
    AssetSet uncertain = AssetSet.empty();
    for (Change asked : finding.changes()) {
      if (asked instanceof CreateAlbum creation && isForNothing(creation, finding)) {
        doubtCreation(creation, finding);
      } else if (!asked.takesAway()) {
        uncertain = uncertain.union(doubt(asked, finding, simulation.doubtful(asked)));
        AssetSet missing = assets(simulation.effective(asked));
        Optional<Change> allowed = permission.narrow(asked, finding.rule());
        AssetSet withheld = missing.minus(assets(allowed));
        refused = refused.union(withheld);
        uncertain = uncertain.union(isPerhapsSo(asked) ? withheld : AssetSet.empty());
        allowed.ifPresent(change -> apply(finding, change));
      }
    }
    for (Change asked : finding.changes()) {
      if (asked.takesAway()) {
        doubt(asked, finding, asked.assets().intersect(uncertain));
        permission
            .narrow(asked, finding.rule(), refused)
            .ifPresent(change -> apply(finding, change));
      }
    }
  }

  /** Whether assets may be in an album already, as its members were not read. */
  private boolean isPerhapsSo(Change asked) {
    return asked instanceof AddToAlbum addition
        && simulation.album(addition.album()).isPresent()
        && !simulation.members(addition.album()).completeness().isComplete();
  }

  /** Whether a finding makes an album for assets of which none may be put into it. */
  private boolean isForNothing(CreateAlbum creation, Finding finding) {
    List<AddToAlbum> additions = additions(creation, finding);
    return !additions.isEmpty() && additions.stream().noneMatch(permission::allowsSome);
  }

  private static List<AddToAlbum> additions(CreateAlbum creation, Finding finding) {
    return finding.changes().stream()
        .filter(AddToAlbum.class::isInstance)
        .map(AddToAlbum.class::cast)
        .filter(addition -> addition.album().equals(creation.album()))
        .toList();
  }

  /** An album that is not made would perhaps be made, if all were known. */
  private void doubtCreation(CreateAlbum creation, Finding finding) {
    if (additions(creation, finding).stream()
        .anyMatch(addition -> !simulation.doubtful(addition).isEmpty())) {
      doubt(new Finding(finding.rule(), AssetSet.empty(), TAKEN_BACK, List.of(creation)));
    }
  }

  private static AssetSet assets(Optional<Change> change) {
    return change.map(Change::assets).orElse(AssetSet.empty());
  }

  private void apply(Finding finding, Change allowed) {
    requests.asked(finding, allowed);
    simulation
        .apply(allowed)
        .ifPresent(
            done -> {
              requests.done(finding, done);
              doneFor.note(done, finding.rule());
            });
  }

  /**
   * What is not done because not all could be read would perhaps be done otherwise.
   *
   * @param some assets for which that is so in any case
   * @return all assets for which it is so
   */
  private AssetSet doubt(Change asked, Finding finding, AssetSet some) {
    Optional<String> unread = permission.unread(asked);
    AssetSet assets = unread.isPresent() ? asked.assets() : some;
    if (unread.isPresent() || !some.isEmpty()) {
      String reason = unread.orElse(TAKEN_BACK);
      doubt(new Finding(finding.rule(), assets, reason, List.of(asked.withAssets(assets))));
    }
    return assets;
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

  RuleInput input() {
    return input;
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
