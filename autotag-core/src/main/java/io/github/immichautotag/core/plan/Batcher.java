package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Packs changes into few calls, in an order that the server survives. All tags that an asset gets
 * go into one call, because the cost is in the asset and not in the tag; so do all values that are
 * set on it, together with all assets that get the same ones; tags come before values; and a second
 * rewriting change of an asset waits for the next wave.
 */
public final class Batcher {

  private final BatchLimits limits;

  /** A batcher for a server with these limits. */
  public Batcher(BatchLimits limits) {
    this.limits = limits;
  }

  /** The waves that do these changes, each exactly once. */
  public List<Wave> waves(List<Change> changes) {
    Sorted sorted = new Sorted();
    changes.forEach(change -> change.accept(sorted));
    Waves waves = new Waves();
    sorted.creations.forEach(creation -> waves.first(Batch.of(creation)));
    sorted.renamings.forEach(renaming -> waves.first(Batch.of(renaming)));
    // Whoever is to see an album no longer must not see what comes into it.
    sorted.revocations.forEach(revocation -> waves.first(Batch.of(revocation)));
    for (TagGroup group : TagGroup.of(sorted.tagAdditions)) {
      int chunk = limits.assetsPerCall(group.tags().size());
      chunks(group.assets(), chunk).forEach(part -> waves.rewriting(group.batch(part)));
    }
    sorted.tagRemovals.forEach(
        removal -> eachChunk(removal, limits.assetsPerTagCall(), waves::rewriting));
    for (ValueGroup group : ValueGroup.of(sorted.values)) {
      chunks(group.assets(), limits.assetsPerDateCall())
          .forEach(part -> waves.rewriting(group.batch(part)));
    }
    sorted.memberships.forEach(
        membership -> eachChunk(membership, limits.assetsPerAlbumCall(), waves::first));
    // What is to lie in another stack leaves the one it is in before; a stack is never divided.
    sorted.unstackings.forEach(change -> waves.first(Batch.of(change)));
    sorted.stackings.forEach(change -> waves.first(Batch.of(change)));
    // And whoever is to see it from now on must not see what leaves it.
    sorted.grants.values().forEach(grants -> waves.last(new Batch(grants)));
    sorted.roles.forEach(role -> waves.last(Batch.of(role)));
    sorted.deletions.forEach(deletion -> waves.last(Batch.of(deletion)));
    return waves.list();
  }

  private static void eachChunk(Change change, int size, Consumer<Batch> consumer) {
    chunks(change.assets(), size)
        .forEach(part -> consumer.accept(Batch.of(change.withAssets(part))));
  }

  private static List<AssetSet> chunks(AssetSet assets, int size) {
    List<AssetSet> chunks = new ArrayList<>();
    AssetSet rest = assets;
    while (!rest.isEmpty()) {
      AssetSet chunk = rest.first(size);
      chunks.add(chunk);
      rest = rest.minus(chunk);
    }
    return chunks;
  }

  /** Changes by kind. */
  private static final class Sorted implements Change.Visitor<Optional<Change>> {
    private final List<Change> creations = new ArrayList<>();
    private final List<AddTag> tagAdditions = new ArrayList<>();
    private final List<Change> tagRemovals = new ArrayList<>();
    private final List<Change> values = new ArrayList<>();
    private final List<Change> memberships = new ArrayList<>();
    private final List<Change> unstackings = new ArrayList<>();
    private final List<Change> stackings = new ArrayList<>();
    private final List<Change> deletions = new ArrayList<>();
    private final List<Change> renamings = new ArrayList<>();
    private final List<Change> revocations = new ArrayList<>();
    private final List<Change> roles = new ArrayList<>();

    /** By album, because one call lets several people into it. */
    private final Map<AlbumRef, List<Change>> grants = new LinkedHashMap<>();

    @Override
    public Optional<Change> addTag(AddTag change) {
      tagAdditions.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> removeTag(RemoveTag change) {
      tagRemovals.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> createAlbum(CreateAlbum change) {
      creations.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> deleteAlbum(DeleteAlbum change) {
      deletions.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> renameAlbum(RenameAlbum change) {
      renamings.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> shareAlbum(ShareAlbum change) {
      if (change.isRevocation()) {
        revocations.add(change);
      } else if (change.expected().isPresent()) {
        roles.add(change);
      } else {
        grants.computeIfAbsent(change.album(), fresh -> new ArrayList<>()).add(change);
      }
      return Optional.empty();
    }

    @Override
    public Optional<Change> deleteTag(DeleteTag change) {
      deletions.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> addToAlbum(AddToAlbum change) {
      memberships.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> removeFromAlbum(RemoveFromAlbum change) {
      memberships.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> addToStack(AddToStack change) {
      stackings.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> removeFromStack(RemoveFromStack change) {
      unstackings.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> setCaptureTime(SetCaptureTime change) {
      values.add(change);
      return Optional.empty();
    }

    @Override
    public Optional<Change> setField(SetField change) {
      values.add(change);
      return Optional.empty();
    }
  }
}
