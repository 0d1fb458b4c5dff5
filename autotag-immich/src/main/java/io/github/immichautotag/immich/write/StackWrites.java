package io.github.immichautotag.immich.write;

import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.read.Source;
import io.github.immichautotag.immich.read.StackReading;
import io.github.immichautotag.immich.read.StackReading.Stack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes stacks, and takes assets out of them. */
final class StackWrites {

  private final Source source;

  StackWrites(Source source) {
    this.source = source;
  }

  /**
   * Immich has no call to add to a stack: it makes a new one, and what lies under a primary that is
   * among its assets comes along. To do so twice changes nothing further.
   */
  void add(AddToStack change, Library library, Tally tally) {
    Set<UUID> ids = new LinkedHashSet<>();
    ids.add(change.primary().value());
    change.assets().forEach(position -> ids.add(library.assets().id(position).value()));
    try {
      source.gateway().call(source.calls().createStack(List.copyOf(ids)));
      tally.accept(change.assets());
    } catch (CallFailure failure) {
      tally.fail(change.assets(), failure);
    }
  }

  /**
   * Of a stack that would be left without its primary or with nothing under it, nothing is left.
   */
  void remove(RemoveFromStack change, Library library, Tally tally) {
    try {
      Optional<Stack> stack = new StackReading(source).under(change.primary().value());
      AssetSet inside = stack.map(it -> inside(it, change, library)).orElse(AssetSet.empty());
      tally.alreadySo(change.assets().minus(inside));
      if (stack.isPresent() && !inside.isEmpty()) {
        remove(stack.get(), inside, library, tally);
      }
    } catch (CallFailure failure) {
      tally.fail(change.assets(), failure);
    }
  }

  private static AssetSet inside(Stack stack, RemoveFromStack change, Library library) {
    Set<UUID> ids = Set.copyOf(stack.assets());
    return change.assets().filter(position -> ids.contains(library.assets().id(position).value()));
  }

  private void remove(Stack stack, AssetSet leaving, Library library, Tally tally) {
    List<Slice> ones = Slice.of(leaving, library, 1);
    List<UUID> left = new ArrayList<>(stack.assets());
    ones.forEach(one -> left.removeAll(one.ids()));
    if (left.size() < 2 || !left.contains(stack.primary())) {
      dissolve(stack, leaving, tally);
      return;
    }
    for (Slice one : ones) {
      try {
        source.gateway().call(source.calls().removeFromStack(stack.id(), one.ids().get(0)));
        tally.accept(one.assets());
      } catch (CallFailure failure) {
        tally.fail(one, failure);
      }
    }
  }

  private void dissolve(Stack stack, AssetSet leaving, Tally tally) {
    try {
      source.gateway().call(source.calls().deleteStack(stack.id()));
      tally.accept(leaving);
    } catch (CallFailure failure) {
      tally.fail(leaving, failure);
    }
  }
}
