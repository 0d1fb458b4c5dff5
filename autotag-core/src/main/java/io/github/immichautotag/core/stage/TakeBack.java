package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.RuleInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What takes back what a rule did: in earlier runs, as the ledger remembers it, and in the plan
 * that is being made.
 */
final class TakeBack {

  private TakeBack() {}

  /**
   * The changes that take it back, for all assets for which it was done. What is not so any more is
   * left out: the user has changed it since.
   */
  static List<Change> of(String rule, RuleInput input, Deeds deeds) {
    Set<LedgerKey> keys = new LinkedHashSet<>(deeds.of(rule));
    keys.addAll(input.soFar().of(rule));
    List<Change> changes = new ArrayList<>();
    for (LedgerKey key : keys) {
      AssetSet done = deeds.assets(key, rule).union(input.soFar().done(key, rule));
      if (!done.isEmpty()) {
        changes.addAll(inverse(key, done, input.state()));
      }
    }
    return changes;
  }

  private static List<? extends Change> inverse(LedgerKey key, AssetSet done, LibraryState state) {
    return key.verb() == LedgerKey.Verb.ADD_TO_STACK
        ? unstacked(done, state)
        : single(key, done, state).stream().toList();
  }

  /** Each stack is left by what the rule put into it. */
  private static List<RemoveFromStack> unstacked(AssetSet done, LibraryState state) {
    return state.stacks().all().stream()
        .map(stack -> new RemoveFromStack(stack.primary(), stack.assets().intersect(done)))
        .filter(change -> !change.assets().isEmpty())
        .toList();
  }

  private static Optional<Change> single(LedgerKey key, AssetSet done, LibraryState state) {
    return switch (key.verb()) {
      case ADD_TAG -> Optional.of(new RemoveTag(new TagPath(key.target()), done));
      case REMOVE_TAG -> Optional.of(new AddTag(new TagPath(key.target()), done));
      case ADD_TO_ALBUM ->
          ofAlbum(
              key.target(), state, album -> new RemoveFromAlbum(album.ref(), album.name(), done));
      case REMOVE_FROM_ALBUM ->
          ofAlbum(key.target(), state, album -> new AddToAlbum(album.ref(), album.name(), done));
      case SET_FIELD -> Optional.of(SetField.of(key, done)).map(it -> restored(it, state));
      default -> Optional.empty();
    };
  }

  private static Optional<Change> ofAlbum(
      String target, LibraryState state, Function<Album, Change> change) {
    return albumId(target)
        .<Optional<Album>>map(state::album)
        .orElseGet(() -> planned(target, state))
        .map(change);
  }

  private static Optional<AlbumId> albumId(String target) {
    try {
      return Optional.of(AlbumId.parse(target));
    } catch (IllegalArgumentException planned) {
      return Optional.empty();
    }
  }

  /** An album that is only planned is known by its name. */
  private static Optional<Album> planned(String target, LibraryState state) {
    return state.albums().stream()
        .filter(album -> album.ref() instanceof PlannedAlbum)
        .filter(album -> album.ref().toString().equals(target))
        .findFirst();
  }

  /** The value from before, where the one that was set still stands. */
  private static Change restored(SetField done, LibraryState state) {
    AssetSet standing =
        done.assets().filter(position -> state.field(done.field(), position).equals(done.value()));
    return new SetField(done.value(), done.expected(), standing);
  }
}
