package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.Simulation;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses what may not be done before it enters the simulation: outside the scope, in an album that
 * the user may only look at, or what did not stick before. What is refused is listed, with why.
 */
final class Permission {

  private final Library library;
  private final Simulation state;
  private final Scope scope;
  private final Ledger ledger;
  private final Chases chases;
  private final Map<String, HeldBack> heldBack = new LinkedHashMap<>();
  private final Map<LedgerKey, AssetSet> reverted = new HashMap<>();

  Permission(Library library, Simulation state, Scope scope, Ledger ledger, Chases chases) {
    this.library = library;
    this.state = state;
    this.scope = scope;
    this.ledger = ledger;
    this.chases = chases;
  }

  /** What was not read, so that it is not known whether the change would be right. */
  Optional<String> unread(Change asked) {
    Completeness known = asked.accept(new WhatIsKnown(library, state));
    return known instanceof Completeness.Missing part
        ? Optional.of(part.reason())
        : Optional.empty();
  }

  /** What is left of a change; empty when all of it is refused. What is so already is left. */
  Optional<Change> narrow(Change asked, String rule) {
    return narrow(asked, rule, AssetSet.empty());
  }

  /**
   * The same for a change that takes something away.
   *
   * @param refused assets to which the rule may not do what it does beside this
   */
  Optional<Change> narrow(Change asked, String rule, AssetSet refused) {
    Optional<String> refusal = refusal(asked);
    if (refusal.isPresent() && !isToCome(asked)) {
      hold(asked, rule, refusal.get());
      return Optional.empty();
    }
    if (asked.assets().isEmpty()) {
      return Optional.of(asked);
    }
    Narrowing narrowing = new Narrowing(asked, rule);
    barred(asked).forEach((reason, assets) -> narrowing.drop(assets, reason));
    narrowing.drop(
        refused, "the rule may not do the rest to these assets, so it takes nothing away either");
    narrowing.dropUnlessClean();
    refusal.ifPresent(reason -> narrowing.drop(asked.assets(), reason));
    return narrowing.left();
  }

  /** Into an album that does not exist, because nothing may be put into it: why that is counts. */
  private static boolean isToCome(Change asked) {
    return asked instanceof AddToAlbum add && add.album() instanceof PlannedAlbum;
  }

  /**
   * Whether there are assets to which the change may be done, if the album exists that it names.
   */
  boolean allowsSome(Change asked) {
    AssetSet barred = AssetSet.union(barred(asked).values());
    return !barred.containsAll(asked.assets());
  }

  /**
   * The assets to which the change may not be done, by the reason, the first one that counts first.
   */
  private Map<String, AssetSet> barred(Change asked) {
    Map<String, AssetSet> barred = new LinkedHashMap<>();
    barred.put("these assets may not be changed", asked.assets().minus(scope.changeable()));
    AssetSet chased = chases.assets(asked);
    if (!chased.isEmpty()) {
      barred.put(chases.reason(asked), chased);
    }
    barred.put(
        "another rule may take it back, but not all that it looks at could be read",
        state.doubtful(asked));
    barred.put("their date was not read, so it could not be set back", undated(asked));
    barred.put(
        "does not stick: the server took it back before, as it does in a read-only library",
        reverted(asked.ledgerKey()));
    return barred;
  }

  /** Leaves assets out of a change, one reason after the other. */
  private final class Narrowing {
    private final Change asked;
    private final String rule;
    private final AssetSet todo;
    private AssetSet left;

    Narrowing(Change asked, String rule) {
      this.asked = asked;
      this.rule = rule;
      todo = state.effective(asked).map(Change::assets).orElse(AssetSet.empty());
      left = asked.assets();
    }

    void drop(AssetSet dropped, String reason) {
      AssetSet gone = left.intersect(dropped);
      AssetSet held = gone.intersect(todo);
      if (!held.isEmpty()) {
        hold(asked.withAssets(held), rule, reason);
      }
      left = left.minus(gone);
    }

    /** A stack is changed as it was asked for or not at all, and no other assets along with it. */
    void dropUnlessClean() {
      boolean ofStack = asked instanceof AddToStack || asked instanceof RemoveFromStack;
      boolean whole = left.containsAll(todo) && state.isClean(asked);
      if (ofStack && !whole) {
        drop(left, "the other assets of the stack may not be changed");
      }
    }

    Optional<Change> left() {
      return left.isEmpty() ? Optional.empty() : Optional.of(asked.withAssets(left));
    }
  }

  private AssetSet undated(Change asked) {
    return asked instanceof SetCaptureTime
        ? asked.assets().filter(position -> library.captureTime(position).isEmpty())
        : AssetSet.empty();
  }

  private Optional<String> refusal(Change asked) {
    if (chases.refuses(asked)) {
      return Optional.of(chases.reason(asked));
    }
    return asked
        .accept(new AlbumRefusal(library, state, scope.closedAlbums()))
        .or(() -> unread(asked).map(reason -> "not all could be read: " + reason));
  }

  private AssetSet reverted(LedgerKey key) {
    return reverted.computeIfAbsent(key, fresh -> ledger.reverted(fresh, library.assets()));
  }

  /** Holds all back that a finding only tells of, as far as it may be done at all. */
  void hold(Finding finding) {
    String reason = finding.hold().orElseThrow();
    for (Change asked : finding.changes()) {
      if (refusal(asked).isEmpty()) {
        AssetSet allowed = asked.assets().intersect(scope.changeable());
        state
            .effective(asked.withAssets(allowed))
            .ifPresent(missing -> hold(missing, finding.rule(), reason));
      }
    }
  }

  private void hold(Change change, String rule, String reason) {
    boolean ofNothing = change.assets().isEmpty() && !isOfAlbumItself(change);
    if (!ofNothing) {
      String key = Subject.of(change) + change.words() + "\n" + rule + "\n" + reason;
      heldBack.merge(key, new HeldBack(change, rule, reason), Permission::joined);
    }
  }

  private static boolean isOfAlbumItself(Change change) {
    return change.withAssets(AssetSet.of(0)).assets().isEmpty();
  }

  private static HeldBack joined(HeldBack one, HeldBack other) {
    AssetSet assets = one.change().assets().union(other.change().assets());
    return new HeldBack(one.change().withAssets(assets), one.rule(), one.reason());
  }

  /** What was refused and is not so in the end, by whatever other way. */
  List<HeldBack> heldBack() {
    return heldBack.values().stream().flatMap(held -> stillHeld(held).stream()).toList();
  }

  private Optional<HeldBack> stillHeld(HeldBack held) {
    return state
        .effective(held.change())
        .map(missing -> new HeldBack(missing, held.rule(), held.reason()));
  }
}
