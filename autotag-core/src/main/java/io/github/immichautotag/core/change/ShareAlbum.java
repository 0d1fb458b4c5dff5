package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.User;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a user into an album of the key's own, or gives the user another role there, or takes the
 * album away from the user.
 *
 * @param album which album
 * @param name the album's name, for people
 * @param user who; never the owner
 * @param expected the role that the user has now; empty for none
 * @param role the role that the user is to have; empty for none
 */
public record ShareAlbum(
    AlbumRef album, String name, User user, Optional<AlbumRole> expected, Optional<AlbumRole> role)
    implements Change {

  /** Whether the user may do less afterwards than before. */
  public boolean isRevocation() {
    return expected.isPresent() && (role.isEmpty() || role.get().compareTo(expected.get()) < 0);
  }

  /** The same in the album that was created for a planned one. */
  public ShareAlbum in(AlbumId created) {
    return new ShareAlbum(created, name, user, expected, role);
  }

  @Override
  public AssetSet assets() {
    return AssetSet.empty();
  }

  @Override
  public ShareAlbum withAssets(AssetSet others) {
    return this;
  }

  @Override
  public ShareAlbum inverse() {
    return new ShareAlbum(album, name, user, role, expected);
  }

  @Override
  public String words() {
    if (role.isEmpty()) {
      return "stop sharing album \"%s\" with %s".formatted(name, user.name());
    }
    String as = role.get().name().toLowerCase(Locale.ROOT);
    return expected.isEmpty()
        ? "share album \"%s\" with %s as %s".formatted(name, user.name(), as)
        : "make %s %s of album \"%s\"".formatted(user.name(), as, name);
  }

  @Override
  public boolean rewritesMetadata() {
    return false;
  }

  @Override
  public boolean takesAway() {
    return false;
  }

  @Override
  public LedgerKey ledgerKey() {
    return share().ledgerKey();
  }

  /** The same without the names of people and albums, which may change. */
  public Share share() {
    return new Share(album.toString(), user.id(), expected, role);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shareAlbum(this);
  }
}
