package io.github.immichautotag.immich.http;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import io.github.immichautotag.client.ApiClient;
import io.github.immichautotag.client.api.AlbumsApi;
import io.github.immichautotag.client.api.ApiKeysApi;
import io.github.immichautotag.client.api.AssetsApi;
import io.github.immichautotag.client.api.JobsApi;
import io.github.immichautotag.client.api.LibrariesApi;
import io.github.immichautotag.client.api.PeopleApi;
import io.github.immichautotag.client.api.SearchApi;
import io.github.immichautotag.client.api.ServerApi;
import io.github.immichautotag.client.api.SharedLinksApi;
import io.github.immichautotag.client.api.StacksApi;
import io.github.immichautotag.client.api.TagsApi;
import io.github.immichautotag.client.api.TimelineApi;
import io.github.immichautotag.client.api.UsersApi;
import io.github.immichautotag.client.model.AddUsersDto;
import io.github.immichautotag.client.model.AlbumResponseDto;
import io.github.immichautotag.client.model.AlbumUserAddDto;
import io.github.immichautotag.client.model.AlbumUserRole;
import io.github.immichautotag.client.model.ApiKeyResponseDto;
import io.github.immichautotag.client.model.AssetBulkUpdateDto;
import io.github.immichautotag.client.model.AssetVisibility;
import io.github.immichautotag.client.model.BulkIdResponseDto;
import io.github.immichautotag.client.model.BulkIdsDto;
import io.github.immichautotag.client.model.CreateAlbumDto;
import io.github.immichautotag.client.model.LibraryResponseDto;
import io.github.immichautotag.client.model.MetadataSearchDto;
import io.github.immichautotag.client.model.PeopleResponseDto;
import io.github.immichautotag.client.model.QueueResponseLegacyDto;
import io.github.immichautotag.client.model.ServerFeaturesDto;
import io.github.immichautotag.client.model.ServerVersionResponseDto;
import io.github.immichautotag.client.model.SharedLinkResponseDto;
import io.github.immichautotag.client.model.SmartSearchDto;
import io.github.immichautotag.client.model.StackCreateDto;
import io.github.immichautotag.client.model.TagBulkAssetsDto;
import io.github.immichautotag.client.model.TagBulkAssetsResponseDto;
import io.github.immichautotag.client.model.TagResponseDto;
import io.github.immichautotag.client.model.TagUpsertDto;
import io.github.immichautotag.client.model.TimeBucketsResponseDto;
import io.github.immichautotag.client.model.UpdateAlbumDto;
import io.github.immichautotag.client.model.UpdateAlbumUserDto;
import io.github.immichautotag.client.model.UserAdminResponseDto;
import io.github.immichautotag.client.model.UserResponseDto;
import io.github.immichautotag.core.library.AlbumRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Every call that is made to Immich, with the permission it needs and whether it may be repeated.
 */
public final class ImmichCalls {

  private static final MediaType JSON_TYPE = MediaType.get("application/json");

  private final Gson gson = PlainGson.install();
  private final ServerApi server;
  private final UsersApi users;
  private final ApiKeysApi keys;
  private final SearchApi search;
  private final TimelineApi timeline;
  private final TagsApi tags;
  private final AlbumsApi albums;
  private final AssetsApi assets;
  private final JobsApi jobs;
  private final PeopleApi people;
  private final StacksApi stacks;
  private final LibrariesApi libraries;
  private final SharedLinksApi links;

  /** The calls to the server at this address. They hold no key: the gateway adds it. */
  public ImmichCalls(ServerAddress address) {
    ApiClient client = new ApiClient().setBasePath(address.api());
    server = new ServerApi(client);
    users = new UsersApi(client);
    keys = new ApiKeysApi(client);
    search = new SearchApi(client);
    timeline = new TimelineApi(client);
    tags = new TagsApi(client);
    albums = new AlbumsApi(client);
    assets = new AssetsApi(client);
    jobs = new JobsApi(client);
    people = new PeopleApi(client);
    stacks = new StacksApi(client);
    libraries = new LibrariesApi(client);
    links = new SharedLinksApi(client);
  }

  /** Which Immich this is. */
  public ApiCall<ServerVersionResponseDto> version() {
    return read("asking for its version", "", server.getServerVersionCall(null))
        .answeredBy(value(ServerVersionResponseDto.class));
  }

  /** Whose key this is. */
  public ApiCall<UserAdminResponseDto> me() {
    return read("asking whose key this is", "user.read", users.getMyUserCall(null))
        .answeredBy(value(UserAdminResponseDto.class));
  }

