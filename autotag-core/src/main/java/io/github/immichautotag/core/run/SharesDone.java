package io.github.immichautotag.core.run;

import io.github.immichautotag.core.change.Share;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.plan.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers which shares are this tool's: with which role it let whom into which album, and which
 * role the user had before it first did so, to give that back one day.
 */
final class SharesDone {

  private static final Outcome APPLIED = new Outcome.Applied();

  private SharesDone() {}

  /** Notes what became of a change of a share. */
  static void note(ChangeResult result, Map<Ledger.Entry, AssetSet> done) {
    if (!result.outcomes().containsKey(APPLIED)) {
      return;
    }
    Share share = Share.of(result.ledgerKey()).orElseThrow();
    List<Ledger.Entry> earlier =
        done.keySet().stream().filter(entry -> isOf(share, entry)).toList();
    Optional<AlbumRole> first =
        shares(earlier.stream()).findFirst().map(Share::before).orElse(share.before());
    done.keySet().removeAll(earlier);
    // Whoever has the role from before again has it by hand.
    if (!first.equals(share.role()) && share.role().isPresent()) {
      Share whole = new Share(share.album(), share.user(), first, share.role());
      for (Reason reason : result.planned().reasons()) {
        done.put(new Ledger.Entry(whole.ledgerKey(), reason.rule()), AssetSet.empty());
      }
    }
  }

  private static boolean isOf(Share share, Ledger.Entry entry) {
    return Share.of(entry.key()).filter(share::isOfSame).isPresent();
  }

  private static Stream<Share> shares(Stream<Ledger.Entry> entries) {
    return entries.flatMap(entry -> Share.of(entry.key()).stream());
  }

  /** Forgets all shares of an album that is gone. */
  static void forget(String album, Map<Ledger.Entry, AssetSet> done) {
    done.keySet()
        .removeIf(
            entry -> Share.of(entry.key()).filter(it -> it.album().equals(album)).isPresent());
  }
}
