package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The albums that a name means as a destination: the one that this program made for that name, even
 * if the user renamed it; else those that are called so and may be changed.
 *
 * @param pattern matches the names that are meant
 * @param names the same, compiled
 */
record AlbumTarget(String pattern, Pattern names) implements AlbumChoice {

  /** All albums that a name with gaps may mean. */
  static AlbumTarget of(Template name) {
    return new AlbumTarget(name.pattern(), Pattern.compile(name.pattern(), Pattern.DOTALL));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlbumTarget that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public boolean includes(Album album) {
    return !AlbumMarker.isForReview(album)
        && (names.matcher(album.name()).lookingAt() || AlbumMarker.isOurs(album));
  }

  /** The albums of a state by the names under which they are meant. */
  static Destinations of(LibraryState state) {
    return new Destinations(state);
  }

  /** Finds albums by name, each without looking at all others. */
  static final class Destinations {
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

    /** The album of that name; several where nobody can tell which one is meant. */
    List<Album> find(String name) {
      List<Album> ours = made.getOrDefault(AlbumMarker.albumNamed(name), List.of());
      if (!ours.isEmpty()) {
        return ours;
      }
      List<Album> all = called.getOrDefault(name, List.of());
      List<Album> own = all.stream().filter(it -> it.myRole() == AlbumRole.OWNER).toList();
      return own.isEmpty() ? all : own;
    }
  }
}
