package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** Reads one element of a search's list. */
@FunctionalInterface
interface RowDecoder<T extends SearchRow> {

  /**
   * Reads the element to its end, whatever it holds.
   *
   * @throws IOException if the stream fails
   * @throws UnreadableRow if the element was read but is no asset
   */
  T decode(JsonReader in) throws IOException, UnreadableRow;
}
