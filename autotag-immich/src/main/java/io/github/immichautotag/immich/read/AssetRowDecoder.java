package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** Reads assets as a whole. Several threads may use one. */
final class AssetRowDecoder implements RowDecoder<AssetRow> {

  @Override
  public AssetRow decode(JsonReader in) throws IOException, UnreadableRow {
    return new AssetFields().read(in).toRow();
  }
}
