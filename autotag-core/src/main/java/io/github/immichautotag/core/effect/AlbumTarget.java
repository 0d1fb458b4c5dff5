package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
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
}
