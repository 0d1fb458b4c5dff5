package io.github.immichautotag.immich.http;

import static io.github.immichautotag.core.run.PhotoServerException.Kind.FAILED;
import static io.github.immichautotag.core.run.PhotoServerException.Kind.NOT_IMMICH;
import static io.github.immichautotag.core.run.PhotoServerException.Kind.NOT_PERMITTED;
import static io.github.immichautotag.core.run.PhotoServerException.Kind.UNREACHABLE;

import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.immich.http.CallFailure.Fate;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** What an answer that is no success means, in words for the person who has to mend it. */
final class StatusFailures {

  /** Errors of Immich are short; of anything longer the start tells enough. */
  private static final long LONGEST_ERROR = 64 * 1024;

  private final ServerAddress address;
  private final ApiKey key;

  StatusFailures(ServerAddress address, ApiKey key) {
    this.address = address;
    this.key = key;
  }

  CallFailure of(ApiCall<?> call, Response response) {
    int status = response.code();
    if (status >= 500) {
      return serverError(call, response);
    }
    if (status == 429) {
      return refused(
              call,
              UNREACHABLE,
              status,
              "the server, or a proxy before it, asks to slow"
                  + " down (429). Set a smaller performance.concurrency, or try again later")
          .passing()
          .retryAfter(RetryAfter.of(response))
          .build();
    }
    if (status >= 300 && status < 400) {
      return refused(
              call,
              NOT_IMMICH,
              status,
              "it sends us on to "
                  + target(response)
                  + ", and the"
                  + " API key is sent to no other place than the configured one. If that is your server,"
                  + " write its address")
          .build();
    }
    return refusedRequest(call, response, words(response));
  }

  /** A success that is no JSON: a login page, or another program. */
  CallFailure notJson(ApiCall<?> call, Response response) {
    return CallFailure.because(NOT_IMMICH, Fate.UNKNOWN, message(call, page(response))).build();
  }

  private String page(Response response) {
    return "a web page came instead of an answer of Immich ("
        + mediaType(response)
        + "). Is this the address of Immich, and does a login page stand before it? Let "
        + address.api()
        + " pass without that login";
  }

  private CallFailure refusedRequest(ApiCall<?> call, Response response, String words) {
    int status = response.code();
    boolean ofProxy = words.isEmpty() && isPage(response);
    return switch (status) {
      case 401, 403 ->
          ofProxy
              ? refused(call, NOT_IMMICH, status, "status " + status + " and " + page(response))
                  .build()
              : keyRefused(call, status, words);
      case 413 -> refused(call, FAILED, status, tooLarge()).build();
      case 404 -> refused(call, NOT_IMMICH, status, notThere(call)).build();
      default -> otherRefusal(call, response, words);
    };
  }

  private CallFailure keyRefused(ApiCall<?> call, int status, String words) {
    String why = status == 401 ? unknownKey(words) : missingPermission(call, words);
    return refused(call, NOT_PERMITTED, status, why).build();
  }

  private static String tooLarge() {
    return "the request was too large (413) for a proxy before the server; let it pass requests of"
        + " 10 MB, as Immich does (nginx: client_max_body_size)";
  }

  private static String unknownKey(String words) {
    return "Immich does not accept the API key"
        + said(words)
        + ". Make a new key in Immich (Account Settings, API Keys) and write it into the"
        + " configuration";
  }

  private static String missingPermission(ApiCall<?> call, String words) {
    return "the API key may not do this"
        + (call.permission().isEmpty() ? "" : "; it needs the permission " + call.permission())
        + said(words)
        + ". Add it to the key in Immich (Account Settings, API Keys)";
  }

  private String notThere(ApiCall<?> call) {
    return "Immich is not found there (404 at "
        + call.request().url().encodedPath()
        + "). "
        + address
            .basePath()
            .map(path -> "Check the path \"" + path + "\" of the server address")
            .orElse("If Immich lies below a path, such as /immich, add it to the address");
  }

  private CallFailure otherRefusal(ApiCall<?> call, Response response, String words) {
    int status = response.code();
    if (status == 400 && words.isEmpty() && !address.isEncrypted() && isPage(response)) {
      String why =
          "a web page with status "
              + status
              + " came. If this port speaks https, write "
              + address.withOtherScheme();
      return refused(call, NOT_IMMICH, status, why).build();
    }
    String why = "the request was refused with status " + status + said(words);
    return refused(call, FAILED, status, why).build();
  }

  private CallFailure serverError(ApiCall<?> call, Response response) {
    String why =
        "the server failed with status "
            + response.code()
            + said(words(response))
            + ". Look into its log, and whether its database runs";
    return CallFailure.because(UNREACHABLE, Fate.UNKNOWN, message(call, why))
        .status(response.code())
        .passing()
        .retryAfter(RetryAfter.of(response))
        .build();
  }

  private CallFailure.Builder refused(ApiCall<?> call, Kind kind, int status, String why) {
    return CallFailure.because(kind, Fate.REFUSED, message(call, why)).status(status);
  }

  private String message(ApiCall<?> call, String why) {
    return message(address, call, why);
  }

  /** What is said of a server that was reached, and did not do what it should. */
  static String message(ServerAddress address, ApiCall<?> call, String why) {
    return "Immich at " + address + " failed while " + call.what() + ": " + why + ".";
  }

  private static String said(String words) {
    return words.isEmpty() ? "" : " (\"" + words + "\")";
  }

  /** What the server says; a proxy may send back what it was sent, the key as well. */
  private String words(Response response) {
    try {
      String said = ErrorBody.words(response.peekBody(LONGEST_ERROR).string());
      return said.replace(key.secret(), key.toString());
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Where a redirect leads, without anything that could be secret in it. */
  private String target(Response response) {
    HttpUrl target = response.request().url().resolve(response.header("Location", ""));
    if (target == null) {
      return "another place";
    }
    HttpUrl bare = target.newBuilder().query(null).fragment(null).build();
    return bare.redact().replace(key.secret(), key.toString());
  }

  /** Whether the answer is a web page. */
  static boolean isPage(Response response) {
    return mediaType(response).contains("html");
  }

  private static String mediaType(Response response) {
    ResponseBody body = response.body();
    MediaType type = body.contentType();
    return type == null ? "no content type" : type.type() + "/" + type.subtype();
  }
}
