package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Stacks.Stack;
import io.github.immichautotag.core.rule.Needs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stacks the assets that have something in common. A stack that exists grows, and keeps its
 * primary; but one in which others lie is left as it is, and so are several stacks that could
 * become one.
 *
 * @param key what assets of one stack have in common
 * @param top which of them lies on top of a new stack
 * @param most more assets than these are no stack
 * @param within no asset of a stack was taken longer than this after the one before it
 */
record StackBy(Template key, StackOrder top, int most, Optional<Duration> within)
    implements UserEffect {

  private static final LedgerKey STACKED = new LedgerKey(Verb.ADD_TO_STACK, "");

  @Override
  public List<Change> changes(Occasion occasion) {
    Stacks stacks = occasion.state().stacks();
    AssetSet ours =
        occasion.input().ledger().done(STACKED, occasion.rule(), occasion.state().assets());
    List<Change> changes = new ArrayList<>();
    for (AssetSet group : groups(occasion)) {
      Set<Stack> touched = touched(group, stacks);
      if (objection(group, touched).isPresent()) {
        changes.addAll(kept(group, touched, ours));
      } else {
        changes.add(new AddToStack(primary(group, touched, occasion), group));
      }
    }
    return changes;
  }

  private List<AssetSet> groups(Occasion occasion) {
    AssetSet doubted =
        AssetSet.of(doubted(occasion).stream().flatMapToInt(AssetSet::positions).toArray());
    return StackGroups.of(key, within, occasion).stream()
        .filter(group -> !group.intersects(doubted))
        .toList();
  }

  private static Set<Stack> touched(AssetSet group, Stacks stacks) {
    Set<Stack> touched = new LinkedHashSet<>();
    group.forEach(position -> stacks.of(position).ifPresent(touched::add));
    return touched;
  }

  /** Why a group is left as it is, in words that follow "because they". */
  private Optional<String> objection(AssetSet group, Set<Stack> touched) {
    if (touched.size() > 1) {
      return Optional.of("lie in several stacks");
    }
    boolean ofOthers =
        touched.stream().anyMatch(it -> !it.isWhole() || !group.containsAll(it.assets()));
    if (ofOthers) {
      return Optional.of("lie in a stack with others");
    }
    return group.size() > most
        ? Optional.of("are more than " + most + " in one stack")
        : Optional.empty();
  }

  /**
   * What lies in a stack that is not all of this rule's making is to stay there, and not to be
   * taken back.
   */
  private static List<Change> kept(AssetSet group, Set<Stack> touched, AssetSet ours) {
    return touched.stream()
        .filter(stack -> !stack.isWhole() || !ours.containsAll(stack.assets()))
        .<Change>map(stack -> new AddToStack(stack.primary(), group.intersect(stack.assets())))
        .toList();
  }

  private AssetId primary(AssetSet group, Set<Stack> touched, Occasion occasion) {
    return touched.stream()
        .findFirst()
        .map(Stack::primary)
        .orElseGet(() -> occasion.state().assets().id(top.first(group, occasion.state())));
  }

  /** With an asset more, a group may be too large, or lie in a stack with others. */
  @Override
  public List<Change> doubtful(Occasion occasion) {
    return doubted(occasion).stream()
        .<Change>map(group -> new AddToStack(occasion.state().assets().id(any(group)), group))
        .toList();
  }

  /** Groups to which more assets may belong, or of which some may lie in other stacks. */
  private List<AssetSet> doubted(Occasion occasion) {
    AssetSet certain = occasion.selected();
    AssetSet elsewhere = occasion.state().stacks().doubted();
    return occasion.perhaps().equals(certain) && elsewhere.isEmpty()
        ? List.of()
        : StackGroups.of(key, Optional.empty(), occasion.of(occasion.perhaps())).stream()
            .filter(group -> !certain.containsAll(group) || group.intersects(elsewhere))
            .toList();
  }

  private static int any(AssetSet group) {
    return group.positions().findFirst().orElseThrow();
  }

  @Override
  public List<String> notices(Occasion occasion) {
    Map<String, List<AssetSet>> left = new LinkedHashMap<>();
    Stacks stacks = occasion.state().stacks();
    for (AssetSet group : groups(occasion)) {
      objection(group, touched(group, stacks))
          .ifPresent(why -> left.computeIfAbsent(why, fresh -> new ArrayList<>()).add(group));
    }
    List<String> notices = new ArrayList<>();
    left.forEach((why, groups) -> notices.add(notice(why, groups, occasion)));
    return notices;
  }

  private static String notice(String why, List<AssetSet> groups, Occasion occasion) {
    int example = any(groups.get(0));
    return "rule \"%s\" leaves %,d groups as they are, because they %s; one of them is that of %s"
        .formatted(
            occasion.rule(),
            groups.size(),
            why,
            occasion.state().assets().originalFileName(example));
  }

  @Override
  public Needs needs() {
    Needs ofTop = top.looksAtMetadata() ? Needs.of(Detail.METADATA) : Needs.nothing();
    return Needs.all(List.of(Needs.of(Detail.STACKS), key.needs(), ofTop));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.ADD_TO_STACK);
  }

  @Override
  public String words() {
    return "stack by " + key;
  }

  @Override
  public Set<String> groups() {
    return key.groups();
  }
}
