package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The albums that a name means as a destination: the one that this program made for that name, even
 * if the user renamed it; else those that are called so and may be changed.
 *
 * @param pattern matches the names that are meant
 */
record AlbumTarget(String pattern) implements AlbumChoice {

  @Override
  public boolean includes(Album album) {
    Pattern names = Pattern.compile(pattern, Pattern.DOTALL);
    return !AlbumMarker.isForReview(album)
        && (names.matcher(album.name()).lookingAt() || AlbumMarker.isOurs(album));
  }

  /** The album of that name; several where nobody can tell which one is meant. */
  static List<Album> find(String name, LibraryState state) {
    List<Album> made = changeable(state).filter(it -> isMadeFor(it, name)).toList();
    if (!made.isEmpty()) {
      return made;
    }
    List<Album> called =
        changeable(state)
            .filter(album -> album.name().equals(name) && !AlbumMarker.isForReview(album))
            .toList();
    List<Album> own = called.stream().filter(album -> album.myRole() == AlbumRole.OWNER).toList();
    return own.isEmpty() ? called : own;
  }

  private static boolean isMadeFor(Album album, String name) {
    return AlbumMarker.isOurs(album, AlbumMarker.albumNamed(name));
  }

  private static Stream<Album> changeable(LibraryState state) {
    return state.albums().stream().filter(album -> album.myRole() != AlbumRole.VIEWER);
  }
}
