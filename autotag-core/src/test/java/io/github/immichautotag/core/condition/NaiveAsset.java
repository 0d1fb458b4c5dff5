package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.testing.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What conditions mean that look at a single asset and at nothing else.
 *
 * @param asset the asset
 * @param directory the names of things
 */
record NaiveAsset(Asset asset, Directory directory) {

  /** Whose clock tells what today is. */
  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final double EARTH_RADIUS_KM = 6_371;

  Verdict of(String kind, Argument argument) {
    Optional<Boolean> always = always(kind, argument);
    if (always.isPresent()) {
      return verdict(always.get());
    }
    if (kind.equals("date_missing")) {
      boolean wanted = argument.single().equals("true");
      return asset
          .captureTime()
          .map(time -> verdict(isDateless(time) == wanted))
          .orElse(Verdict.UNKNOWN);
    }
    // All that is left is told by the metadata.
    return asset.details().metadataRead() ? verdict(ofMetadata(kind, argument)) : Verdict.UNKNOWN;
  }

  private static Verdict verdict(boolean so) {
    return so ? Verdict.YES : Verdict.NO;
  }

  /** What is known of every asset. */
  private Optional<Boolean> always(String kind, Argument argument) {
    String name = asset.originalFileName();
    String path = asset.originalPath();
    boolean live = asset.links().motionPart().isPresent();
    return Optional.ofNullable(
        switch (kind) {
          case "file_name" -> NaiveTexts.fits(name, argument, false, false);
          case "path" -> NaiveTexts.fits(path, argument, true, false);
          case "folder" ->
              Arrays.stream(path.substring(0, path.lastIndexOf('/')).split("/"))
                  .filter(folder -> !folder.isEmpty())
                  .anyMatch(folder -> NaiveTexts.fits(folder, argument, false, false));
          case "extension" ->
              argument.texts().stream()
                  .anyMatch(it -> lower(name).endsWith("." + lower(it.replaceFirst("^\\.", ""))));
          case "mime" -> argument.texts().stream().anyMatch(this::isOfMime);
          case "checksum" ->
              argument.texts().stream().anyMatch(it -> base64(it).equals(checksum()));
          case "type" -> argument.texts().contains(lower(asset.type().name()));
          case "live_photo" -> isWanted(live, argument);
          case "motion" -> isWanted(live || lower(asset.type().name()).equals("video"), argument);
          case "duration" -> NaiveRanges.holds(argument.single(), number(NumberField.DURATION));
          case "favorite" -> isWanted(asset.favorite(), argument);
          case "visibility" -> argument.texts().contains(lower(asset.visibility().name()));
          case "person" ->
              argument.texts().stream()
                  .anyMatch(it -> people().stream().anyMatch(it::equalsIgnoreCase));
          case "any_person" -> isWanted(people().stream().anyMatch(it -> !it.isEmpty()), argument);
          case "taken" -> NaiveRanges.holds(argument.single(), taken(), now());
          case "season" -> NaiveRanges.season(argument.single(), taken());
          case "weekday" ->
              argument.texts().contains(lower(taken().getDayOfWeek().name()).substring(0, 3));
          case "time_of_day" -> NaiveRanges.timeOfDay(argument.single(), taken());
          case "added" ->
              NaiveRanges.holds(
                  argument.single(),
                  LocalDateTime.ofInstant(asset.details().addedAt(), ZONE),
                  now());
          case "date_precision" -> SeededGalleries.precision(name).equals(argument.single());
          case "owner" -> argument.texts().stream().anyMatch(this::isOwnedBy);
          case "library" -> argument.texts().stream().anyMatch(this::isIn);
          default -> null;
        });
  }

