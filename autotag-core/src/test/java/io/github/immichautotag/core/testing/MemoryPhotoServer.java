package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observation;
import io.github.immichautotag.core.run.Observed;
import io.github.immichautotag.core.run.PhotoServer;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A photo server over a {@link World}, with Immich's bad habits: a second write to an asset that it
 * still works on is lost behind a good answer, and so is every write to an external library, unless
 * it is one that keeps what is written.
 */
public final class MemoryPhotoServer implements PhotoServer {

  private final World world;
  private final List<Batch> writes = new ArrayList<>();
  private final Set<AssetId> busy = new HashSet<>();
  private final Set<AssetId> hasty = new HashSet<>();
  private final Map<AssetId, Instant> changedAt = new HashMap<>();
  private final MemoryTroubles troubles;
  private Instant clock = World.READ_AT;

  public MemoryPhotoServer(World world, MemoryTroubles troubles) {
    this.world = world;
    this.troubles = troubles;
  }

  /** What was asked for, in order. */
  public List<Batch> writes() {
    return List.copyOf(writes);
  }

  /** Assets to which something was written while the server still worked on them. */
  public Set<AssetId> hasty() {
    return Set.copyOf(hasty);
  }

  public World world() {
    return world;
  }

  /** Somebody else sets a date. */
  public void redate(AssetId asset, CaptureTime time) {
    clock = clock.plusSeconds(1);
    world.assets().stream()
        .filter(found -> found.id().equals(asset))
        .toList()
        .forEach(found -> world.add(Photos.of(found).takenAt(time).asset()));
    changedAt.put(asset, clock);
  }

  @Override
  public Library fetch(ReadRequest request, Progress progress) {
    return world.library();
  }

  @Override
  public BatchOutcome write(Batch batch, Library library) {
    int number = writes.size();
    writes.add(batch);
    clock = clock.plusSeconds(1);
    if (troubles.stumblesAt(number)) {
      throw new IllegalStateException("a fault");
    }
    if (troubles.breaksAt(number) && !troubles.doesWhatItDoesNotAnswer()) {
      throw unreachable();
    }
    BatchOutcome outcome = answer(batch, library.assets());
    if (troubles.breaksAt(number)) {
      throw unreachable();
    }
    return troubles.silentAt(number) ? BatchOutcome.unknown(batch.assets(), clock) : outcome;
  }

  private static PhotoServerException unreachable() {
    return new PhotoServerException(PhotoServerException.Kind.UNREACHABLE, "no route to host");
  }

  private BatchOutcome answer(Batch batch, AssetTable table) {
    Change first = batch.changes().get(0);
    if (batch.assets().isEmpty()) {
      batch.changes().forEach(change -> world.apply(change, AssetSet.empty(), table));
      return new BatchOutcome(
          AssetSet.empty(),
          AssetSet.empty(),
          List.of(),
          AssetSet.empty(),
          clock,
          first instanceof CreateAlbum creation ? world.id(creation.album()) : Optional.empty());
    }
    AssetSet refused = refused(batch, table);
    AssetSet rest = batch.assets().minus(refused);
    AssetSet same =
        rest.filter(at -> batch.changes().stream().allMatch(it -> saysSo(it, table.id(at))));
    AssetSet accepted = rest.minus(same);
    accepted.forEach(at -> take(batch, at, table));
    List<BatchOutcome.Rejection> rejections =
        refused.isEmpty() ? List.of() : List.of(new BatchOutcome.Rejection("no access", refused));
    return new BatchOutcome(accepted, same, rejections, AssetSet.empty(), clock, Optional.empty());
  }

  /** A stack is made of all assets or not at all. */
  private AssetSet refused(Batch batch, AssetTable table) {
    AssetSet refused = batch.assets().filter(at -> troubles.refuses(table.id(at)));
    boolean asOne = batch.changes().get(0) instanceof AddToStack;
    return asOne && !refused.isEmpty() ? batch.assets() : refused;
  }

  private void take(Batch batch, int position, AssetTable table) {
    AssetId id = table.id(position);
    boolean lost = false;
    if (batch.rewritesMetadata()) {
      boolean stillBusy = !busy.add(id);
      if (stillBusy) {
        hasty.add(id);
      }
      lost = stillBusy || troubles.takesBack(table.links(position)) || troubles.loses(id);
    }
    if (!lost) {
      batch.changes().stream()
          .filter(change -> change.assets().contains(position) && !troubles.takesBack(change))
          .forEach(change -> world.apply(change, AssetSet.of(position), table));
      changedAt.put(id, clock);
    }
  }

  /** Whether it would answer that this is so already; of dates and fields it never says. */
  private boolean saysSo(Change change, AssetId asset) {
    boolean ofValue = change instanceof SetCaptureTime || change instanceof SetField;
    return !ofValue && world.isSo(change, asset);
  }

  @Override
  public AssetSet settle(AssetSet written, Instant since, Library library, Progress progress) {
    AssetSet unsettled = written.filter(at -> troubles.neverSettles(library.assets().id(at)));
    written.minus(unsettled).forEach(at -> busy.remove(library.assets().id(at)));
    return unsettled;
  }

  @Override
  public Observation observe(Observed observed, Library library, Progress progress) {
    AssetTable table = library.assets();
    Map<TagPath, Membership> tagged = new HashMap<>();
    Map<AlbumRef, Membership> members = new HashMap<>();
    Map<Integer, CaptureTime> dates = new HashMap<>();
    Map<Integer, Map<AssetField, FieldValue>> fields = new HashMap<>();
    observed.tags().forEach(tag -> tagged.put(tag, seen(tag, table)));
    observed
        .albums()
        .forEach(ref -> members.put(ref, Membership.complete(table.positions(world.members(ref)))));
    observed
        .assetsSince()
        .ifPresent(
            since ->
                changedAt.forEach(
                    (id, at) -> {
                      if (!at.isBefore(since) && table.position(id).isPresent()) {
                        world
                            .captureTime(id)
                            .ifPresent(time -> dates.put(table.position(id).getAsInt(), time));
                        fields.put(table.position(id).getAsInt(), fieldsOf(id));
                      }
                    }));
    return new Observation(
        tagged, members, world.stacks(table, Completeness.complete()), dates, fields);
  }

  private Map<AssetField, FieldValue> fieldsOf(AssetId id) {
    Map<AssetField, FieldValue> values = new EnumMap<>(AssetField.class);
    for (AssetField field : AssetField.values()) {
      values.put(field, FieldValue.of(field, world.asset(id)));
    }
    return values;
  }

  private Membership seen(TagPath tag, AssetTable table) {
    return troubles.hides(tag)
        ? new Membership(AssetSet.empty(), Completeness.missing("the tag could not be read"))
        : Membership.complete(table.positions(world.within(tag)));
  }
}
