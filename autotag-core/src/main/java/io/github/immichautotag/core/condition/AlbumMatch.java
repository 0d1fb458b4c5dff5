package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.NamePattern;
import java.util.List;
import java.util.Optional;

/**
 * Which albums are meant; all that is given must hold for one and the same album.
 *
 * @param name the whole name
 * @param pattern matches the start of the name
 * @param id which album
 * @param owned whether it is the key's user's own
 * @param shared whether others see it
 */
public record AlbumMatch(
    Optional<String> name,
    Optional<NamePattern> pattern,
    Optional<AlbumId> id,
    Optional<Boolean> owned,
    Optional<Boolean> shared)
    implements AlbumChoice {

  private static final AlbumMatch EVERY =
      new AlbumMatch(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Every album but those for review. */
  static AlbumMatch every() {
    return EVERY;
  }

  /** The own albums, of which any may have a public link. */
  static AlbumMatch linkable() {
    return new AlbumMatch(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());
  }

  /** The album of that id. */
  static AlbumMatch of(AlbumId id) {
    return new AlbumMatch(
        Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty());
  }

  /**
   * Reads which albums are meant: a name, or a block of keys.
   *
   * @throws TermException if an id or a link is none of an album
   */
  public static AlbumMatch read(Argument argument, Terms terms) {
    if (!argument.isBlock()) {
      return new AlbumMatch(
          Optional.of(argument.single()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    if (argument.keys().isEmpty()) {
      throw new TermException(
          "this block says nothing about the album",
          "add name, pattern, id, link, owned or shared; for any album write album_count: \">= 1\"");
    }
    Optional<AlbumId> id =
        argument.key("id").map(AlbumMatch::id).or(() -> argument.key("link").map(AlbumMatch::link));
    return new AlbumMatch(
        argument.key("name"),
        argument.key("pattern").map(terms::pattern),
        id,
        argument.truth("owned"),
        argument.truth("shared"));
  }

  private static AlbumId id(String text) {
    try {
      return AlbumId.parse(text.strip());
    } catch (IllegalArgumentException wrong) {
      throw new TermException(
          "\"" + text + "\" is no id of an album",
          "open the album in Immich and copy the address, as link:");
    }
  }

  private static AlbumId link(String text) {
    return WebLink.read(text)
        .flatMap(WebLink::album)
        .orElseThrow(
            () ->
                new TermException(
                    "\"" + text + "\" shows no album",
                    "open the album in Immich and copy the address, which ends in /albums/ID"));
  }

  @Override
  public boolean includes(Album album) {
    return includes(album, pattern.map(regex -> regex.matches(album.name())).orElse(true));
  }

  /** The same with patterns tried once for each name. */
  boolean includes(Album album, LibraryState state) {
    return includes(album, pattern.map(regex -> regex.matches(album, state)).orElse(true));
  }

  private boolean includes(Album album, boolean matches) {
    return matches
        && !AlbumMarker.isForReview(album)
        && name.map(album.name()::equals).orElse(true)
        && id.map(album.ref()::equals).orElse(true)
        && owned.map(mine -> mine == (album.myRole() == AlbumRole.OWNER)).orElse(true)
        && shared.map(with -> with != album.sharedWith().isEmpty()).orElse(true);
  }

  List<Mention> mentions() {
    return name.map(it -> List.of(new Mention(Mention.Kind.ALBUM, it)))
        .or(() -> id.map(it -> List.of(new Mention(Mention.Kind.ALBUM, it.toString()))))
        .orElse(List.of());
  }
}
