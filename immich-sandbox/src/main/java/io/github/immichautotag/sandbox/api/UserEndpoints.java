package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.Comparator;
import java.util.List;

/** {@code /users}, {@code /api-keys}, {@code /partners}, {@code /people}. */
final class UserEndpoints {
  private static final int DEFAULT_PEOPLE = 500;
  private static final int MAX_PEOPLE = 1000;

  private final SandboxLibrary library;
  private final List<ApiKey> keys;

  UserEndpoints(Tools tools, List<ApiKey> keys) {
    this.library = tools.library();
    this.keys = keys;
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("getMyUser", "GET /users/me", this::me).needs("user.read"));
    routes.add(Routes.route("searchUsers", "GET /users", this::list).needs("user.read"));
    routes.add(Routes.route("getMyApiKey", "GET /api-keys/me", this::myKey));
    routes.add(Routes.route("getApiKeys", "GET /api-keys", this::keys).needs("apiKey.read"));
    routes.add(Routes.route("getPartners", "GET /partners", this::partners).needs("partner.read"));
    routes.add(Routes.route("getAllPeople", "GET /people", this::people).needs("person.read"));
    routes.add(
        Routes.route("createSession", "POST /sessions", this::noSession).needs("session.create"));
  }

  private Reply me(Call call) {
    SandboxUser user = call.user();
    long used =
        library.assets().stream()
            .filter(asset -> asset.owner().equals(user) && asset.library().isEmpty())
            .mapToLong(asset -> asset.file().sizeInBytes())
            .sum();
    JsonOut out = new JsonOut().object();
    UserJson.fields(out, user, false);
    out.field("storageLabel", user.storageLabel())
        .field("shouldChangePassword", user.admin())
        .field("isAdmin", user.admin());
    time(out, "createdAt", user.createdMicros());
    out.field("deletedAt", (String) null);
    time(out, "updatedAt", user.createdMicros());
    out.field("oauthId", "")
        .field("quotaSizeInBytes", (String) null)
        .field("quotaUsageInBytes", used)
        .field("status", "active")
        .field("license", (String) null);
    return Reply.ok(out.endObject());
  }

  private Reply list(Call call) {
    List<SandboxUser> newestFirst =
        library.users().stream()
            .sorted(Comparator.comparingLong(SandboxUser::createdMicros).reversed())
            .toList();
    JsonOut out = new JsonOut().array();
    newestFirst.forEach(user -> UserJson.write(out, user, false));
    return Reply.ok(out.endArray()).items(newestFirst.size());
  }

  private Reply myKey(Call call) {
    JsonOut out = new JsonOut();
    key(out, call.key());
    return Reply.ok(out);
  }

  private Reply keys(Call call) {
    JsonOut out = new JsonOut().array();
    keys.stream()
        .filter(key -> ownerOf(key).equals(call.user().email()))
        .sorted(Comparator.comparingLong(ApiKey::createdMicros).reversed())
        .forEach(key -> key(out, key));
    return Reply.ok(out.endArray());
  }

  private String ownerOf(ApiKey key) {
    return key.email().orElseGet(() -> library.owner().email());
  }

  private static void key(JsonOut out, ApiKey key) {
    out.object().field("id", key.id().toString()).field("name", key.name());
    time(out, "createdAt", key.createdMicros());
    time(out, "updatedAt", key.createdMicros());
    out.name("permissions").array();
    key.permissions().forEach(out::value);
    out.endArray().endObject();
  }

  private Reply partners(Call call) {
    boolean withMe = call.query("direction").filter("shared-with"::equals).isPresent();
    JsonOut out = new JsonOut().array();
    for (SandboxUser user : library.users()) {
      boolean partner =
          withMe
              ? library.partnersOf(call.user()).contains(user)
              : library.partnersOf(user).contains(call.user());
      if (partner) {
        UserJson.fields(out.object(), user, true);
        out.field("inTimeline", true).endObject();
      }
    }
    return Reply.ok(out.endArray());
  }

  private Reply people(Call call) {
    Input in = call.query();
    int page = (int) in.integer("page", 1, Integer.MAX_VALUE).orElse(1);
    int size = (int) in.integer("size", 1, MAX_PEOPLE).orElse(DEFAULT_PEOPLE);
    boolean withHidden = call.query("withHidden").filter("true"::equals).isPresent();
    in.verify();
    List<SandboxPerson> mine =
        library.people().stream()
            .filter(person -> person.owner().equals(call.user()))
            .sorted(
                Comparator.comparing(SandboxPerson::favorite)
                    .reversed()
                    .thenComparing(
                        Comparator.comparingInt((SandboxPerson p) -> p.faces().size()).reversed()))
            .toList();
    List<SandboxPerson> shown =
        mine.stream().filter(person -> withHidden || !person.hidden()).toList();
    long from = (page - 1L) * size;
    JsonOut out = new JsonOut().object().name("people").array();
    List<SandboxPerson> onPage = shown.stream().skip(from).limit(size).toList();
    onPage.forEach(it -> PersonJson.write(out, it, false));
    return Reply.ok(
            out.endArray()
                .field("hasNextPage", from + size < shown.size())
                .field("total", mine.size())
                .field("hidden", mine.stream().filter(SandboxPerson::hidden).count())
                .endObject())
        .items(onPage.size());
  }

  private Reply noSession(Call call) {
    throw Refusal.badRequest("This endpoint can only be used with a session token");
  }

  private static void time(JsonOut out, String name, long micros) {
    out.name(name);
    TimeText.millis(out, micros / 1000);
  }
}