  /** What the key may do. */
  public ApiCall<ApiKeyResponseDto> key() {
    return read("asking what the key may do", "", keys.getMyApiKeyCall(null))
        .answeredBy(value(ApiKeyResponseDto.class));
  }

  /** How many assets each month has. */
  public ApiCall<List<TimeBucketsResponseDto>> buckets(AssetVisibility visibility) {
    Call call = timeline.getTimeBuckets().visibility(visibility).buildCall(null);
    return read("counting the assets by month", "asset.read", call)
        .answeredBy(value(new TypeToken<List<TimeBucketsResponseDto>>() {}));
  }

  /** One page of a search. */
  public <T> ApiCall<T> search(String what, MetadataSearchDto query, BodyDecoder<T> page) {
    return read(what, "asset.read", search.searchAssetsCall(query, null)).answeredBy(page);
  }

  /** One page of a search by meaning, the best first. */
  public <T> ApiCall<T> smartSearch(SmartSearchDto query, BodyDecoder<T> page) {
    return read("searching by meaning", "asset.read", search.searchSmartCall(query, null))
        .answeredBy(page);
  }

  /** What this server can do. */
  public ApiCall<ServerFeaturesDto> features() {
    return read("asking what it can do", "", server.getServerFeaturesCall(null))
        .answeredBy(value(ServerFeaturesDto.class));
  }

  /** One page of everybody whom Immich recognises, those whom the user hid as well. */
  public ApiCall<PeopleResponseDto> people(long page, long size) {
    Call call = people.getAllPeople().page(page).size(size).withHidden(true).buildCall(null);
    return read("reading the list of people", "person.read", call)
        .answeredBy(value(PeopleResponseDto.class));
  }

  /**
   * Stacks with all their assets, of which the decoder need not keep much: 4 MB per 1,000.
   *
   * @param primary the one asset whose stack is asked for; null for all
   */
  public <T> ApiCall<T> stacks(@Nullable UUID primary, BodyDecoder<T> list) {
    return read("reading the stacks", "stack.read", stacks.searchStacksCall(primary, null))
        .answeredBy(list);
  }

  /** Makes a stack, the first of the assets on top; of the answer nothing is kept. */
  public ApiCall<Boolean> createStack(List<UUID> assetIds) {
    StackCreateDto body = new StackCreateDto().assetIds(assetIds);
    return new Begun(
            "stacking " + assetIds.size() + " assets",
            "stack.create",
            Repeat.SAFE_WRITE,
            stacks.createStackCall(body, null))
        .withoutAnswer();
  }

  /** Takes an asset out of a stack; the one on top is refused. */
  public ApiCall<Boolean> removeFromStack(UUID stack, UUID asset) {
    return new Begun(
            "taking an asset out of a stack",
            "stack.update",
            Repeat.ONCE,
            stacks.removeAssetFromStackCall(stack, asset, null))
        .withoutAnswer();
  }

  /** Dissolves a stack; its assets stay. */
  public ApiCall<Boolean> deleteStack(UUID id) {
    return new Begun(
            "dissolving a stack", "stack.delete", Repeat.ONCE, stacks.deleteStackCall(id, null))
        .withoutAnswer();
  }

  /** The external libraries, each given to the consumer; for administrators. */
  public ApiCall<Integer> libraries(Consumer<LibraryResponseDto> each) {
    Call call = libraries.getAllLibrariesCall(null);
    return read("reading the list of external libraries", "library.read", call)
        .answeredBy(elements(LibraryResponseDto.class, each));
  }

  /** The users of the server, each given to the consumer. */
  public ApiCall<Integer> users(Consumer<UserResponseDto> each) {
    return read("reading the list of users", "user.read", users.searchUsersCall(null))
        .answeredBy(elements(UserResponseDto.class, each));
  }

  /** The public links of the key's user, each given to the consumer. */
  public ApiCall<Integer> sharedLinks(Consumer<SharedLinkResponseDto> each) {
    Call call = links.getAllSharedLinksCall(null, null);
    return read("reading the list of public links", "sharedLink.read", call)
        .answeredBy(elements(SharedLinkResponseDto.class, each));
  }

  /** All tags of the key's user, each given to the consumer; the answer is their number. */
  public ApiCall<Integer> tags(Consumer<TagResponseDto> each) {
    return read("reading the list of tags", "tag.read", tags.getAllTagsCall(null))
        .answeredBy(elements(TagResponseDto.class, each));
  }

