package io.github.immichautotag.core.stage.check;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.List;

/** Tells what should not be, and how to see it. Changes nothing. */
public final class ChecksStage implements Stage {

  private final List<Check> checks;

  /** A stage of these checks. */
  public ChecksStage(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  @Override
  public String name() {
    return "checks";
  }

  @Override
  public Needs needs() {
    return Needs.all(checks.stream().map(check -> check.condition().needs()).toList());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    return List.of();
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    List<String> notices = new ArrayList<>();
    for (Check check : checks) {
      AssetSet found =
          check.condition().select(outcome.state()).intersect(outcome.scope().changeable());
      if (!found.isEmpty()) {
        notices.add(
            "check %s finds %,d: assets that %s. To see them: autotag find '%s'"
                .formatted(check.name(), found.size(), check.flaw(), check.query()));
      }
      if (check.condition().completeness(outcome.state()) instanceof Completeness.Missing part) {
        notices.add(
            "check %s: there may be more, because not all could be read: %s"
                .formatted(check.name(), part.reason()));
      }
    }
    return notices;
  }
}
