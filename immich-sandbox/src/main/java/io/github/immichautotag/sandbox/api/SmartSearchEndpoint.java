package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code POST /search/smart}. A real server looks at the pictures; here an asset is found when a
 * word of the query occurs in its file name, its description, its city, the names of its tags or of
 * the people it shows. The more words, the better it is; of equally good ones the newest is first.
 */
final class SmartSearchEndpoint {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int DEFAULT_SIZE = 100;
  private static final int MAX_SIZE = 1000;

  private final Tools tools;
  private final boolean enabled;

  SmartSearchEndpoint(Tools tools, boolean enabled) {
    this.tools = tools;
    this.enabled = enabled;
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("searchSmart", "POST /search/smart", this::search)
            .needs("asset.read")
            .readsOnly());
  }

  private Reply search(Call call) {
    if (!enabled) {
      throw Refusal.badRequest("Smart search is not enabled");
    }
    Input in = call.body();
    long size = in.integer("size", 1, MAX_SIZE).orElse(DEFAULT_SIZE);
    long page = in.integer("page", 1, Input.MOST_SAFE).orElse(1);
    String query = in.string("query").orElse("");
    List<SandboxAsset> ranked =
        ranked(tools.search().all(tools.filters().read(call, in)), words(query));
    List<SandboxAsset> shown = ranked.stream().skip((page - 1) * size).limit(size).toList();
    JsonOut out = new JsonOut(512 + shown.size() * 950);
    out.object().name("albums");
    SearchEndpoints.section(out, 0).array().endArray();
    out.name("facets").array().endArray().endObject();
    out.name("assets");
    SearchEndpoints.section(out, shown.size()).array();
    shown.forEach(
        asset ->
            tools.assets().write(out, asset, call.user(), EnumSet.noneOf(AssetJson.Part.class)));
    out.endArray().name("facets").array().endArray();
    boolean more = page * size < ranked.size();
    out.field("nextPage", more ? Long.toString(page + 1) : null).endObject().endObject();
    return Reply.ok(out).items(shown.size());
  }

  private List<SandboxAsset> ranked(List<SandboxAsset> newestFirst, Set<String> wanted) {
    Map<SandboxAsset, Long> hits = new HashMap<>();
    for (SandboxAsset asset : newestFirst) {
      Set<String> known = words(texts(asset));
      hits.put(asset, wanted.stream().filter(known::contains).count());
    }
    return newestFirst.stream()
        .filter(asset -> hits.getOrDefault(asset, 0L) > 0)
        .sorted(Comparator.comparing((SandboxAsset it) -> hits.getOrDefault(it, 0L)).reversed())
        .toList();
  }

  private String texts(SandboxAsset asset) {
    StringBuilder texts = new StringBuilder(asset.file().name());
    texts.append(' ').append(asset.exif().description());
    Place place = asset.exif().place();
    texts.append(' ').append(place == null || place.city() == null ? "" : place.city());
    asset.tags().forEach(tag -> texts.append(' ').append(tag.value()));
    tools.library().people().stream()
        .filter(person -> person.faces().contains(asset.ordinal()))
        .map(SandboxPerson::name)
        .forEach(name -> texts.append(' ').append(name));
    return texts.toString();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(NO_LETTER.split(text.toLowerCase(Locale.ROOT), -1)));
    words.remove("");
    return words;
  }
}
