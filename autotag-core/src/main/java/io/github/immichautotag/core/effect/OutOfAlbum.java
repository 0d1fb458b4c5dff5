package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes assets out of the albums of a name. */
record OutOfAlbum(Template name) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    List<Change> changes = new ArrayList<>();
    Destinations albums = Destinations.of(occasion.state());
    name.byText(occasion)
        .forEach(
            (text, assets) ->
                albums
                    .find(text)
                    .forEach(
                        album ->
                            changes.add(new RemoveFromAlbum(album.ref(), album.name(), assets))));
    return changes;
  }

  @Override
  public AssetSet inDoubt(LibraryState state) {
    return name.inDoubt(state);
  }

  @Override
  public Needs needs() {
    return Needs.all(List.of(Needs.albums(Set.of(AlbumTarget.of(name))), name.needs()));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.REMOVE_FROM_ALBUM);
  }

  @Override
  public List<Aim> aims() {
    return name.aims("album", "out");
  }

  @Override
  public String words() {
    return "remove from album \"" + name + "\"";
  }

  @Override
  public Set<String> groups() {
    return name.groups();
  }
}
