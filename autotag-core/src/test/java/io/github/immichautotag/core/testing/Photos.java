package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.ExternalLibraryId;
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
    Instant taken = Instant.parse("2020-01-01T12:00:00Z").plusSeconds(3600L * number);
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
        AssetLinks.none());
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
            asset.links()));
  }

  public Photos takenAt(CaptureTime time) {
    return with(Optional.of(time), asset.links());
  }

  public Photos withoutMetadata() {
    return with(Optional.empty(), asset.links());
  }

  public Photos playing(AssetId motionPart) {
    AssetLinks links = asset.links();
    return linked(
        new AssetLinks(
            links.duplicate(), links.stack(), Optional.of(motionPart), links.externalLibrary()));
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
    return with(asset.captureTime(), links);
  }

  private Photos with(Optional<CaptureTime> captureTime, AssetLinks links) {
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
            asset.origin(),
            links));
  }
}
