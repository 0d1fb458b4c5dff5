package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AssetJson.Part;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.search.AssetQuery;
import io.github.immichautotag.sandbox.search.AssetSearch;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes albums as the dialect shows them. */
final class AlbumJson {
  private static final long DAY = 86_400_000L;

  /** What an endpoint shows of an album beside its own fields. */
  enum Extent {
    /** In a list. */
    BRIEF,
    /** Right after it was changed: dates as SQL writes them, and less of them. */
    WRITTEN,
    /** Right after it was made: the same, and in 2.x its assets. */
    MADE,
    /** Behind a public link: as the database has it, and as if it were empty. */
    LINKED,
    /** Single. */
    DETAILS,
    /** 2.x when asked with assets. */
    WITH_ASSETS
  }

  private final SandboxLibrary library;
  private final Dialect dialect;
  private final AssetSearch search;
  private final AssetJson assets;

  AlbumJson(Tools tools) {
    this.library = tools.library();
    this.dialect = tools.dialect();
    this.search = tools.search();
    this.assets = tools.assets();
  }

  void write(JsonOut out, SandboxAlbum album, SandboxUser viewer, Extent extent) {
    Members members = extent == Extent.LINKED ? new Members(album) : Members.of(library, album);
    out.object()
        .field("albumName", album.name())
        .field("description", album.description())
        .field("albumThumbnailAssetId", album.thumbnail().map(UUID::toString).orElse(null));
    if (extent == Extent.LINKED) {
      TimeText.database(out.name("createdAt"), album.createdMicros());
      TimeText.database(out.name("updatedAt"), album.updatedMicros());
    } else {
      time(out, "createdAt", album.createdMicros());
      time(out, "updatedAt", album.updatedMicros());
    }
    out.field("id", album.id().toString());
    users(out, album, extent);
    contents(out, members, extent, viewer);
    out.endObject();
  }

  private void contents(JsonOut out, Members members, Extent extent, SandboxUser viewer) {
    SandboxAlbum album = members.album;
    boolean shared = !album.shares().isEmpty() || album.sharedByLink();
    out.field("shared", shared).field("hasSharedLink", album.sharedByLink());
    if (members.count > 0) {
      day(out, "startDate", members.first, extent);
      day(out, "endDate", members.last, extent);
    }
    if (dialect == Dialect.V2) {
      assets(out, album, viewer, extent);
    }
    out.field("assetCount", members.count)
        .field("isActivityEnabled", album.activityEnabled())
        .field("order", album.newestFirst() ? "desc" : "asc");
    if (members.count > 0 && extent != Extent.WRITTEN && extent != Extent.MADE) {
      time(out, "lastModifiedAssetTimestamp", members.modified);
    }
    boolean single = extent == Extent.DETAILS || extent == Extent.WITH_ASSETS;
    if (single && !album.shares().isEmpty()) {
      contributors(out, members);
    }
  }

  private void users(JsonOut out, SandboxAlbum album, Extent extent) {
    if (dialect == Dialect.V2) {
      out.field("ownerId", album.owner().id().toString()).name("owner");
      UserJson.write(out, album.owner(), true);
    }
    out.name("albumUsers").array();
    if (extent == Extent.LINKED) {
      out.endArray();
      return;
    }
    if (dialect == Dialect.V3) {
      user(out, album.owner(), AlbumRole.OWNER);
    }
    album.shares().entrySet().stream()
        .sorted(Comparator.comparing(share -> share.getValue()))
        .forEach(share -> user(out, share.getKey(), share.getValue()));
    out.endArray();
  }

  private static void user(JsonOut out, SandboxUser user, AlbumRole role) {
    out.object().name("user");
    UserJson.write(out, user, true);
    out.field("role", role.wire()).endObject();
  }

  private void assets(JsonOut out, SandboxAlbum album, SandboxUser viewer, Extent extent) {
    out.name("assets").array();
    if (extent == Extent.WITH_ASSETS || extent == Extent.MADE) {
      AssetQuery query = AssetQuery.of(album.members(), Members::isShown);
      Set<Part> parts = EnumSet.of(Part.EXIF, Part.DATABASE_TIMES);
      if (extent == Extent.MADE) {
        parts.add(Part.UNVIEWED);
      }
      for (SandboxAsset asset : search.all(query)) {
        assets.write(out, asset, viewer, parts);
      }
    }
    out.endArray();
  }

  private static void contributors(JsonOut out, Members members) {
    out.name("contributorCounts").array();
    List<Map.Entry<SandboxUser, Integer>> counts =
        members.byOwner.entrySet().stream()
            .sorted(Map.Entry.<SandboxUser, Integer>comparingByValue().reversed())
            .toList();
    counts.forEach(
        count ->
            out.object()
                .field("userId", count.getKey().id().toString())
                .field("assetCount", count.getValue())
                .endObject());
    out.endArray();
  }

  private static void day(JsonOut out, String name, long millis, Extent extent) {
    out.name(name);
    if (extent == Extent.WRITTEN || extent == Extent.MADE) {
      TimeText.database(out, millis * 1000);
    } else {
      TimeText.millis(out, Math.floorDiv(millis, DAY) * DAY);
    }
  }

  private static void time(JsonOut out, String name, long micros) {
    out.name(name);
    TimeText.millis(out, Math.floorDiv(micros, 1000L));
  }

  /** What an album tells of its members; trashed, locked and hidden ones do not count. */
  private static final class Members {
    private final SandboxAlbum album;
    private final Map<SandboxUser, Integer> byOwner = new LinkedHashMap<>();
    private int count;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long modified = Long.MIN_VALUE;

    Members(SandboxAlbum album) {
      this.album = album;
    }

    static Members of(SandboxLibrary library, SandboxAlbum album) {
      Members members = new Members(album);
      album.members().forEach(ordinal -> members.add(library.asset(ordinal)));
      return members;
    }

    static boolean isShown(SandboxAsset asset) {
      return !asset.isTrashed()
          && (asset.visibility() == Visibility.TIMELINE
              || asset.visibility() == Visibility.ARCHIVE);
    }

    private void add(SandboxAsset asset) {
      if (!isShown(asset)) {
        return;
      }
      count++;
      first = Math.min(first, asset.localDateTime());
      last = Math.max(last, asset.localDateTime());
      modified = Math.max(modified, asset.updatedMicros());
      byOwner.merge(asset.owner(), 1, Integer::sum);
    }
  }
}
