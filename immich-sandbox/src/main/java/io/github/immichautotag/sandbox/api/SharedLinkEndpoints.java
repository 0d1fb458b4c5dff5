package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AlbumJson.Extent;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.IdSource;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.UploadPath;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** {@code /shared-links}: the public links of albums, which can be read only. */
final class SharedLinkEndpoints {
  /** Immich's keys have 50 bytes. */
  private static final int KEY_BYTES = 50;

  private final Tools tools;
  private final AlbumJson albums;

  SharedLinkEndpoints(Tools tools) {
    this.tools = tools;
    this.albums = new AlbumJson(tools);
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("getAllSharedLinks", "GET /shared-links", this::list)
            .needs("sharedLink.read"));
  }

  private Reply list(Call call) {
    List<SandboxAlbum> shared =
        tools.library().albums().stream()
            .filter(album -> album.sharedByLink() && album.owner().equals(call.user()))
            .toList();
    JsonOut out = new JsonOut().array();
    shared.forEach(album -> link(out, album, call));
    return Reply.ok(out.endArray()).items(shared.size());
  }

  private void link(JsonOut out, SandboxAlbum album, Call call) {
    UUID id = new IdSource(album.id().getLeastSignificantBits()).next();
    out.object()
        .field("id", id.toString())
        .field("description", (String) null)
        .field("password", (String) null)
        .field("userId", album.owner().id().toString())
        .field("key", Base64.getUrlEncoder().encodeToString(UploadPath.bytes(id, KEY_BYTES)))
        .field("type", "ALBUM");
    TimeText.millis(out.name("createdAt"), Math.floorDiv(album.createdMicros(), 1000L));
    out.field("expiresAt", (String) null).name("assets").array().endArray();
    albums.write(out.name("album"), album, call.user(), Extent.LINKED);
    out.field("allowUpload", true)
        .field("allowDownload", true)
        .field("showMetadata", true)
        .field("slug", (String) null)
        .endObject();
  }
}
