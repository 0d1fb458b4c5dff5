package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library of a real server, read through the adapter, against the files it was recorded in. */
final class RecordedLibraryTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsEveryAssetAsItWasRecorded(Dialect dialect) throws IOException {
    Library library = fetch(dialect);
    Set<AssetId> recorded = new HashSet<>();
    for (JsonElement element : array(dialect, "assets.json")) {
      JsonObject asset = element.getAsJsonObject();
      AssetId id = AssetId.parse(text(asset, "id"));
      recorded.add(id);
      int position = library.assets().position(id).orElseThrow();
      assertSame(library.assets().get(position), asset);
    }
    Set<AssetId> read = new HashSet<>();
    library.assets().all().forEach(position -> read.add(library.assets().id(position)));
    // The recorded walk of 2.x went through the timeline only; the sandbox also has what it missed.
    assertThat(read).containsAll(recorded);
    assertThat(library.assetCompleteness().isComplete()).isTrue();
    if (dialect == Dialect.V3) {
      assertThat(read).isEqualTo(recorded);
    }
  }

  private static void assertSame(Asset asset, JsonObject recorded) {
    assertThat(asset.owner()).isEqualTo(UserId.parse(text(recorded, "ownerId")));
    assertThat(asset.originalFileName()).isEqualTo(text(recorded, "originalFileName"));
    assertThat(asset.type().name()).isEqualTo(text(recorded, "type"));
    assertThat(asset.visibility().name().toLowerCase(Locale.ROOT))
        .isEqualTo(text(recorded, "visibility"));
    assertThat(asset.fileCreatedAt()).isEqualTo(instant(recorded, "fileCreatedAt"));
    assertThat(asset.localDateTime() + "Z")
        .satisfies(
            text ->
                assertThat(OffsetDateTime.parse(text).toInstant())
                    .isEqualTo(instant(recorded, "localDateTime")));
    assertThat(asset.links().duplicate().map(Object::toString))
        .isEqualTo(optional(recorded, "duplicateId"));
    assertThat(asset.links().motionPart().map(Object::toString))
        .isEqualTo(optional(recorded, "livePhotoVideoId"));
    assertThat(asset.links().externalLibrary().isPresent())
        .isEqualTo(optional(recorded, "libraryId").isPresent());
    JsonObject exif = recorded.getAsJsonObject("exifInfo");
    assertThat(asset.captureTime().orElseThrow().instant())
        .isEqualTo(instant(exif, "dateTimeOriginal"));
    assertThat(asset.captureTime().orElseThrow().zone().isPresent())
        .isEqualTo(optional(exif, "timeZone").isPresent());
    assertThat(asset.origin().fileModifiedAt()).isEqualTo(instant(recorded, "fileModifiedAt"));
    assertThat(asset.origin().camera().map(Camera::model)).isEqualTo(optional(exif, "model"));
    assertThat(asset.origin().camera().map(Camera::make)).isEqualTo(optional(exif, "make"));
    assertThat(asset.origin().place().map(it -> it.latitude() + "," + it.longitude()))
        .isEqualTo(
            optional(exif, "latitude")
                .map(it -> degrees(exif, "latitude") + "," + degrees(exif, "longitude")));
  }

  /** To the millionth, which is eleven centimetres. */
  private static double degrees(JsonObject exif, String name) {
    return Math.round(exif.get(name).getAsDouble() * 1e6) / 1e6;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsTheAssetsOfEveryTag(Dialect dialect) throws IOException {
    Library library = fetch(dialect);
    JsonObject members = object(dialect, "tag-assets.json");
    JsonArray tags = array(dialect, "tags.json");
    assertThat(library.tags()).hasSize(tags.size());
    for (JsonElement element : tags) {
      JsonObject tag = element.getAsJsonObject();
      Membership read = library.taggedWithin(new TagPath(text(tag, "value")));
      assertThat(ids(library, read.assets()))
          .as(text(tag, "value"))
          .containsAll(known(library, members.getAsJsonArray(text(tag, "id"))));
      assertThat(read.completeness().isComplete()).isTrue();
      if (dialect == Dialect.V3) {
        assertThat(read.assets().size())
            .isEqualTo(known(library, members.getAsJsonArray(text(tag, "id"))).size());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsEveryAlbumWithItsAssetsAndRoles(Dialect dialect) throws IOException {
    Library library = fetch(dialect);
    JsonObject members = object(dialect, "album-assets.json");
    for (JsonElement element : array(dialect, "albums.json")) {
      JsonObject recorded = element.getAsJsonObject();
      AlbumId id = AlbumId.parse(text(recorded, "id"));
      Album album = library.album(id).orElseThrow();
      assertThat(album.name()).isEqualTo(text(recorded, "albumName"));
      assertThat(album.description()).isEqualTo(text(recorded, "description"));
      boolean mine = library.me().id().equals(owner(recorded));
      assertThat(album.myRole() == AlbumRole.OWNER).isEqualTo(mine);
      Membership read = library.members(id);
      assertThat(read.completeness().isComplete()).isTrue();
      JsonArray ids = members.getAsJsonArray(text(recorded, "id"));
      if (ids != null && dialect == Dialect.V3) {
        assertThat(ids(library, read.assets())).isEqualTo(known(library, ids));
      }
    }
    int shared = dialect == Dialect.V3 ? 0 : 2;
    assertThat(library.albums()).hasSize(array(dialect, "albums.json").size() + shared);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsWhatTheUserMayDoInAlbumsOfOthers(Dialect dialect) throws IOException {
    Library library = fetch(dialect);
    assertThat(album(library, "User2 album shared to admin (editor)").myRole())
        .isEqualTo(AlbumRole.EDITOR);
    Album viewed = album(library, "User2 album, admin views");
    assertThat(viewed.myRole()).isEqualTo(AlbumRole.VIEWER);
    assertThat(viewed.sharedWith())
        .anySatisfy(user -> assertThat(user.role()).isEqualTo(AlbumRole.OWNER))
        .noneSatisfy(user -> assertThat(user.user()).isEqualTo(library.me().id()));
  }

  private static Album album(Library library, String name) {
    return library.albums().stream()
        .filter(album -> album.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static UserId owner(JsonObject album) {
    JsonElement owner = album.get("ownerId");
    if (owner != null) {
      return UserId.parse(owner.getAsString());
    }
    JsonObject first = album.getAsJsonArray("albumUsers").get(0).getAsJsonObject();
    return UserId.parse(text(first.getAsJsonObject("user"), "id"));
  }

  private static Library fetch(Dialect dialect) throws IOException {
    Set<String> tags = new TreeSet<>();
    array(dialect, "tags.json").forEach(tag -> tags.add(text(tag.getAsJsonObject(), "value")));
    try (SandboxServer sandbox = SandboxServer.start(Servers.recorded(dialect))) {
      return Servers.fetch(Servers.server(sandbox), tags);
    }
  }

  private static Set<String> ids(Library library, AssetSet assets) {
    Set<String> ids = new TreeSet<>();
    assets.forEach(position -> ids.add(library.assets().id(position).toString()));
    return ids;
  }

  /** Albums may hold assets of others, which the walk over all assets does not bring. */
  private static Set<String> known(Library library, JsonArray ids) {
    Set<String> known = new TreeSet<>();
    for (JsonElement id : ids) {
      if (library.assets().position(AssetId.parse(id.getAsString())).isPresent()) {
        known.add(id.getAsString());
      }
    }
    return known;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private static Optional<String> optional(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  private static Instant instant(JsonObject object, String name) {
    return OffsetDateTime.parse(text(object, name)).toInstant();
  }

  private static JsonArray array(Dialect dialect, String file) throws IOException {
    return json(dialect, file).getAsJsonArray();
  }

  private static JsonObject object(Dialect dialect, String file) throws IOException {
    return json(dialect, file).getAsJsonObject();
  }

  private static JsonElement json(Dialect dialect, String file) throws IOException {
    Path folder = Servers.testData().resolve("library").resolve(dialect.recordedVersion());
    return JsonParser.parseString(Files.readString(folder.resolve(file)));
  }
}
