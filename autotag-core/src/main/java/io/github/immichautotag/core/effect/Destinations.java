package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Albums as destinations, found by name without looking at all others. The one that this tool made
 * for a name is meant, even if the user renamed it; else those that are called so and may be
 * changed, own ones first. Albums that are there for review are never meant.
 */
public final class Destinations {

  private final Map<String, List<Album>> made = new HashMap<>();
  private final Map<String, List<Album>> called = new HashMap<>();

  private Destinations(LibraryState state) {
    for (Album album : state.albums()) {
      if (album.myRole() != AlbumRole.VIEWER) {
        AlbumMarker.purposes(album).forEach(name -> add(made, name, album));
        if (!AlbumMarker.isForReview(album)) {
          add(called, album.name(), album);
        }
      }
    }
  }

  private static void add(Map<String, List<Album>> albums, String name, Album album) {
    albums.computeIfAbsent(name, fresh -> new ArrayList<>(1)).add(album);
  }

  /** The destinations of a state. */
  public static Destinations of(LibraryState state) {
    return new Destinations(state);
  }

  /** The albums that a name may mean, for a reader to fetch their members. */
  public static AlbumChoice meantBy(String name) {
    return AlbumTarget.of(Template.plain(name));
  }

  /** The album of that name; several where nobody can tell which one is meant. */
  public List<Album> find(String name) {
    List<Album> ours = made.getOrDefault(AlbumMarker.albumNamed(name), List.of());
    if (!ours.isEmpty()) {
      return ours;
    }
    List<Album> all = called.getOrDefault(name, List.of());
    List<Album> own = all.stream().filter(it -> it.myRole() == AlbumRole.OWNER).toList();
    return own.isEmpty() ? all : own;
  }

  /** Whether nobody can tell which album is meant. */
  public boolean isAmbiguous(String name) {
    return find(name).size() > 1;
  }

  /**
   * Puts assets into the album of that name, which is made when there is none; nothing where nobody
   * can tell which one is meant.
   */
  public List<Change> into(String name, AssetSet assets) {
    return into(name, "", assets);
  }

  /**
   * The same for an album that gets a description when it is made.
   *
   * @param description the words in front of the marker; may be empty
   */
  public List<Change> into(String name, String description, AssetSet assets) {
    List<Album> found = find(name);
    if (found.size() > 1 || assets.isEmpty() || name.isEmpty()) {
      return List.of();
    }
    if (found.size() == 1) {
      Album album = found.get(0);
      return List.of(new AddToAlbum(album.ref(), album.name(), assets));
    }
    PlannedAlbum planned = new PlannedAlbum(name);
    String marker = AlbumMarker.line(AlbumMarker.albumNamed(name));
    String words = description.isBlank() ? marker : description.strip() + "\n" + marker;
    return List.of(new CreateAlbum(planned, words), new AddToAlbum(planned, name, assets));
  }
}
