package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.plan.Reason;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What is taken away relies on what is given instead: a rule that turns one tag into another must
 * not take the first off an asset that did not get the second. Marks rely on nothing, because each
 * run decides them anew.
 */
final class Reliance {

  private final List<ChangeTrack> giving;

  Reliance(List<ChangeTrack> all) {
    giving = all.stream().filter(track -> !track.change().takesAway()).toList();
  }

  /** Lets each removal wait for the assets to which every rule that asks for it gives something. */
  void hold(List<ChangeTrack> all) {
    Map<String, AssetSet> given = byRule((track, assets) -> assets);
    for (ChangeTrack track : all) {
      if (track.change().takesAway() && !track.planned().mark()) {
        AssetSet bound = AssetSet.empty();
        AssetSet free = AssetSet.empty();
        for (Reason reason : track.planned().reasons()) {
          bound = bound.union(reason.assets().intersect(of(reason, given)));
          free = free.union(reason.assets().minus(of(reason, given)));
        }
        track.hold(bound.minus(free));
      }
    }
  }

  /** Lets go what some rule gave all that it gives to; the rest ends with the outcome. */
  void release(List<ChangeTrack> all, Outcome ofOthers) {
    Map<String, AssetSet> owed = byRule((track, assets) -> assets.minus(track.good()));
    for (ChangeTrack track : all) {
      AssetSet free = AssetSet.empty();
      for (Reason reason : track.planned().reasons()) {
        free = free.union(reason.assets().minus(of(reason, owed)));
      }
      track.release(free, ofOthers);
    }
  }

  private static AssetSet of(Reason reason, Map<String, AssetSet> byRule) {
    return byRule.getOrDefault(reason.rule(), AssetSet.empty());
  }

  private Map<String, AssetSet> byRule(BiFunction<ChangeTrack, AssetSet, AssetSet> which) {
    Map<String, BitSet> bits = new HashMap<>();
    for (ChangeTrack track : giving) {
      for (Reason reason : track.planned().reasons()) {
        BitSet assets = bits.computeIfAbsent(reason.rule(), rule -> new BitSet());
        which.apply(track, reason.assets()).forEach(assets::set);
      }
    }
    Map<String, AssetSet> sets = new HashMap<>();
    bits.forEach((rule, assets) -> sets.put(rule, AssetSet.of(assets)));
    return sets;
  }
}
