package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Makes assets for tests: a plain photo of the key's user, and what differs from that. */
public final class Photos {

  private static final Instant FIRST = Instant.parse("2020-01-01T12:00:00Z");

  private final Asset asset;

  private Photos(Asset asset) {
    this.asset = asset;
  }

  /** Starts from an asset. */
  public static Photos of(Asset asset) {
    return new Photos(asset);
  }

  /** A plain photo; numbers order as ids do. */
  public static Asset photo(int number) {
    Instant taken = FIRST.plusSeconds(3600L * number);
    LocalDateTime wallClock = LocalDateTime.ofInstant(taken, ZoneOffset.UTC);
    return new Asset(
        id(number),
        World.ME.id(),
        AssetType.IMAGE,
        Visibility.TIMELINE,
        false,
        false,
        "IMG_" + number + ".jpg",
        "upload/ann/IMG_" + number + ".jpg",
        taken,
        wallClock,
        taken,
        Optional.of(CaptureTime.at(wallClock, ZoneOffset.UTC)),
        AssetOrigin.file(taken),
        AssetLinks.none(),
        AssetDetails.none());
  }

  public static AssetId id(int number) {
    return new AssetId(new UUID(0xA55E_7000_0000_4000L, 0x8000_0000_0000_0000L + number));
  }

  public Asset asset() {
    return asset;
  }

  public Photos ownedBy(User owner) {
    return with(owner.id(), asset.type(), asset.visibility(), asset.trashed());
  }

  /** Where it is shown; what is hidden is a video, as the moving parts of live photos are. */
  public Photos shown(Visibility visibility) {
    AssetType type = visibility == Visibility.HIDDEN ? AssetType.VIDEO : asset.type();
    return with(asset.owner(), type, visibility, asset.trashed());
  }

  /** Hidden, and yet no moving part of anything. */
  public Photos hiddenStill() {
    return with(asset.owner(), AssetType.IMAGE, Visibility.HIDDEN, asset.trashed());
  }

  public Photos trashed() {
    return with(asset.owner(), asset.type(), asset.visibility(), true);
  }

  private Photos with(UserId owner, AssetType type, Visibility visibility, boolean trashed) {
    return new Photos(
        new Asset(
            asset.id(),
            owner,
            type,
            visibility,
            trashed,
            asset.favorite(),
            asset.originalFileName(),
            asset.originalPath(),
            asset.fileCreatedAt(),
            asset.localDateTime(),
            asset.updatedAt(),
            asset.captureTime(),
            asset.origin(),
            asset.links(),
            asset.details()));
  }

  /** In the folder where it is, under another name. */
  public Photos called(String fileName) {
    String path = asset.originalPath();
    return file(fileName, path.substring(0, path.lastIndexOf('/') + 1) + fileName);
  }

  /** In a folder, such as {@code /photos/2019-07-12 Beach}. */
  public Photos in(String folder) {
    return file(asset.originalFileName(), folder + "/" + asset.originalFileName());
  }

  private Photos file(String name, String path) {
    return new Photos(
        new Asset(
            asset.id(),
            asset.owner(),
            asset.type(),
            asset.visibility(),
            asset.trashed(),
            asset.favorite(),
            name,
            path,
            asset.fileCreatedAt(),
            asset.localDateTime(),
            asset.updatedAt(),
            asset.captureTime(),
            asset.origin(),
            asset.links(),
            asset.details()));
  }

  public Photos takenAt(CaptureTime time) {
    return with(Optional.of(time), asset.origin(), asset.links());
  }

  public Photos withoutMetadata() {
    return with(Optional.empty(), asset.origin(), asset.links());
  }

  /** Without a date of its own, so that Immich shows that of the file. */
  public Photos datedByItsFile(Instant fileDate) {
    CaptureTime shown = CaptureTime.of(fileDate, Optional.empty());
    return with(Optional.of(shown), AssetOrigin.file(fileDate), asset.links());
  }

  /** By a camera, whose date stays as it is. */
  public Photos by(Camera camera) {
    AssetOrigin origin = asset.origin();
    return with(
        asset.captureTime(),
        new AssetOrigin(origin.fileModifiedAt(), Optional.of(camera), origin.place()),
        asset.links());
  }

