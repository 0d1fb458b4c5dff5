package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;

/** What was added to a set of assets and removed from it, where doing both leaves nothing. */
record Delta(AssetSet added, AssetSet removed) {

  static final Delta NONE = new Delta(AssetSet.empty(), AssetSet.empty());

  Delta add(AssetSet assets) {
    return new Delta(added.union(assets.minus(removed)), removed.minus(assets));
  }

  Delta remove(AssetSet assets) {
    return new Delta(added.minus(assets), removed.union(assets.minus(added)));
  }

  AssetSet applyTo(AssetSet base) {
    return base.union(added).minus(removed);
  }
}
