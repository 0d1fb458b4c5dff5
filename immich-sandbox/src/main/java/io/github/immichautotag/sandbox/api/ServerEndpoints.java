package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Reply;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.json.TimeText;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** {@code /server}. */
final class ServerEndpoints {
  private static final List<String> FEATURES_ON =
      List.of(
          "map", "reverseGeocoding", "sidecar", "search", "trash", "passwordLogin", "configFile");
  private static final List<String> FEATURES =
      List.of(
          "smartSearch",
          "facialRecognition",
          "duplicateDetection",
          "map",
          "reverseGeocoding",
          "importFaces",
          "sidecar",
          "search",
          "trash",
          "oauth",
          "oauthAutoLaunch",
          "ocr",
          "passwordLogin",
          "configFile",
          "email");
  private static final List<String> LEARNED =
      List.of("smartSearch", "facialRecognition", "duplicateDetection", "ocr");
  private static final List<String> VIDEO =
      List.of(
          ".3gp", ".3gpp", ".avi", ".flv", ".insv", ".m2t", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4",
          ".mpe", ".mpeg", ".mpg", ".mts", ".mxf", ".ts", ".vob", ".webm", ".wmv");
  private static final List<String> IMAGE =
      List.of(
          ".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".webp", ".3fr", ".ari", ".arw", ".cap",
          ".cin", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".k25", ".kdc",
          ".mrw", ".nef", ".nrw", ".orf", ".ori", ".pef", ".psd", ".raf", ".raw", ".rw2", ".rwl",
          ".sr2", ".srf", ".srw", ".x3f", ".heic", ".heif", ".hif", ".insp", ".jp2", ".jpe", ".jxl",
          ".mpo", ".svg", ".tif", ".tiff");

  private final SandboxLibrary library;
  private final String version;
  private final boolean machineLearning;

  ServerEndpoints(Tools tools, Endpoints.Identity identity) {
    this.library = tools.library();
    this.version = identity.version();
    this.machineLearning = identity.machineLearning();
  }

  void addTo(Routes routes) {
    routes.add(Routes.route("pingServer", "GET /server/ping", this::ping).open());
    routes.add(Routes.route("getServerVersion", "GET /server/version", this::version).open());
    routes.add(Routes.route("getServerFeatures", "GET /server/features", this::features).open());
    routes.add(Routes.route("getServerConfig", "GET /server/config", this::config).open());
    routes.add(
        Routes.route("getSupportedMediaTypes", "GET /server/media-types", this::media).open());
    routes.add(
        Routes.route("getVersionHistory", "GET /server/version-history", this::history).open());
    routes.add(
        Routes.route("getAboutInfo", "GET /server/about", this::about).needs("server.about"));
    routes.add(
        Routes.route("getServerStatistics", "GET /server/statistics", this::statistics)
            .needs("server.statistics")
            .adminOnly());
    routes.add(
        Routes.route("getStorage", "GET /server/storage", this::storage).needs("server.storage"));
  }

  private Reply ping(Call call) {
    return Reply.ok(new JsonOut().object().field("res", "pong").endObject());
  }

  private Reply version(Call call) {
    String[] parts = version.split("\\.", 3);
    JsonOut out = new JsonOut().object();
    out.field("major", Long.parseLong(parts[0]));
    out.field("minor", Long.parseLong(parts[1]));
    out.field("patch", Long.parseLong(parts[2]));
    if (call.isV3()) {
      out.field("prerelease", (String) null);
    }
    return Reply.ok(out.endObject());
  }

  private Reply features(Call call) {
    JsonOut out = new JsonOut().object();
    FEATURES.forEach(feature -> out.field(feature, isOn(feature)));
    if (call.isV3()) {
      out.field("realtimeTranscoding", false);
    }
    return Reply.ok(out.endObject());
  }

  private boolean isOn(String feature) {
    return FEATURES_ON.contains(feature) || (machineLearning && LEARNED.contains(feature));
  }

