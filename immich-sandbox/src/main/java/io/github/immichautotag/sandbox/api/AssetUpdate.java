package io.github.immichautotag.sandbox.api;

import com.google.gson.JsonPrimitive;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.jobs.ZoneText;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What {@code PUT /assets} can change, and doing it. */
final class AssetUpdate {
  private static final List<String> VISIBILITIES =
      List.of("archive", "timeline", "hidden", "locked");

  private final Tools tools;

  AssetUpdate(Tools tools) {
    this.tools = tools;
  }

  /** The fields of one request that matter. */
  record Wish(
      Optional<Boolean> favorite,
      Optional<Visibility> visibility,
      Optional<Optional<UUID>> duplicateId,
      DateWish date,
      UnaryOperator<Exif> other,
      boolean touchesOther) {

    boolean startsJobs() {
      return date.isPresent() || touchesOther;
    }
  }

  /** Reads a body; what is wrong with it is refused by its {@code verify()}, or here with 500. */
  Wish read(Input in) {
    Optional<Boolean> favorite = in.bool("isFavorite");
    Optional<Visibility> visibility = in.oneOf("visibility", VISIBILITIES).map(Visibility::of);
    DateWish date = date(in);
    UnaryOperator<Exif> other = other(in);
    Refusal.ifNotStorable("update assets", in.texts("description"));
    boolean touchesOther =
        in.has("description") || in.has("rating") || in.has("latitude") || in.has("longitude");
    in.verify();
    return new Wish(favorite, visibility, duplicateId(in), date, other, touchesOther);
  }

  void apply(SandboxAsset asset, Wish wish) {
    wish.favorite().ifPresent(asset::favorite);
    wish.visibility().ifPresent(visibility -> show(asset, visibility));
    wish.duplicateId().ifPresent(group -> asset.duplicateId(group.orElse(null)));
    if (wish.favorite().isPresent()
        || wish.visibility().isPresent()
        || wish.duplicateId().isPresent()) {
      asset.touch(Tools.now());
    }
    if (wish.startsJobs()) {
      tools
          .jobs()
          .write(
              asset,
              exif -> wish.other().apply(wish.date().row(exif)),
              exif -> zoned(wish.other().apply(wish.date().file(exif))));
    } else {
      tools.jobs().look();
    }
  }

  /** Locking takes an asset out of all albums. */
  private void show(SandboxAsset asset, Visibility visibility) {
    asset.visibility(visibility);
    if (visibility == Visibility.LOCKED) {
      for (SandboxAlbum album : tools.library().albums()) {
        tools.library().leave(album, asset);
      }
    }
  }

  /** Files without a zone get the one of the place they were given. */
  private static Exif zoned(Exif exif) {
    Place place = exif.place();
    if (exif.timeZone() != null || place == null) {
      return exif;
    }
    return Gazetteer.near(place.latitude(), place.longitude())
        .map(entry -> exif.taken(exif.takenAt(), entry.zone()))
        .orElse(exif);
  }

  private DateWish date(Input in) {
    Optional<String> original = in.string("dateTimeOriginal");
    OptionalLong relative = in.integer("dateTimeRelative", -Integer.MAX_VALUE, Integer.MAX_VALUE);
    Optional<String> zone = in.string("timeZone");
    String original3 = "dateTimeRelative cannot exist alongside dateTimeOriginal";
    String others = " cannot exist alongside any of the following properties: dateTimeOriginal";
    if (relative.isPresent() && original.isPresent()) {
      in.complain(List.of(), original3, "dateTimeRelative" + others);
    }
    boolean unreadable = original.filter(text -> !DateWish.isReadable(text)).isPresent();
    if (tools.dialect() == Dialect.V2) {
      complainAsV2(in, original, zone, others);
    } else if (unreadable) {
      in.verify();
      throw Refusal.serverError("Failed to update assets");
    }
    return DateWish.of(original, relative, zone);
  }

  private static void complainAsV2(
      Input in, Optional<String> original, Optional<String> zone, String others) {
    if (original.filter(text -> !DateWish.isReadable(text)).isPresent()) {
      String v2 = "dateTimeOriginal must be a valid ISO 8601 date string";
      in.complain(List.of("dateTimeOriginal"), v2, v2);
    }
    if (original.isPresent() && zone.isPresent()) {
      in.complain(List.of("timeZone"), others, "timeZone" + others);
    } else if (zone.filter(text -> ZoneText.parse(text).isEmpty()).isPresent()) {
      String v2 = "timeZone must be a valid IANA time-zone";
      in.complain(List.of("timeZone"), v2, v2);
    }
  }

  private UnaryOperator<Exif> other(Input in) {
    Optional<String> description = in.string("description");
    Optional<Integer> rating = rating(in);
    OptionalDouble latitude = in.coordinate("latitude", 90);
    OptionalDouble longitude = in.coordinate("longitude", 180);
    if (latitude.isPresent() != longitude.isPresent()) {
      String missing = latitude.isPresent() ? "longitude" : "latitude";
      in.complain(
          List.of(),
          "Latitude and longitude must be provided together",
          missing + " should not be empty",
          missing + " must be a " + missing + " string or number");
    }
    boolean rated = in.has("rating");
    return exif -> {
      Exif changed = description.map(exif::described).orElse(exif);
      changed = rated ? changed.rated(rating.orElse(null)) : changed;
      return latitude.isPresent() && longitude.isPresent()
          ? changed.at(Gazetteer.name(latitude.getAsDouble(), longitude.getAsDouble()))
          : changed;
    };
  }

  private Optional<Integer> rating(Input in) {
    if (!in.has("rating") || in.isNull("rating")) {
      return Optional.empty();
    }
    OptionalLong stars = in.integer("rating", -1, 5);
    if (stars.isPresent() && stars.getAsLong() == 0 && tools.dialect() == Dialect.V3) {
      in.complain(
          List.of("rating"),
          "Rating must be -1 (rejected), 1–5 (starred), or null (unrated); 0 is not valid");
    }
    // 2.x takes 0 for unrated.
    return stars.isPresent() && stars.getAsLong() != 0
        ? Optional.of(Math.toIntExact(stars.getAsLong()))
        : Optional.empty();
  }

  private static Optional<Optional<UUID>> duplicateId(Input in) {
    if (!in.has("duplicateId")) {
      return Optional.empty();
    }
    if (in.isNull("duplicateId")) {
      return Optional.of(Optional.empty());
    }
    try {
      String text = in.raw("duplicateId") instanceof JsonPrimitive value ? value.getAsString() : "";
      return Optional.of(Optional.of(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      throw Refusal.serverError("Failed to update assets");
    }
  }
}
