package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ledger remembers of a {@link ShareAlbum}.
 *
 * @param album the album's reference as text
 * @param user who
 * @param before the role that the user had; empty for none
 * @param role the role that the user got; empty for none
 */
public record Share(
    String album, UserId user, Optional<AlbumRole> before, Optional<AlbumRole> role) {

  private static final String NONE = "none";

  private static final Pattern TARGET =
      Pattern.compile("(?s)(.*) (\\S+) (none|viewer|editor) (none|viewer|editor)");

  /** The key under which it is remembered. */
  public LedgerKey ledgerKey() {
    String target = album + " " + user + " " + word(before) + " " + word(role);
    return new LedgerKey(Verb.SHARE_ALBUM, target);
  }

  /** What a key remembers; empty where it is none of a share, or damaged. */
  public static Optional<Share> of(LedgerKey key) {
    Matcher target = TARGET.matcher(key.target());
    if (key.verb() != Verb.SHARE_ALBUM || !target.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Share(
              target.group(1),
              UserId.parse(target.group(2)),
              role(target.group(3)),
              role(target.group(4))));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Whether both tell of one user's part in one album. */
  public boolean isOfSame(Share other) {
    return album.equals(other.album) && user.equals(other.user);
  }

  private static String word(Optional<AlbumRole> role) {
    return role.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(NONE);
  }

  private static Optional<AlbumRole> role(String word) {
    return word.equals(NONE)
        ? Optional.empty()
        : Optional.of(AlbumRole.valueOf(word.toUpperCase(Locale.ROOT)));
  }
}
