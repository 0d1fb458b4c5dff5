package io.github.immichautotag.core.stage.album;

import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.util.List;
import java.util.Set;

/**
 * Deletes the empty albums that this tool made for rules and folders. The user's own stay, and so
 * do those into which others may put their pictures: these need not be visible to this key. One
 * that the user emptied by hand stays, too: it remembers that its assets are not wanted there.
 */
public final class EmptyAlbumsStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "empty albums";

  @Override
  public String name() {
    return RULE;
  }

  /** The albums that may be deleted when they are empty. */
  private enum Deletable implements AlbumChoice {
    ALBUMS;

    @Override
    public boolean includes(Album album) {
      return isDeletable(album);
    }
  }

  @Override
  public Needs needs() {
    return Needs.albums(Set.of(Deletable.ALBUMS));
  }

  private static boolean isDeletable(Album album) {
    return album.myRole() == AlbumRole.OWNER
        && AlbumMarker.isOfRule(album)
        && album.sharedWith().stream().allMatch(other -> other.role() == AlbumRole.VIEWER);
  }

  private static boolean isEmptiedByHand(Album album, RuleInput input) {
    LedgerKey filled = new LedgerKey(LedgerKey.Verb.ADD_TO_ALBUM, album.ref().toString());
    Library fetched = input.state().fetched();
    AssetSet put = input.ledger().done(filled, fetched.assets());
    return !fetched.members(album.ref()).assets().containsAll(put);
  }

  @Override
  public boolean waitsForRest() {
    return true;
  }

  @Override
  public List<Finding> find(RuleInput input) {
    LibraryState state = input.state();
    return state.albums().stream()
        .filter(EmptyAlbumsStage::isDeletable)
        .filter(it -> state.members(it.ref()).equals(Membership.complete(AssetSet.empty())))
        .filter(it -> !isEmptiedByHand(it, input))
        .map(
            album ->
                new Finding(
                    RULE,
                    AssetSet.empty(),
                    "this program made it, and nothing is in it any more",
                    List.of(new DeleteAlbum(album.ref(), album.name(), album.description()))))
        .toList();
  }
}
