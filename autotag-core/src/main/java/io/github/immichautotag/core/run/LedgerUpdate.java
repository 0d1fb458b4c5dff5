package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AssetIdSet;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a ledger remembers after a run. Marks that stuck are not remembered: the configuration names
 * them, and that is enough to know them as ours.
 */
public final class LedgerUpdate {

  private static final Outcome APPLIED = new Outcome.Applied();
  private static final Outcome REVERTED = new Outcome.Reverted();
  private static final Outcome UNWRITABLE = new Outcome.Unwritable();
  private static final Set<Verb> OF_ALBUMS =
      Set.of(Verb.CREATE_ALBUM, Verb.ADD_TO_ALBUM, Verb.REMOVE_FROM_ALBUM);

  private final AssetTable assets;
  private final Map<Ledger.Entry, AssetSet> done = new HashMap<>();
  private final Map<LedgerKey, AssetSet> reverted = new HashMap<>();

  /** What the ledger does not know of this library's assets: kept as it was. */
  private final Ledger before;

  private LedgerUpdate(Ledger before, Library library) {
    this.before = before;
    this.assets = library.assets();
    before.done().forEach((entry, ids) -> done.put(entry, ids.in(assets)));
    before.reverted().forEach((key, ids) -> reverted.put(key, ids.in(assets)));
  }

  /** The ledger after a run that ended with these results. */
  public static Ledger after(Ledger before, List<ChangeResult> results, Library library) {
    LedgerUpdate update = new LedgerUpdate(before, library);
    Set<Folder> writable = new HashSet<>();
    results.forEach(result -> update.noteFolders(result, writable));
    update.forgetReversionsIn(writable);
    results.forEach(update::note);
    return update.ledger();
  }

  /** The ledger after a run or, where nothing was to be done, after looking. */
  public static Ledger after(Ledger before, List<ChangeResult> results, Plan plan) {
    LedgerUpdate seen = new LedgerUpdate(before, plan.library());
    seen.done.putAll(plan.remembered());
    return after(seen.ledger(), results, plan.library());
  }

  private void note(ChangeResult result) {
    if (result.planned().change() instanceof ShareAlbum) {
      SharesDone.note(result, done);
      return;
    }
    LedgerKey key = result.ledgerKey();
    AssetSet applied = result.ended(APPLIED);
    AssetSet unstuck = result.ended(REVERTED).union(result.ended(UNWRITABLE));
    change(reverted, key, set -> set.union(unstuck).minus(applied));
    LedgerKey undone = inverse(result.planned().change(), key);
    Map<Ledger.Entry, AssetSet> deeds = deeds(result, key, undone);
    done.replaceAll((entry, set) -> isOver(entry.key(), undone, key) ? set.minus(applied) : set);
    if (isGone(result)) {
      done.keySet().removeIf(entry -> isOfAlbum(entry.key(), key.target()));
      SharesDone.forget(key.target(), done);
    } else if (!result.planned().mark() && result.outcomes().containsKey(APPLIED)) {
      deeds.forEach((entry, fresh) -> change(done, entry, set -> set.union(fresh)));
    }
  }

  /**
   * What was done for each rule. A rule that took back what it had done in earlier runs did nothing
   * of its own: were that remembered, the next run would take back the taking back.
   */
  private Map<Ledger.Entry, AssetSet> deeds(ChangeResult result, LedgerKey key, LedgerKey undone) {
    Map<Ledger.Entry, AssetSet> deeds = new HashMap<>();
    for (Reason reason : result.planned().reasons()) {
      AssetSet earlier =
          undone.equals(key) ? AssetSet.empty() : before.done(undone, reason.rule(), assets);
      AssetSet fresh = result.ended(APPLIED).intersect(reason.assets()).minus(earlier);
      deeds.merge(new Ledger.Entry(key, reason.rule()), fresh, AssetSet::union);
    }
    return deeds;
  }

  /**
   * Whether what was done is so no longer: it was undone, or the field has another value now. That
   * a rule moved a date stays true when another moves it further: each moves it once.
   */
  private static boolean isOver(LedgerKey earlier, LedgerKey undone, LedgerKey now) {
    if (now.verb() == Verb.SET_CAPTURE_TIME) {
      return false;
    }
    boolean sameField =
        now.verb() == Verb.SET_FIELD
            && earlier.verb() == Verb.SET_FIELD
            && field(earlier).equals(field(now));
    return earlier.equals(undone) || (sameField && !earlier.equals(now));
  }

  private static String field(LedgerKey key) {
    return key.target().substring(0, key.target().indexOf(':'));
  }

  private static LedgerKey inverse(Change change, LedgerKey key) {
    if (change instanceof SetField) {
      return change.inverse().ledgerKey();
    }
    return new LedgerKey(change.inverse().ledgerKey().verb(), key.target());
  }

  private static boolean isGone(ChangeResult result) {
    return result.ledgerKey().verb() == Verb.DELETE_ALBUM && result.outcomes().containsKey(APPLIED);
  }

  private static boolean isOfAlbum(LedgerKey key, String album) {
    return OF_ALBUMS.contains(key.verb()) && key.target().equals(album);
  }

  private static <K> void change(Map<K, AssetSet> map, K key, UnaryOperator<AssetSet> how) {
    map.put(key, how.apply(map.getOrDefault(key, AssetSet.empty())));
  }

  /**
   * A write that stuck shows that its folder is read-only no longer, so that what did not stick
   * there in earlier runs is worth another try. What did not stick in this very run is not; and one
   * library may have folders of both kinds.
   */
  private void noteFolders(ChangeResult result, Set<Folder> writable) {
    if (result.planned().change().rewritesMetadata()) {
      result.ended(APPLIED).forEach(position -> folder(position).ifPresent(writable::add));
    }
  }

  private void forgetReversionsIn(Set<Folder> writable) {
    if (!writable.isEmpty()) {
      reverted.replaceAll((key, set) -> set.filter(position -> !isIn(position, writable)));
    }
  }

  private boolean isIn(int position, Set<Folder> folders) {
    return folder(position).filter(folders::contains).isPresent();
  }

  /** A folder of an external library. */
  private record Folder(ExternalLibraryId library, String path) {}

  private Optional<Folder> folder(int position) {
    if (!assets.isExternal(position)) {
      return Optional.empty();
    }
    String path = assets.get(position).originalPath();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return assets.links(position).externalLibrary().map(library -> new Folder(library, folder));
  }

  private Ledger ledger() {
    return new Ledger(
        ids(done, before.done(), LedgerUpdate::isCreation),
        ids(reverted, before.reverted(), key -> false));
  }

  /** An album that the tool created or shared is remembered by that alone; it has no assets. */
  private static boolean isCreation(Ledger.Entry entry) {
    return entry.key().verb() == Verb.CREATE_ALBUM || entry.key().verb() == Verb.SHARE_ALBUM;
  }

  private <K> Map<K, AssetIdSet> ids(
      Map<K, AssetSet> now, Map<K, AssetIdSet> before, Predicate<K> isCreation) {
    Map<K, AssetIdSet> result = new HashMap<>();
    now.forEach(
        (key, set) -> {
          AssetIdSet unseen = before.getOrDefault(key, AssetIdSet.empty()).notIn(assets);
          AssetIdSet ids = AssetIdSet.of(set, assets).union(unseen);
          if (!ids.isEmpty() || isCreation.test(key)) {
            result.put(key, ids);
          }
        });
    return result;
  }
}
