package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /timeline}: counts by month, and months as columns. */
final class TimelineEndpoints {
  private static final double HOUR = 3_600_000;

  private final Tools tools;
  private final TimelineFilters filters;

  TimelineEndpoints(Tools tools) {
    this.tools = tools;
    this.filters = new TimelineFilters(tools);
  }

  void addTo(Routes routes) {
    routes.add(
        Routes.route("getTimeBuckets", "GET /timeline/buckets", this::buckets).needs("asset.read"));
    routes.add(
        Routes.route("getTimeBucket", "GET /timeline/bucket", this::bucket).needs("asset.read"));
  }

  private Reply buckets(Call call) {
    TimelineFilters.Wish wish = filters.read(call);
    Comparator<YearMonth> order = Comparator.naturalOrder();
    Map<YearMonth, Integer> counts =
        new TreeMap<>(wish.query().ascending() ? order : order.reversed());
    tools
        .search()
        .all(wish.query())
        .forEach(asset -> counts.merge(month(asset, wish.byCreation()), 1, Integer::sum));
    JsonOut out = new JsonOut().array();
    counts.forEach(
        (month, count) ->
            out.object()
                .field("timeBucket", month.atDay(1).toString())
                .field("count", count)
                .endObject());
    return Reply.ok(out.endArray()).items(counts.size()).takes(40);
  }

  private Reply bucket(Call call) {
    Input in = call.query();
    Optional<String> text = in.requiredString("timeBucket", "timeBucket must be a string");
    in.verify();
    TimelineFilters.Wish wish = filters.read(call);
    LocalDate day = day(text.orElse(""));
    List<SandboxAsset> found =
        tools.search().all(wish.query()).stream()
            .filter(asset -> month(asset, wish.byCreation()).atDay(1).equals(day))
            .toList();
    if (wish.byCreation()) {
      found =
          found.stream()
              .sorted(
                  Comparator.comparingLong((SandboxAsset a) -> a.file().createdMicros()).reversed())
              .toList();
    }
    return Reply.ok(columns(call, found, wish.hidesStacked()))
        .items(found.size())
        .takes(4 + found.size() * 0.02);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException garbage) {
      throw Refusal.serverError("Failed to get time bucket");
    }
  }

  private static YearMonth month(SandboxAsset asset, boolean byCreation) {
    long millis = byCreation ? asset.file().createdMicros() / 1000 : asset.localDateTime();
    return YearMonth.from(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
  }

  private JsonOut columns(Call call, List<SandboxAsset> assets, boolean withStack) {
    JsonOut out = new JsonOut(512 + assets.size() * 330).object();
    Columns columns = new Columns(out, assets);
    boolean v3 = call.isV3();
    if (!v3) {
      places(columns);
    }
    state(columns, call);
    times(columns, v3);
    rest(columns);
    if (v3) {
      places(columns);
    }
    if (withStack) {
      columns.add("stack", TimelineEndpoints::stack);
    }
    return out.endObject();
  }

  private void state(Columns columns, Call call) {
    columns.add("duration", this::duration);
    columns.add("id", (to, asset) -> to.value(asset.id().toString()));
    columns.add("visibility", (to, asset) -> to.value(asset.visibility().wire()));
    columns.add(
        "isFavorite",
        (to, asset) -> to.value(asset.favorite() && asset.owner().equals(call.user())));
    columns.add("isImage", (to, asset) -> to.value(asset.file().kind() == AssetKind.IMAGE));
    columns.add("isTrashed", (to, asset) -> to.value(asset.isTrashed()));
    columns.add(
        "livePhotoVideoId",
        (to, asset) -> to.value(asset.livePhotoVideoId().map(UUID::toString).orElse(null)));
  }

  private static void times(Columns columns, boolean v3) {
    columns.add("fileCreatedAt", (to, asset) -> TimeText.bare(to, asset.fileCreatedAt() * 1000));
    columns.add(
        "localOffsetHours",
        (to, asset) -> to.value((Number) ((asset.localDateTime() - asset.fileCreatedAt()) / HOUR)));
    if (v3) {
      columns.add("createdAt", (to, asset) -> TimeText.bare(to, asset.file().createdMicros()));
    }
  }

  private static void rest(Columns columns) {
    columns.add("ownerId", (to, asset) -> to.value(asset.owner().id().toString()));
    columns.add("projectionType", (to, asset) -> to.value((String) null));
    columns.add("ratio", (to, asset) -> to.value((Number) ratio(asset)));
    columns.add("status", (to, asset) -> to.value(asset.isTrashed() ? "trashed" : "active"));
    columns.add("thumbhash", (to, asset) -> to.value(AssetJson.thumbhash(asset)));
  }

  private static void places(Columns columns) {
    columns.add("city", (to, asset) -> to.value(placed(asset, Place::city)));
    columns.add("country", (to, asset) -> to.value(placed(asset, Place::country)));
  }

  private static @Nullable String placed(
      SandboxAsset asset, Function<Place, @Nullable String> part) {
    Place place = asset.exif().place();
    return place == null ? null : part.apply(place);
  }

  private void duration(JsonOut out, SandboxAsset asset) {
    if (asset.file().kind() == AssetKind.VIDEO) {
      AssetJson.duration(out, asset, tools.dialect());
    } else {
      out.value((String) null);
    }
  }

  private static double ratio(SandboxAsset asset) {
    double ratio = (double) asset.file().camera().width() / asset.file().camera().height();
    return Math.round(ratio * 1000) / 1000.0;
  }

  private static void stack(JsonOut out, SandboxAsset asset) {
    if (asset.stack().isEmpty()) {
      out.value((String) null);
      return;
    }
    out.array()
        .value(asset.stack().get().id().toString())
        .value(Integer.toString(asset.stack().get().members().size()))
        .endArray();
  }

  /** An object of equally long lists. */
  private record Columns(JsonOut out, List<SandboxAsset> assets) {
    void add(String name, BiConsumer<JsonOut, SandboxAsset> cell) {
      out.name(name).array();
      assets.forEach(asset -> cell.accept(out, asset));
      out.endArray();
    }
  }
}
