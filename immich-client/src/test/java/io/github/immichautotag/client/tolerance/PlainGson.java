package io.github.immichautotag.client.tolerance;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import io.github.immichautotag.client.JSON;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The Gson that the product gives the generated client at its start: without the generated
 * validators, which refuse every answer that differs from the contract in anything.
 */
final class PlainGson {
  private PlainGson() {}

  /** Sets it for all of the client; there is one for each JVM. */
  static Gson install() {
    Gson gson = create();
    JSON.setGson(gson);
    return gson;
  }

  static Gson create() {
    return new GsonBuilder()
        .registerTypeAdapter(OffsetDateTime.class, new JSON.OffsetDateTimeTypeAdapter())
        .registerTypeAdapter(LocalDate.class, new JSON.LocalDateTypeAdapter())
        .registerTypeAdapter(byte[].class, new JSON.ByteArrayAdapter())
        .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
        .disableHtmlEscaping()
        .create();
  }
}
