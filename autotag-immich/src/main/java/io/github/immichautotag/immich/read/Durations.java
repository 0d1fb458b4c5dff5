package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Lengths of time, in the forms in which Immich writes them; what has another form is absent. */
final class Durations {

  private static final double MILLIS = 1000;
  private static final int BASE = 60;

  private Durations() {}

  /** How long a video plays, in seconds: 3.x tells milliseconds, 2.x {@code 0:01:02.500}. */
  static Optional<Double> seconds(JsonReader in) throws IOException {
    return in.peek() == JsonToken.NUMBER
        ? JsonFields.number(in).map(millis -> millis / MILLIS)
        : JsonFields.text(in).flatMap(Durations::ofClock);
  }

  private static Optional<Double> ofClock(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    double seconds = 0;
    for (String part : parts) {
      Optional<Double> number = number(part);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      seconds = seconds * BASE + number.get();
    }
    return Optional.of(seconds);
  }

  /** How long a picture was exposed, in seconds: {@code 1/250}, {@code 0.5}, or a number. */
  static Optional<Double> exposure(JsonReader in) throws IOException {
    return in.peek() == JsonToken.NUMBER
        ? JsonFields.number(in)
        : JsonFields.text(in).flatMap(Durations::ofFraction);
  }

  private static Optional<Double> ofFraction(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return number(text);
    }
    return number(text.substring(0, slash))
        .flatMap(over -> number(text.substring(slash + 1)).map(under -> over / under));
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text.strip()));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
