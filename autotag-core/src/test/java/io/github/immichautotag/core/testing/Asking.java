package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.util.List;

/** A stage that asks for the same changes whatever it sees. */
public record Asking(String name, List<Change> changes) implements Stage {

  public static Asking of(Change... changes) {
    return new Asking("asking", List.of(changes));
  }

  @Override
  public Needs needs() {
    return Needs.nothing();
  }

  @Override
  public List<Finding> find(RuleInput input) {
    AssetSet subjects = AssetSet.empty();
    for (Change change : changes) {
      subjects = subjects.union(change.assets());
    }
    return List.of(new Finding(name, subjects, "it was asked for", changes));
  }
}
