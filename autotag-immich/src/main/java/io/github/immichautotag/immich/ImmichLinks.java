package io.github.immichautotag.immich;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.immich.http.ServerAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Links into Immich's web pages.
 *
 * @param web the address that a browser uses, without a slash at its end
 */
public record ImmichLinks(String web) {

  /**
   * Links to a server.
   *
   * @param address where this program finds the server
   * @param external where people find it, when that is another address
   */
  public static ImmichLinks of(ServerAddress address, Optional<ServerAddress> external) {
    return new ImmichLinks(external.orElse(address).web());
  }

  /** The page of an asset. */
  public String asset(AssetId id) {
    return web + "/photos/" + id;
  }

  /** The page of an album. */
  public String album(AlbumId id) {
    return web + "/albums/" + id;
  }

  /** The page of a tag. */
  public String tag(TagPath path) {
    return web + "/tags?path=" + encoded(path.value());
  }

  /** A form writes a blank as a plus sign; in a link both readings are possible, so it is spelt. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
