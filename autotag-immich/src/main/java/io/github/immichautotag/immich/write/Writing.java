package io.github.immichautotag.immich.write;

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
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.read.Observing;
import io.github.immichautotag.immich.read.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does batches, and waits for what they start. Remembers what it created and when it wrote. */
public final class Writing {

  private final Source source;
  private final TagWrites tags;
  private final AlbumWrites albums;
  private final ValueWrites values;
  private final StackWrites stacks;
  private final ShareWrites shares;
  private final TagDeletion tagDeletion;
  private final Settling settling;
  private final WriteLog log = new WriteLog();

  /** Writes there. */
  public Writing(Source source, SettlePatience patience) {
    this.source = source;
    tags = new TagWrites(source, log);
    albums = new AlbumWrites(source);
    values = new ValueWrites(source);
    stacks = new StackWrites(source);
    shares = new ShareWrites(source, albums);
    tagDeletion = new TagDeletion(source);
    settling = new Settling(source, patience, log);
  }

  /** The id of an album: its own, or the one it got when a batch created it. */
  public Optional<AlbumId> id(AlbumRef album) {
    return albums.id(album);
  }

  /** Remembers the ids of tags. */
  public void learn(Map<TagPath, Tag> known) {
    tags.learn(known);
  }

  /** Where assets of this library are shown since something was written. */
  public Set<Visibility> shown(Library library) {
    return log.shown(library);
  }

  /** Does a batch, with the answer for each of its assets. */
  public BatchOutcome write(Batch batch, Library library) {
    Tally tally = new Tally(source.gateway().clock().surelyPassed());
    Instant time = source.gateway().clock().now();
    BatchOutcome outcome = write(batch, library, tally);
    if (batch.rewritesMetadata()) {
      if (setsValues(batch)) {
        noteStamps(tally.mayStandStill(), outcome, library);
      }
      log.note(outcome, time, tally.mayStandStill(), library);
    }
    return outcome;
  }

  /**
   * What moved its stamp at once moves it again when the server has finished: only from the stamp
   * as it is between the two can the second be told.
   */
  private void noteStamps(AssetSet standing, BatchOutcome outcome, Library library) {
    if (standing.isEmpty()) {
      return;
    }
    try {
      new Observing(source, library, log.shown(library))
          .changedSince(outcome.serverTime(), standing, log::see);
    } catch (CallFailure failure) {
      // Then waiting ends early, and whatever gets lost is seen when it is read back.
    }
  }

  private BatchOutcome write(Batch batch, Library library, Tally tally) {
    if (setsValues(batch)) {
      setValues(batch, library, tally);
      return tally.outcome();
    }
    Change first = batch.changes().get(0);
    if (first instanceof ShareAlbum) {
      return shares.write(sharesOf(batch), library, tally.serverTime());
    }
    return batch.changes().size() == 1
        ? first.accept(new Single(library, tally))
        : addTags(batch, library, tally);
  }

  private static List<ShareAlbum> sharesOf(Batch batch) {
    return batch.changes().stream().map(ShareAlbum.class::cast).toList();
  }

  private static boolean setsValues(Batch batch) {
    Change first = batch.changes().get(0);
    return first instanceof SetCaptureTime || first instanceof SetField;
  }

  /** Changes of one value only differ in what they expect to find, which was looked at before. */
  private void setValues(Batch batch, Library library, Tally tally) {
    Values set = Values.of(batch.changes());
    if (set.objection().isEmpty()) {
      set.visibility().ifPresent(where -> log.showIn(where, library));
    }
    values.set(set, batch.assets(), library, tally);
  }

  private BatchOutcome addTags(Batch batch, Library library, Tally tally) {
    List<TagPath> paths = batch.changes().stream().map(Writing::addedTag).toList();
    tags.add(paths, batch.assets(), library, tally);
    return tally.outcome();
  }

  private static TagPath addedTag(Change change) {
    if (change instanceof AddTag add) {
      return add.tag();
    }
    throw new IllegalArgumentException(
        "only added tags go into one batch, not \"" + change.words() + "\"");
  }

  /**
   * Waits until the server has finished with the assets.
   *
   * @param byJobs whether the key may look at the server's jobs
   * @return those with which it has not finished
   */
  public AssetSet settle(Settle what, Library library, boolean byJobs, Progress progress) {
    AssetSet running = log.running(what.written(), library);
    if (running.isEmpty()) {
      return running;
    }
    AssetSet unsettled =
        (byJobs
                ? settling.byJobs(running, what.since(), library, progress)
                : Optional.<AssetSet>empty())
            .orElseGet(() -> settling.byAssets(running, what.since(), library, progress));
    log.settled(running.minus(unsettled));
    return unsettled;
  }

  /** What to wait for: assets, and when the first of them was written. */
  public record Settle(AssetSet written, Instant since) {}

  /** A batch of one change. */
  private final class Single implements Change.Visitor<BatchOutcome> {

    private final Library library;
    private final Tally tally;

    Single(Library library, Tally tally) {
      this.library = library;
      this.tally = tally;
    }

    @Override
    public BatchOutcome addTag(AddTag change) {
      tags.add(List.of(change.tag()), change.assets(), library, tally);
      return tally.outcome();
    }

    @Override
    public BatchOutcome removeTag(RemoveTag change) {
      tags.remove(change.tag(), change.assets(), library, tally);
      return tally.outcome();
    }

    @Override
    public BatchOutcome createAlbum(CreateAlbum change) {
      return albums.create(change, library, tally.serverTime());
    }

    @Override
    public BatchOutcome deleteAlbum(DeleteAlbum change) {
      return albums.delete(change, library, tally.serverTime());
    }

    @Override
    public BatchOutcome renameAlbum(RenameAlbum change) {
      return albums.rename(change, tally.serverTime());
    }

    @Override
    public BatchOutcome shareAlbum(ShareAlbum change) {
      return shares.write(List.of(change), library, tally.serverTime());
    }

    @Override
    public BatchOutcome deleteTag(DeleteTag change) {
      BatchOutcome outcome = tagDeletion.delete(change, library, tally.serverTime());
      if (outcome.rejections().isEmpty()) {
        tags.forget(change.tag());
      }
      return outcome;
    }

    @Override
    public BatchOutcome addToAlbum(AddToAlbum change) {
      albums.add(change, library, tally);
      return tally.outcome();
    }

    @Override
    public BatchOutcome removeFromAlbum(RemoveFromAlbum change) {
      albums.remove(change, library, tally);
      return tally.outcome();
    }

    @Override
    public BatchOutcome addToStack(AddToStack change) {
      stacks.add(change, library, tally);
      return tally.outcome();
    }

    @Override
    public BatchOutcome removeFromStack(RemoveFromStack change) {
      stacks.remove(change, library, tally);
      return tally.outcome();
    }

    @Override
    public BatchOutcome setField(SetField change) {
      throw new IllegalArgumentException(change.words());
    }

    @Override
    public BatchOutcome setCaptureTime(SetCaptureTime change) {
      throw new IllegalArgumentException(change.words());
    }
  }
}
