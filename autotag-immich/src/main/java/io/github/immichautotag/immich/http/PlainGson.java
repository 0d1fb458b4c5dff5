package io.github.immichautotag.immich.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import io.github.immichautotag.client.JSON;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The Gson that reads what any Immich version sends. The generated one runs validators, which
 * refuse whatever is new or missing and cost twice the time.
 */
final class PlainGson {

  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(OffsetDateTime.class, new JSON.OffsetDateTimeTypeAdapter())
          .registerTypeAdapter(LocalDate.class, new JSON.LocalDateTypeAdapter())
          .registerTypeAdapter(byte[].class, new JSON.ByteArrayAdapter())
          .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
          .disableHtmlEscaping()
          .create();

  private PlainGson() {}

  /** Makes the generated client use it, and returns it. The client offers only a static place. */
  static Gson install() {
    JSON.setGson(GSON);
    return GSON;
  }
}
