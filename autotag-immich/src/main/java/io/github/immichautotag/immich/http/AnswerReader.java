package io.github.immichautotag.immich.http;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import okhttp3.MediaType;
import okhttp3.Response;

/** Reads the answers whose status promises success, and finds out whether they keep it. */
final class AnswerReader {

  private final StatusFailures statusFailures;
  private final TransportFailures transportFailures;

  AnswerReader(StatusFailures statusFailures, TransportFailures transportFailures) {
    this.statusFailures = statusFailures;
    this.transportFailures = transportFailures;
  }

  /**
   * What the answer says.
   *
   * @throws CallFailure if it is none of Immich's, or damaged
   */
  <T> T read(ApiCall<T> call, Response response) {
    if (call.answer() instanceof ApiCall.StatusOnly<T> only) {
      // A login page, say.
      if (StatusFailures.isPage(response)) {
        throw statusFailures.notJson(call, response);
      }
      return only.value();
    }
    if (!isJson(response)) {
      throw statusFailures.notJson(call, response);
    }
    try {
      return decode(((ApiCall.Json<T>) call.answer()).decoder(), response);
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | DateTimeException unreadable) {
      throw transportFailures.reading(call, unreadable);
    }
  }

  private static <T> T decode(BodyDecoder<T> decoder, Response response) throws IOException {
    InputStream body = response.body().byteStream();
    JsonReader in = new JsonReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    T answer = decoder.decode(in);
    // Also reads the end of a compressed stream, which may show that it is damaged.
    if (in.peek() != JsonToken.END_DOCUMENT) {
      throw new MalformedJsonException("text after the end");
    }
    return answer;
  }

  private static boolean isJson(Response response) {
    MediaType type = response.body().contentType();
    return type != null && type.subtype().endsWith("json");
  }
}
