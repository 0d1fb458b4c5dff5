package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link of Immich's web pages shows, by its path: {@code /photos/ID}, {@code /memory?id=ID},
 * {@code /albums/ID}, {@code /people/ID}, {@code /tags?path=}, {@code /folders?path=}, {@code
 * /share/KEY}. Host and scheme are not looked at. A bare id is an asset's.
 */
record WebLink(Shows shows, String target) {

  private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final Pattern BARE = Pattern.compile(ID);
  private static final Pattern PHOTO = Pattern.compile("/photos/(" + ID + ")");
  private static final Pattern MEMORY =
      Pattern.compile("/memory/?\\?(?:[^#]*&)?(?:id|assetId)=(" + ID + ")");
  private static final Pattern ALBUM = Pattern.compile("/albums/(" + ID + ")");
  private static final Pattern PERSON = Pattern.compile("/(?:people|person)/(" + ID + ")");
  private static final Pattern SHARED = Pattern.compile("/(?:share|s)/([^/?#\\s]+)");
  private static final Pattern TAG = Pattern.compile("/tags/?\\?(?:[^#]*&)?path=([^&#]+)");
  private static final Pattern FOLDER = Pattern.compile("/folders/?\\?(?:[^#]*&)?path=([^&#]+)");

  /** What links can show. */
  enum Shows {
    ASSET,
    ALBUM,
    PERSON,
    TAG,
    FOLDER,
    SHARED_LINK
  }

  /** Reads a link; empty when it shows nothing that assets can be chosen by. */
  static Optional<WebLink> read(String text) {
    String plain = text.strip();
    if (BARE.matcher(plain).matches()) {
      return Optional.of(new WebLink(Shows.ASSET, plain));
    }
    return found(PHOTO, Shows.ASSET, plain)
        .or(() -> found(MEMORY, Shows.ASSET, plain))
        .or(() -> found(SHARED, Shows.SHARED_LINK, plain))
        .or(() -> found(ALBUM, Shows.ALBUM, plain))
        .or(() -> found(PERSON, Shows.PERSON, plain))
        .or(() -> found(TAG, Shows.TAG, plain))
        .or(() -> found(FOLDER, Shows.FOLDER, plain));
  }

  private static Optional<WebLink> found(Pattern pattern, Shows shows, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(new WebLink(shows, decoded(matcher.group(1))))
        : Optional.empty();
  }

  /** Percent signs with two hexadecimal digits are bytes of UTF-8; a plus is a blank. */
  private static String decoded(String text) {
    byte[] written = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
    byte[] read = new byte[written.length];
    int size = 0;
    for (int at = 0; at < written.length; at++) {
      int high = at + 2 < written.length ? Character.digit(written[at + 1], 16) : -1;
      int low = at + 2 < written.length ? Character.digit(written[at + 2], 16) : -1;
      boolean encoded = written[at] == '%' && high >= 0 && low >= 0;
      read[size++] = encoded ? (byte) (high * 16 + low) : written[at];
      at += encoded ? 2 : 0;
    }
    return new String(read, 0, size, StandardCharsets.UTF_8);
  }

  Optional<AssetId> asset() {
    return shows == Shows.ASSET ? Optional.of(AssetId.parse(target)) : Optional.empty();
  }

  Optional<AlbumId> album() {
    return shows == Shows.ALBUM ? Optional.of(AlbumId.parse(target)) : Optional.empty();
  }

  Optional<PersonId> person() {
    return shows == Shows.PERSON ? Optional.of(PersonId.parse(target)) : Optional.empty();
  }
}