  private boolean ofMetadata(String kind, Argument argument) {
    String description = asset.details().description();
    Optional<GeoPoint> place = asset.origin().place();
    return switch (kind) {
      case "size",
          "width",
          "height",
          "iso",
          "f_number",
          "focal_length",
          "exposure_time",
          "rating" ->
          NaiveRanges.holds(
              argument.single(), number(NumberField.valueOf(kind.toUpperCase(Locale.ROOT))));
      case "ratio" ->
          NaiveRanges.holds(
              argument.single(), number(NumberField.WIDTH) / number(NumberField.HEIGHT));
      case "megapixels" ->
          NaiveRanges.holds(
              argument.single(), number(NumberField.WIDTH) * number(NumberField.HEIGHT) / 1e6);
      case "make" -> camera(argument, asset.origin().camera().map(it -> it.make()));
      case "model" -> camera(argument, asset.origin().camera().map(it -> it.model()));
      case "lens" -> camera(argument, text(TextField.LENS));
      case "country" -> isOneOf(argument, text(TextField.COUNTRY));
      case "state" -> isOneOf(argument, text(TextField.STATE));
      case "city" -> isOneOf(argument, text(TextField.CITY));
      case "description" -> NaiveTexts.fits(description, argument, false, true);
      case "has_description" -> isWanted(!description.isBlank(), argument);
      case "place" -> place.isPresent() == argument.single().equals("any");
      case "near" -> place.filter(point -> isNear(point, argument)).isPresent();
      default -> throw new IllegalStateException("nobody knows what " + kind + " means");
    };
  }

  private static boolean isWanted(boolean so, Argument argument) {
    return argument.single().equals(String.valueOf(so));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private boolean isOfMime(String glob) {
    return text(TextField.MIME).filter(mime -> NaiveTexts.glob(mime, glob, true, true)).isPresent();
  }

  private String checksum() {
    return asset.details().checksum();
  }

  private static String base64(String checksum) {
    return checksum.length() == 40
        ? Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checksum))
        : checksum;
  }

  private double number(NumberField field) {
    return Optional.ofNullable(asset.details().numbers().get(field)).orElse(Double.NaN);
  }

  private Optional<String> text(TextField field) {
    return Optional.ofNullable(asset.details().texts().get(field));
  }

  private List<String> people() {
    return asset.details().people().stream().map(Person::name).toList();
  }

  private LocalDateTime taken() {
    return asset.captureTime().map(CaptureTime::wallClock).orElse(asset.localDateTime());
  }

  private static LocalDateTime now() {
    return LocalDateTime.ofInstant(World.READ_AT, ZONE);
  }

  /** As Immich shows the date of the file: no camera, no zone; or what no clock can have shown. */
  private boolean isDateless(CaptureTime time) {
    boolean bare = asset.origin().camera().isEmpty() && time.zone().isEmpty();
    Duration apart =
        Duration.between(
                time.wallClock().toInstant(ZoneOffset.UTC), asset.origin().fileModifiedAt())
            .abs();
    boolean never = time.wallClock().getYear() < 1971 || time.wallClock().getYear() > 2026;
    return never || (bare && apart.toSeconds() < 1);
  }

  private boolean isOwnedBy(String name) {
    for (User user : directory.users()) {
      boolean called =
          List.of(user.name(), user.email(), user.id().toString()).contains(name)
              || (name.equals("me") && user.equals(World.ME));
      if (called && user.id().equals(asset.owner())) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(String name) {
    return asset
        .links()
        .externalLibrary()
        .map(id -> name.equals(id.toString()) || name.equals(directory.libraries().get(id)))
        .orElse(name.equals("none"));
  }

  private static boolean camera(Argument argument, Optional<String> text) {
    return text.filter(it -> NaiveTexts.fits(it, argument, false, true)).isPresent();
  }

  private static boolean isOneOf(Argument argument, Optional<String> text) {
    return text.filter(it -> argument.texts().stream().anyMatch(it::equalsIgnoreCase)).isPresent();
  }

  /** By the angle between the two, seen from the middle of the Earth. */
  private static boolean isNear(GeoPoint point, Argument argument) {
    double[] one = direction(point.latitude(), point.longitude());
    double[] other =
        direction(
            Double.parseDouble(argument.key("latitude").orElseThrow()),
            Double.parseDouble(argument.key("longitude").orElseThrow()));
    double cosine = one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
    double angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
    return angle * EARTH_RADIUS_KM <= Double.parseDouble(argument.key("km").orElseThrow());
  }

  private static double[] direction(double latitude, double longitude) {
    double north = Math.toRadians(latitude);
    double east = Math.toRadians(longitude);
    return new double[] {
      Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)
    };
  }
}
