package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.condition.AlbumMatch;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Set;

/** Takes assets out of every album of a kind that the user may change. */
record OutOfAlbums(AlbumMatch which, String described) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    return occasion.state().albums().stream()
        .filter(album -> which.includes(album) && album.myRole() != AlbumRole.VIEWER)
        .<Change>map(album -> new RemoveFromAlbum(album.ref(), album.name(), occasion.selected()))
        .toList();
  }

  @Override
  public Needs needs() {
    return Needs.albums(Set.of(which));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.REMOVE_FROM_ALBUM);
  }

  @Override
  public String words() {
    return "remove from albums " + described;
  }
}
