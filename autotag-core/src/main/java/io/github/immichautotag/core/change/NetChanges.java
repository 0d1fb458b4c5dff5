package io.github.immichautotag.core.change;

import java.util.ArrayList;
import java.util.List;

/** Collects changes in the order in which they are to be done, leaving out those for no asset. */
final class NetChanges {

  private final List<Change> changes = new ArrayList<>();

  void add(Change change) {
    changes.add(change);
  }

  void addUnlessEmpty(Change change) {
    if (!change.assets().isEmpty()) {
      changes.add(change);
    }
  }

  List<Change> list() {
    return List.copyOf(changes);
  }
}
