package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Single fields, read to their end whatever they hold; what is null or of another kind is absent.
 */
final class JsonFields {

  private JsonFields() {}

  static Optional<String> text(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.STRING) {
      return Optional.of(in.nextString());
    }
    in.skipValue();
    return Optional.empty();
  }

  static boolean isTrue(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.BOOLEAN) {
      return in.nextBoolean();
    }
    in.skipValue();
    return false;
  }

  static Optional<Double> number(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NUMBER) {
      // As text, because the reader would fail the whole page for a number out of range.
      return Optional.of(Double.valueOf(in.nextString()));
    }
    in.skipValue();
    return Optional.empty();
  }

  static Optional<UUID> id(JsonReader in) throws IOException {
    Optional<String> text = text(in);
    try {
      return text.map(UUID::fromString);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /**
   * A moment with {@code Z} or an offset; Immich's database keeps nothing finer than this needs.
   */
  static Optional<Instant> instant(JsonReader in) throws IOException {
    return text(in).flatMap(Moments::parse);
  }
}
