package io.github.immichautotag.immich.http;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** Reads an answer from its stream, without keeping its bytes. */
@FunctionalInterface
public interface BodyDecoder<T> {

  /**
   * Reads one JSON value, to its end.
   *
   * @throws IOException if the stream fails or holds something else
   */
  T decode(JsonReader in) throws IOException;
}
