package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Stacks.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stacks that differ from the library. */
final class StackOverlay {

  private final Library library;

  /** By primary, the stacks that may differ; those without assets are no more. */
  private final SortedMap<AssetId, Stack> changed = new TreeMap<>();

  /** By position, under which primary an asset lies now, where that may differ. */
  private final Map<Integer, Optional<AssetId>> moved = new HashMap<>();

  private Optional<Stacks> now;

  StackOverlay(Library library) {
    this.library = library;
    now = Optional.of(library.stacks());
  }

  /** All stacks as they are now. */
  Stacks now() {
    Stacks known = now.orElseGet(this::merged);
    now = Optional.of(known);
    return known;
  }

  private Stacks merged() {
    List<Stack> all = new ArrayList<>();
    for (Stack stack : library.stacks().all()) {
      if (!changed.containsKey(stack.primary())) {
        all.add(stack);
      }
    }
    changed.values().stream().filter(stack -> stack.size() > 0).forEach(all::add);
    return Stacks.of(all, library.assets(), library.stacks().completeness());
  }

  private Stack under(AssetId primary) {
    Stack known = changed.get(primary);
    return known == null
        ? library.stacks().under(primary).orElse(new Stack(primary, AssetSet.empty(), 0))
        : known;
  }

  private Optional<AssetId> primaryOf(int position) {
    Optional<AssetId> known = moved.get(position);
    return known == null ? library.stacks().of(position).map(Stack::primary) : known;
  }

  /** Those of the assets that are in no stack; none where the primary lies in another's. */
  AssetSet joining(AddToStack change) {
    return isTaken(change.primary())
        ? AssetSet.empty()
        : change.assets().filter(position -> primaryOf(position).isEmpty());
  }

  private boolean isTaken(AssetId primary) {
    OptionalInt position = library.assets().position(primary);
    return position.isEmpty()
        || primaryOf(position.getAsInt()).filter(other -> !other.equals(primary)).isPresent();
  }

  /** Those of the assets that are in this stack. */
  AssetSet leaving(RemoveFromStack change) {
    Optional<AssetId> stack = Optional.of(change.primary());
    return change.assets().filter(position -> primaryOf(position).equals(stack));
  }

  /**
   * Whether no asset lies in another stack, and the primary of a new one is one of the assets and
   * does not stay alone.
   */
  boolean isClean(AddToStack change) {
    OptionalInt top = library.assets().position(change.primary());
    AssetSet joining = joining(change);
    Stack before = under(change.primary());
    if (!joining.union(before.assets()).containsAll(change.assets())) {
      return false;
    }
    return before.size() > 0
        || (joining.size() >= 2 && top.isPresent() && joining.contains(top.getAsInt()));
  }

  /** Whether all leave, or what is left is a stack. */
  boolean isClean(RemoveFromStack change) {
    Stack stack = under(change.primary());
    AssetSet leaving = leaving(change);
    return leaving.isEmpty() || leaving.size() == stack.size() || survives(stack, leaving);
  }

  /** Adds assets that may join; the primary comes along. Whether there is a stack of two then. */
  boolean add(AssetId primary, AssetSet assets) {
    Stack before = under(primary);
    AssetSet top = library.assets().positions(List.of(primary));
    AssetSet fresh = assets.union(before.size() == 0 ? top : AssetSet.empty());
    int size = before.size() + fresh.size();
    if (size < 2) {
      return false;
    }
    put(new Stack(primary, before.assets().union(fresh), size));
    fresh.forEach(position -> moved.put(position, Optional.of(primary)));
    return true;
  }

  /** Takes assets out that are in the stack; what is left of it goes, too, if it is no stack. */
  void remove(AssetId primary, AssetSet assets) {
    Stack before = under(primary);
    boolean survives = survives(before, assets);
    AssetSet gone = survives ? assets : before.assets();
    int size = survives ? before.size() - gone.size() : 0;
    put(new Stack(primary, before.assets().minus(gone), size));
    gone.forEach(position -> moved.put(position, Optional.empty()));
  }

  private boolean survives(Stack stack, AssetSet leaving) {
    OptionalInt top = library.assets().position(stack.primary());
    boolean keepsPrimary = top.isEmpty() || !leaving.contains(top.getAsInt());
    return keepsPrimary && stack.size() - leaving.size() >= 2;
  }

  private void put(Stack stack) {
    changed.put(stack.primary(), stack);
    now = Optional.empty();
  }

  /** A stack that is dissolved and made anew under the same primary is one that changes. */
  void addTo(NetChanges net) {
    changed.forEach(
        (primary, after) ->
            net.addUnlessEmpty(
                new RemoveFromStack(primary, before(primary).minus(after.assets()))));
    changed.forEach(
        (primary, after) ->
            net.addUnlessEmpty(new AddToStack(primary, after.assets().minus(before(primary)))));
  }

  private AssetSet before(AssetId primary) {
    return library.stacks().under(primary).map(Stack::assets).orElse(AssetSet.empty());
  }
}