  private Reply config(Call call) {
    JsonOut out =
        new JsonOut()
            .object()
            .field("loginPageMessage", "")
            .field("trashDays", 30)
            .field("userDeleteDelay", 7)
            .field("oauthButtonText", "Login with OAuth")
            .field("isInitialized", true)
            .field("isOnboarded", true)
            .field("externalDomain", "")
            .field("publicUsers", true)
            .field("mapDarkStyleUrl", "https://tiles.immich.cloud/v1/style/dark.json")
            .field("mapLightStyleUrl", "https://tiles.immich.cloud/v1/style/light.json")
            .field("maintenanceMode", false);
    if (call.isV3()) {
      out.field("minFaces", 3);
    }
    return Reply.ok(out.endObject());
  }

  private Reply media(Call call) {
    JsonOut out = new JsonOut().object();
    list(out, "video", VIDEO);
    list(out, "image", IMAGE.stream().filter(e -> call.isV3() || !e.equals(".mpo")).toList());
    list(out, "sidecar", List.of(".xmp"));
    return Reply.ok(out.endObject());
  }

  private static void list(JsonOut out, String name, List<String> values) {
    out.name(name).array();
    values.forEach(out::value);
    out.endArray();
  }

  private Reply history(Call call) {
    SandboxUser first = library.owner();
    JsonOut out = new JsonOut().array().object();
    out.field("id", first.id().toString()).name("createdAt");
    TimeText.millis(out, first.createdMicros() / 1000);
    return Reply.ok(out.field("version", version).endObject().endArray());
  }

  private Reply about(Call call) {
    return Reply.ok(
        new JsonOut()
            .object()
            .field("version", "v" + version)
            .field("versionUrl", "https://github.com/immich-app/immich/releases/tag/v" + version)
            .field("licensed", false)
            .field("nodejs", "v24.15.0")
            .field("exiftool", call.isV3() ? "13.59" : "13.53")
            .field("ffmpeg", "5.1.9-0+deb12u1 Copyright (c) 2000-2026 the FFmpeg developers")
            .field("libvips", "8.17.3")
            .field("imagemagick", "")
            .endObject());
  }

  private Reply statistics(Call call) {
    JsonOut out = new JsonOut().object();
    usage(out, asset -> true);
    out.name("usageByUser").array();
    List<SandboxUser> oldestFirst =
        library.users().stream()
            .sorted(Comparator.comparingLong(SandboxUser::createdMicros))
            .toList();
    for (SandboxUser user : oldestFirst) {
      out.object().field("userId", user.id().toString()).field("userName", user.name());
      usage(out, asset -> asset.owner().equals(user));
      out.field("quotaSizeInBytes", (String) null).endObject();
    }
    return Reply.ok(out.endArray().endObject());
  }

  private void usage(JsonOut out, Predicate<SandboxAsset> of) {
    long[] counts = new long[2];
    long[] bytes = new long[2];
    for (SandboxAsset asset : library.assets()) {
      if (of.test(asset) && !asset.isTrashed() && asset.visibility() != Visibility.HIDDEN) {
        int kind = asset.file().kind() == AssetKind.VIDEO ? 1 : 0;
        counts[kind]++;
        bytes[kind] += asset.file().sizeInBytes();
      }
    }
    out.field("photos", counts[0])
        .field("videos", counts[1])
        .field("usage", bytes[0] + bytes[1])
        .field("usagePhotos", bytes[0])
        .field("usageVideos", bytes[1]);
  }

  private Reply storage(Call call) {
    return Reply.ok(
        new JsonOut()
            .object()
            .field("diskAvailable", "71.1 GiB")
            .field("diskSize", "252.0 GiB")
            .field("diskUse", "30.4 GiB")
            .field("diskAvailableRaw", 76_341_321_728L)
            .field("diskSizeRaw", 270_553_174_016L)
            .field("diskUseRaw", 32_602_972_160L)
            .name("diskUsagePercentage")
            .value((Number) 12.05)
            .endObject());
  }
}
