package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts assets into the first album of a name, which is created when there is none, or takes them
 * out of it.
 */
public record IntoAlbum(String name, boolean out) implements Effect {

  @Override
  public List<Change> changes(AssetSet selected, LibraryState state) {
    Optional<Album> album =
        state.albums().stream().filter(found -> found.name().equals(name)).findFirst();
    if (out) {
      return album.stream()
          .<Change>map(found -> new RemoveFromAlbum(found.ref(), name, selected))
          .toList();
    }
    if (album.isPresent()) {
      return List.of(new AddToAlbum(album.get().ref(), name, selected));
    }
    PlannedAlbum planned = new PlannedAlbum(name);
    return List.of(new CreateAlbum(planned, ""), new AddToAlbum(planned, name, selected));
  }

  @Override
  public Needs needs() {
    return Needs.albums(List.of(NamePattern.of(Pattern.quote(name))));
  }
}
