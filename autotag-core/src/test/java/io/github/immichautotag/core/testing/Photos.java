package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.Visibility;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Makes assets for tests: a plain photo of the key's user, and what differs from that. */
public final class Photos {

  private static final ExternalLibraryId READ_ONLY = new ExternalLibraryId(new UUID(9, 9));

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
        AssetLinks.none());
  }

  public static AssetId id(int number) {
    return new AssetId(new UUID(0xA55E_7000_0000_4000L, 0x8000_0000_0000_0000L + number));
  }

  public Asset asset() {
    return asset;
  }

  public Photos ownedBy(User owner) {
    return with(owner, asset.visibility(), asset.trashed(), asset.captureTime(), asset.links());
  }

  public Photos shown(Visibility visibility) {
    return with(owner(), visibility, asset.trashed(), asset.captureTime(), asset.links());
  }

  public Photos trashed() {
    return with(owner(), asset.visibility(), true, asset.captureTime(), asset.links());
  }

  public Photos takenAt(CaptureTime time) {
    return with(owner(), asset.visibility(), asset.trashed(), Optional.of(time), asset.links());
  }

  public Photos withoutMetadata() {
    return with(owner(), asset.visibility(), asset.trashed(), Optional.empty(), asset.links());
  }

  public Photos playing(AssetId motionPart) {
    AssetLinks links = asset.links();
    return linked(
        new AssetLinks(
            links.duplicate(), links.stack(), Optional.of(motionPart), links.externalLibrary()));
  }

  public Photos inExternalLibrary() {
    AssetLinks links = asset.links();
    return linked(
        new AssetLinks(
            links.duplicate(), links.stack(), links.motionPart(), Optional.of(READ_ONLY)));
  }

  private Photos linked(AssetLinks links) {
    return with(owner(), asset.visibility(), asset.trashed(), asset.captureTime(), links);
  }

  private User owner() {
    return asset.owner().equals(World.ME.id()) ? World.ME : World.PARTNER;
  }

  private Photos with(
      User owner,
      Visibility visibility,
      boolean trashed,
      Optional<CaptureTime> captureTime,
      AssetLinks links) {
    return new Photos(
        new Asset(
            asset.id(),
            owner.id(),
            visibility == Visibility.HIDDEN ? AssetType.VIDEO : asset.type(),
            visibility,
            trashed,
            asset.favorite(),
            asset.originalFileName(),
            asset.originalPath(),
            asset.fileCreatedAt(),
            asset.localDateTime(),
            asset.updatedAt(),
            captureTime,
            links));
  }
}