  /**
   * Albums, each given to the consumer; the answer is their number.
   *
   * @param shared null for the server's own idea of all, true for those of 2.x that are shared
   */
  public ApiCall<Integer> albums(@Nullable Boolean shared, Consumer<AlbumResponseDto> each) {
    Call call = albums.getAllAlbums().shared(shared).buildCall(null);
    return read("reading the list of albums", "album.read", call)
        .answeredBy(elements(AlbumResponseDto.class, each));
  }

  /** One album, without its assets. */
  public ApiCall<AlbumResponseDto> album(UUID id) {
    return read("reading an album", "album.read", albums.getAlbumInfoCall(id, true, null))
        .answeredBy(value(AlbumResponseDto.class));
  }

  /** What the server still has to do; for administrators. */
  public ApiCall<Map<String, QueueResponseLegacyDto>> jobs() {
    return read("asking which jobs still run", "job.read", jobs.getQueuesLegacyCall(null))
        .answeredBy(value(new TypeToken<Map<String, QueueResponseLegacyDto>>() {}));
  }

  /** Creates the tags of these paths where they do not exist, and tells all of them. */
  public ApiCall<List<TagResponseDto>> upsertTags(List<String> paths) {
    Call call = tags.upsertTagsCall(new TagUpsertDto().tags(paths), null);
    // The same tags again are the same tags, whatever became of the first call.
    return new Begun("creating tags", "tag.create", Repeat.READ, call)
        .answeredBy(value(new TypeToken<List<TagResponseDto>>() {}));
  }

  /** Puts tags on assets; the answer counts the pairs that are new. */
  public ApiCall<TagBulkAssetsResponseDto> tagAssets(List<UUID> tagIds, List<UUID> assetIds) {
    TagBulkAssetsDto body = new TagBulkAssetsDto().tagIds(tagIds).assetIds(assetIds);
    return new Begun(
            "tagging " + assetIds.size() + " assets",
            "tag.asset",
            Repeat.SAFE_WRITE,
            tags.bulkTagAssetsCall(body, null))
        .answeredBy(value(TagBulkAssetsResponseDto.class));
  }

  /** Takes a tag off assets, with an answer for each. */
  public ApiCall<List<BulkIdResponseDto>> untagAssets(UUID tag, List<UUID> assetIds) {
    return new Begun(
            "taking a tag off " + assetIds.size() + " assets",
            "tag.asset",
            Repeat.ONCE,
            tags.untagAssetsCall(tag, new BulkIdsDto().ids(assetIds), null))
        .answeredBy(value(new TypeToken<List<BulkIdResponseDto>>() {}));
  }

  /** Creates an album. */
  public ApiCall<AlbumResponseDto> createAlbum(String name, String description) {
    CreateAlbumDto body = new CreateAlbumDto().albumName(name).description(description);
    return new Begun(
            "creating an album", "album.create", Repeat.ONCE, albums.createAlbumCall(body, null))
        .answeredBy(value(AlbumResponseDto.class));
  }

  /** Deletes an album; its assets stay. */
  public ApiCall<Boolean> deleteAlbum(UUID id) {
    return new Begun(
            "deleting an album", "album.delete", Repeat.ONCE, albums.deleteAlbumCall(id, null))
        .withoutAnswer();
  }

  /** Gives an album another name; of the answer nothing is kept. */
  public ApiCall<Boolean> renameAlbum(UUID id, String name) {
    UpdateAlbumDto body = new UpdateAlbumDto().albumName(name);
    return new Begun(
            "renaming an album",
            "album.update",
            Repeat.SAFE_WRITE,
            albums.updateAlbumInfoCall(id, body, null))
        .withoutAnswer();
  }

  /** Lets people into an album; the answer tells who is in it then. */
  public ApiCall<AlbumResponseDto> shareAlbum(UUID id, Map<UUID, AlbumRole> roles) {
    AddUsersDto body = new AddUsersDto();
    roles.forEach(
        (user, role) ->
            body.addAlbumUsersItem(new AlbumUserAddDto().userId(user).role(role(role))));
    return new Begun(
            "sharing an album",
            "albumUser.create",
            Repeat.ONCE,
            albums.addUsersToAlbumCall(id, body, null))
        .answeredBy(value(AlbumResponseDto.class));
  }

  /** Gives somebody who is in an album another role; for others nothing happens. */
  public ApiCall<Boolean> changeRole(UUID id, UUID user, AlbumRole role) {
    UpdateAlbumUserDto body = new UpdateAlbumUserDto().role(role(role));
    return new Begun(
            "changing a role in an album",
            "albumUser.update",
            Repeat.SAFE_WRITE,
            albums.updateAlbumUserCall(id, user.toString(), body, null))
        .withoutAnswer();
  }

