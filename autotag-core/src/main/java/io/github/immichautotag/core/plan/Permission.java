package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Library;
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
  private final Scope scope;
  private final Ledger ledger;
  private final Map<String, HeldBack> heldBack = new LinkedHashMap<>();
  private final Map<LedgerKey, AssetSet> reverted = new HashMap<>();

  Permission(Library library, Scope scope, Ledger ledger) {
    this.library = library;
    this.scope = scope;
    this.ledger = ledger;
  }

  /** What is left of a change; empty when all of it is refused. */
  Optional<Change> narrow(Change asked, String rule) {
    Optional<String> refusal = asked.accept(new AlbumRefusal());
    if (refusal.isPresent()) {
      hold(asked, rule, refusal.get());
      return Optional.empty();
    }
    if (asked.assets().isEmpty()) {
      return Optional.of(asked);
    }
    AssetSet inScope = asked.assets().intersect(scope.changeable());
    hold(asked.withAssets(asked.assets().minus(inScope)), rule, "these assets may not be changed");
    AssetSet unstuck = inScope.intersect(reverted(asked.ledgerKey()));
    hold(
        asked.withAssets(unstuck),
        rule,
        "does not stick: the server took it back before, as it does in a read-only library");
    AssetSet allowed = inScope.minus(unstuck);
    return allowed.isEmpty() ? Optional.empty() : Optional.of(asked.withAssets(allowed));
  }

  private AssetSet reverted(LedgerKey key) {
    return reverted.computeIfAbsent(key, fresh -> ledger.reverted(fresh, library.assets()));
  }

  private void hold(Change change, String rule, String reason) {
    boolean ofNothing = change.assets().isEmpty() && !isOfAlbumItself(change);
    if (!ofNothing) {
      String key = change.ledgerKey() + "\n" + rule + "\n" + reason;
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

  List<HeldBack> heldBack() {
    return List.copyOf(heldBack.values());
  }

  /** Why an album may not be changed. */
  private final class AlbumRefusal implements Change.Visitor<Optional<String>> {

    @Override
    public Optional<String> addTag(AddTag change) {
      return Optional.empty();
    }

    @Override
    public Optional<String> removeTag(RemoveTag change) {
      return Optional.empty();
    }

    @Override
    public Optional<String> createAlbum(CreateAlbum change) {
      return Optional.empty();
    }

    @Override
    public Optional<String> deleteAlbum(DeleteAlbum change) {
      return unless(change.album(), AlbumRole.OWNER, "only its owner may delete the album");
    }

    @Override
    public Optional<String> addToAlbum(AddToAlbum change) {
      return unless(change.album(), AlbumRole.EDITOR, "this user may only look at the album");
    }

    @Override
    public Optional<String> removeFromAlbum(RemoveFromAlbum change) {
      return unless(change.album(), AlbumRole.EDITOR, "this user may only look at the album");
    }

    @Override
    public Optional<String> setCaptureTime(SetCaptureTime change) {
      return Optional.empty();
    }

    private Optional<String> unless(AlbumRef album, AlbumRole needed, String refusal) {
      boolean refused =
          library.album(album).filter(found -> found.myRole().compareTo(needed) < 0).isPresent();
      return refused ? Optional.of(refusal) : Optional.empty();
    }
  }
}
