package io.github.immichautotag.sandbox.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /assets/metadata}: private remarks of tools, which start no jobs. */
final class NoteEndpoints {
  private final Tools tools;

  NoteEndpoints(Tools tools) {
    this.tools = tools;
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("getAssetMetadata", "GET /assets/{id}/metadata", this::list)
            .needs("asset.read"));
    routes.add(
        Routes.route("updateAssetMetadata", "PUT /assets/{id}/metadata", this::put)
            .needs("asset.update"));
    routes.add(
        Routes.route("updateBulkAssetMetadata", "PUT /assets/metadata", this::putMany)
            .needs("asset.update"));
    routes.add(
        Routes.route("deleteBulkAssetMetadata", "DELETE /assets/metadata", this::deleteMany)
            .needs("asset.update"));
  }

  private record Item(SandboxAsset asset, String key, JsonElement value) {}

  private Reply list(Call call) {
    SandboxAsset asset = tools.rights().readable(call.user(), call.id("id"));
    JsonOut out = new JsonOut().array();
    // A read must not make an entry: it may run beside others.
    tools.library().findNotes(asset.id()).forEach((key, note) -> write(out.object(), key, note));
    return Reply.ok(out.endArray());
  }

  private Reply put(Call call) {
    UUID id = call.id("id");
    Input in = call.body();
    List<Input> inputs = in.objects("items", 1);
    List<String> keys = keys(inputs);
    in.verify();
    SandboxAsset asset = tools.rights().changeable(call.user(), id, "asset.update");
    JsonOut out = new JsonOut().array();
    for (int i = 0; i < inputs.size(); i++) {
      Note note = store(new Item(asset, keys.get(i), inputs.get(i).raw("value")));
      write(out.object(), keys.get(i), note);
    }
    return Reply.ok(out.endArray());
  }

  private Reply putMany(Call call) {
    JsonOut out = new JsonOut().array();
    for (Item item : items(call)) {
      Note note = store(item);
      write(out.object().field("assetId", item.asset().id().toString()), item.key(), note);
    }
    return Reply.ok(out.endArray());
  }

  private Reply deleteMany(Call call) {
    for (Item item : items(call)) {
      tools.library().notes(item.asset().id()).remove(item.key());
    }
    return Reply.noContent();
  }

  private List<Item> items(Call call) {
    Input in = call.body();
    List<Input> inputs = in.objects("items", 0);
    List<UUID> ids = new ArrayList<>();
    inputs.forEach(input -> input.requiredUuid("assetId").ifPresent(ids::add));
    List<String> keys = keys(inputs);
    in.verify();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      SandboxAsset asset = tools.rights().changeable(call.user(), ids.get(i), "asset.update");
      items.add(new Item(asset, keys.get(i), inputs.get(i).raw("value")));
    }
    return items;
  }

  private static List<String> keys(List<Input> inputs) {
    List<String> keys = new ArrayList<>();
    inputs.forEach(in -> in.requiredString("key", "key must be a string").ifPresent(keys::add));
    return keys;
  }

  private Note store(Item item) {
    String json = new JsonOut().json(asStored(item.value())).toString();
    Note note = new Note(json, Tools.now());
    tools.library().notes(item.asset().id()).put(item.key(), note);
    return note;
  }

  /** PostgreSQL keeps the members of an object by length, then by name. */
  private static JsonElement asStored(JsonElement value) {
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    Comparator<Map.Entry<String, JsonElement>> order =
        Comparator.comparingInt(member -> member.getKey().length());
    JsonObject stored = new JsonObject();
    object.entrySet().stream()
        .sorted(order.thenComparing(Map.Entry.comparingByKey()))
        .forEach(member -> stored.add(member.getKey(), asStored(member.getValue())));
    return stored;
  }

  private static void write(JsonOut out, String key, Note note) {
    out.field("key", key).name("value").json(JsonParser.parseString(note.json()));
    out.name("updatedAt");
    TimeText.millis(out, note.updatedMicros() / 1000);
    out.endObject();
  }
}