  private static AlbumUserRole role(AlbumRole role) {
    return role == AlbumRole.EDITOR ? AlbumUserRole.EDITOR : AlbumUserRole.VIEWER;
  }

  /** Takes an album away from somebody. */
  public ApiCall<Boolean> unshareAlbum(UUID id, UUID user) {
    return new Begun(
            "ending the sharing of an album",
            "albumUser.delete",
            Repeat.ONCE,
            albums.removeUserFromAlbumCall(id, user.toString(), null))
        .withoutAnswer();
  }

  /** Deletes a tag and those below it. */
  public ApiCall<Boolean> deleteTag(UUID id) {
    return new Begun("deleting a tag", "tag.delete", Repeat.ONCE, tags.deleteTagCall(id, null))
        .withoutAnswer();
  }

  /** Puts assets into an album, with an answer for each. */
  public ApiCall<List<BulkIdResponseDto>> addToAlbum(UUID album, List<UUID> assetIds) {
    return new Begun(
            "putting " + assetIds.size() + " assets into an album",
            "albumAsset.create",
            Repeat.ONCE,
            albums.addAssetsToAlbumCall(album, new BulkIdsDto().ids(assetIds), null))
        .answeredBy(value(new TypeToken<List<BulkIdResponseDto>>() {}));
  }

  /** Takes assets out of an album, with an answer for each. */
  public ApiCall<List<BulkIdResponseDto>> removeFromAlbum(UUID album, List<UUID> assetIds) {
    return new Begun(
            "taking " + assetIds.size() + " assets out of an album",
            "albumAsset.delete",
            Repeat.ONCE,
            albums.removeAssetFromAlbumCall(album, new BulkIdsDto().ids(assetIds), null))
        .answeredBy(value(new TypeToken<List<BulkIdResponseDto>>() {}));
  }

  /** Sets the same values on assets: on all of them, or on none. */
  public ApiCall<Boolean> updateAssets(AssetBulkUpdateDto body) {
    return update(body.getIds().size(), assets.updateAssetsCall(body, null).request());
  }

  /** The same, and takes their stars away as 3.x wants it, by a null that is written out. */
  public ApiCall<Boolean> unrateAssets(AssetBulkUpdateDto body) {
    JsonObject json = gson.toJsonTree(body).getAsJsonObject();
    json.add("rating", JsonNull.INSTANCE);
    Request usual = assets.updateAssetsCall(body, null).request();
    RequestBody withNull = RequestBody.create(json.toString(), JSON_TYPE);
    return update(body.getIds().size(), usual.newBuilder().put(withNull).build());
  }

  private static ApiCall<Boolean> update(int count, Request request) {
    return new ApiCall<>(
        "changing " + count + " assets",
        "asset.update",
        Repeat.SAFE_WRITE,
        request,
        new ApiCall.StatusOnly<>(true));
  }

  private static Begun read(String what, String permission, Call call) {
    return new Begun(what, permission, Repeat.READ, call);
  }

  private <T> BodyDecoder<T> value(Class<T> type) {
    return value(TypeToken.get(type));
  }

  private <T> BodyDecoder<T> value(TypeToken<T> type) {
    return in -> {
      T value = gson.fromJson(in, type);
      if (value == null) {
        throw new IllegalStateException("an answer is expected, not null");
      }
      return value;
    };
  }

  /** Lists may be long: 50,000 albums are read one by one. */
  private <T> BodyDecoder<Integer> elements(Class<T> type, Consumer<T> each) {
    return in -> countElements(in, type, each);
  }

  private <T> int countElements(JsonReader in, Class<T> type, Consumer<T> each) throws IOException {
    int count = 0;
    in.beginArray();
    while (in.hasNext()) {
      each.accept(gson.fromJson(in, type));
      count++;
    }
    in.endArray();
    return count;
  }

  /** A call of which only the answer is still open. */
  private record Begun(String what, String permission, Repeat repeat, Call call) {

    <T> ApiCall<T> answeredBy(BodyDecoder<T> decoder) {
      return new ApiCall<>(what, permission, repeat, call.request(), new ApiCall.Json<>(decoder));
    }

    ApiCall<Boolean> withoutAnswer() {
      return new ApiCall<>(
          what, permission, repeat, call.request(), new ApiCall.StatusOnly<>(true));
    }
  }
}
