package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.Asset;
import java.time.Instant;
import java.util.UUID;

/** An asset as a whole. */
public record AssetRow(Asset asset, Instant createdAt) implements SearchRow {

  @Override
  public UUID id() {
    return asset.id().value();
  }

  @Override
  public Instant fileCreatedAt() {
    return asset.fileCreatedAt();
  }

  @Override
  public Instant updatedAt() {
    return asset.updatedAt();
  }
}