  /** With these details instead of what it has. */
  public Photos with(AssetDetails details) {
    return new Photos(
        new Asset(
            asset.id(),
            asset.owner(),
            asset.type(),
            asset.visibility(),
            asset.trashed(),
            asset.favorite(),
            asset.originalFileName(),
            asset.originalPath(),
            asset.fileCreatedAt(),
            asset.localDateTime(),
            asset.updatedAt(),
            asset.captureTime(),
            asset.origin(),
            asset.links(),
            details));
  }

  public Photos favorite(boolean favorite) {
    return new Photos(
        new Asset(
            asset.id(),
            asset.owner(),
            asset.type(),
            asset.visibility(),
            asset.trashed(),
            favorite,
            asset.originalFileName(),
            asset.originalPath(),
            asset.fileCreatedAt(),
            asset.localDateTime(),
            asset.updatedAt(),
            asset.captureTime(),
            asset.origin(),
            asset.links(),
            asset.details()));
  }

  /** A video instead of a photo, or something else. */
  public Photos ofType(AssetType type) {
    return with(asset.owner(), type, asset.visibility(), asset.trashed());
  }

  /** With a field set as a user would set it. */
  public Photos set(FieldValue value) {
    AssetDetails details = asset.details();
    return switch (value.field()) {
      case VISIBILITY -> with(asset.owner(), asset.type(), value.asVisibility(), asset.trashed());
      case FAVORITE -> favorite(value.asFavorite());
      case RATING ->
          with(
              value
                  .asRating()
                  .map(stars -> details.with(NumberField.RATING, stars))
                  .orElse(details.without(NumberField.RATING)));
      case DESCRIPTION -> with(details.described(value.text()));
      case PLACE ->
          with(
              asset.captureTime(),
              new AssetOrigin(
                  asset.origin().fileModifiedAt(), asset.origin().camera(), value.asPlace()),
              asset.links());
    };
  }

  public Photos at(GeoPoint place) {
    AssetOrigin origin = asset.origin();
    return with(
        asset.captureTime(),
        new AssetOrigin(origin.fileModifiedAt(), origin.camera(), Optional.of(place)),
        asset.links());
  }

  public Photos playing(AssetId motionPart) {
    AssetLinks links = asset.links();
    return linked(
        new AssetLinks(
            links.duplicate(), links.stack(), Optional.of(motionPart), links.externalLibrary()));
  }

  /** In one of several duplicate groups. */
  public Photos inDuplicateGroup(int number) {
    AssetLinks links = asset.links();
    return linked(
        new AssetLinks(
            Optional.of(new DuplicateId(new UUID(7, number))),
            links.stack(),
            links.motionPart(),
            links.externalLibrary()));
  }

  /** In no duplicate group. */
  public Photos inNoDuplicateGroup() {
    AssetLinks links = asset.links();
    return linked(
        new AssetLinks(
            Optional.empty(), links.stack(), links.motionPart(), links.externalLibrary()));
  }

  /** In the external library that most tests mean. */
  public Photos inExternalLibrary() {
    return inExternalLibrary(1);
  }

  /** In one of several external libraries. */
  public Photos inExternalLibrary(int number) {
    AssetLinks links = asset.links();
    return linked(
        new AssetLinks(
            links.duplicate(),
            links.stack(),
            links.motionPart(),
            Optional.of(externalLibrary(number))));
  }

  public static ExternalLibraryId externalLibrary(int number) {
    return new ExternalLibraryId(new UUID(9, number));
  }

  private Photos linked(AssetLinks links) {
    return with(asset.captureTime(), asset.origin(), links);
  }

  private Photos with(Optional<CaptureTime> captureTime, AssetOrigin origin, AssetLinks links) {
    return new Photos(
        new Asset(
            asset.id(),
            asset.owner(),
            asset.type(),
            asset.visibility(),
            asset.trashed(),
            asset.favorite(),
            asset.originalFileName(),
            asset.originalPath(),
            asset.fileCreatedAt(),
            asset.localDateTime(),
            asset.updatedAt(),
            captureTime,
            origin,
            links,
            asset.details()));
  }
}
