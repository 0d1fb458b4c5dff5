package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts assets into the album of a name, which is made when there is none. */
record IntoAlbum(Template name) implements UserEffect {

  @Override
  public List<Change> changes(Occasion occasion) {
    List<Change> changes = new ArrayList<>();
    Destinations albums = Destinations.of(occasion.state());
    name.byText(occasion).forEach((text, assets) -> changes.addAll(albums.into(text, assets)));
    return changes;
  }

  @Override
  public List<String> notices(Occasion occasion) {
    Destinations albums = Destinations.of(occasion.state());
    return name.byText(occasion).keySet().stream()
        .filter(albums::isAmbiguous)
        .map(
            text ->
                "rule \"%s\" puts nothing into \"%s\": several albums are called so; rename one"
                    .formatted(occasion.rule(), text))
        .toList();
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
    return Set.of(Verb.CREATE_ALBUM, Verb.ADD_TO_ALBUM);
  }

  @Override
  public List<Aim> aims() {
    return name.aims("album", "in");
  }

  @Override
  public String words() {
    return "add to album \"" + name + "\"";
  }

  @Override
  public Set<String> groups() {
    return name.groups();
  }

  @Override
  public List<Template> fills() {
    return List.of(name);
  }

  @Override
  public List<Mention> makes() {
    return List.of(new Mention(Mention.Kind.ALBUM, name.source()));
  }
}
