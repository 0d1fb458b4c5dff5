package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.api.AssetJson.Part;
import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.search.AssetQuery;
import io.github.immichautotag.sandbox.search.AssetSearch;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** {@code /search}. */
final class SearchEndpoints {
  private static final int DEFAULT_SIZE = 250;
  private static final int MAX_SIZE = 1000;

  private final SandboxLibrary library;
  private final AssetSearch search;
  private final SearchFilters filters;
  private final AssetJson json;

  SearchEndpoints(Tools tools) {
    this.library = tools.library();
    this.search = tools.search();
    this.filters = tools.filters();
    this.json = tools.assets();
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("searchAssets", "POST /search/metadata", this::metadata)
            .needs("asset.read")
            .readsOnly());
    routes.add(
        Routes.route("searchAssetStatistics", "POST /search/statistics", this::statistics)
            .needs("asset.statistics")
            .readsOnly());
    routes.add(
        Routes.route("searchLargeAssets", "POST /search/large-assets", this::largest)
            .needs("asset.read")
            .readsOnly());
    routes.add(
        Routes.route("getSearchSuggestions", "GET /search/suggestions", this::suggestions)
            .needs("asset.read"));
    routes.add(
        Routes.route("searchPerson", "GET /search/person", this::person).needs("person.read"));
  }

  private Reply metadata(Call call) {
    Input in = call.body();
    long size = in.integer("size", 1, MAX_SIZE).orElse(DEFAULT_SIZE);
    long page = in.integer("page", 1, Input.MOST_SAFE).orElse(1);
    Set<Part> parts = EnumSet.noneOf(Part.class);
    in.bool("withExif").filter(with -> with).ifPresent(with -> parts.add(Part.EXIF));
    in.bool("withPeople").filter(with -> with).ifPresent(with -> parts.add(Part.PEOPLE));
    AssetQuery query = filters.read(call, in);
    AssetSearch.Page found = search.page(query, page, (int) size);
    int rows = found.assets().size();
    JsonOut out = new JsonOut(512 + rows * (parts.contains(Part.EXIF) ? 1400 : 950));
    out.object().name("albums");
    section(out, 0).array().endArray();
    out.name("facets").array().endArray().endObject();
    out.name("assets");
    section(out, rows).array();
    for (SandboxAsset asset : found.assets()) {
      json.write(out, asset, call.user(), parts);
    }
    out.endArray().name("facets").array().endArray();
    out.field("nextPage", found.more() ? Long.toString(page + 1) : null).endObject().endObject();
    double millis = SearchCost.millis(rows, (page - 1) * size, parts.contains(Part.EXIF));
    return Reply.ok(out).items(rows).takes(millis);
  }

  static JsonOut section(JsonOut out, int rows) {
    return out.object().field("total", rows).field("count", rows).name("items");
  }

  private Reply statistics(Call call) {
    int total = search.count(filters.read(call, call.body()));
    return Reply.ok(new JsonOut().object().field("total", total).endObject()).takes(26);
  }

  private Reply largest(Call call) {
    Input in = call.query();
    int size = (int) in.integer("size", 1, MAX_SIZE).orElse(DEFAULT_SIZE);
    in.verify();
    AssetQuery query =
        AssetQuery.of(asset -> asset.owner().equals(call.user()) && !asset.isTrashed());
    List<SandboxAsset> found =
        search.all(query).stream()
            .sorted(Comparator.comparingLong((SandboxAsset a) -> a.file().sizeInBytes()).reversed())
            .limit(size)
            .toList();
    JsonOut out = new JsonOut().array();
    found.forEach(asset -> json.write(out, asset, call.user(), EnumSet.of(Part.EXIF)));
    return Reply.ok(out.endArray()).items(found.size());
  }

  private Reply suggestions(Call call) {
    String type = call.query("type").orElse("");
    TreeSet<String> values = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (SandboxAsset asset : library.assets()) {
      String value =
          switch (type) {
            case "camera-make" -> asset.file().camera().make();
            case "camera-model" -> asset.file().camera().model();
            case "city" -> asset.exif().place() == null ? null : asset.exif().place().city();
            default -> null;
          };
      if (value != null && asset.owner().equals(call.user())) {
        values.add(value);
      }
    }
    JsonOut out = new JsonOut().array();
    values.forEach(out::value);
    return Reply.ok(out.endArray());
  }

  private Reply person(Call call) {
    String part = call.query("name").orElse("").toLowerCase(Locale.ROOT);
    JsonOut out = new JsonOut().array();
    for (SandboxPerson person : library.people()) {
      if (person.owner().equals(call.user())
          && person.name().toLowerCase(Locale.ROOT).startsWith(part)) {
        PersonJson.write(out, person, false);
      }
    }
    return Reply.ok(out.endArray());
  }
}
