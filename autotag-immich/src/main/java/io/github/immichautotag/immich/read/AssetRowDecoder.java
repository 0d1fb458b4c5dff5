package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/**
 * Reads assets as a whole, with what is wanted of their details. Several threads may use one.
 *
 * @param wanted what is kept
 */
record AssetRowDecoder(Wanted wanted) implements RowDecoder<AssetRow> {

  @Override
  public AssetRow decode(JsonReader in) throws IOException, UnreadableRow {
    return new AssetFields(wanted).read(in).toRow();
  }
}
