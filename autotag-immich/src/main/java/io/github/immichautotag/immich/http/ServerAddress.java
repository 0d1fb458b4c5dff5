package io.github.immichautotag.immich.http;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where an Immich server is: scheme, host, port and, behind some proxies, a base path.
 *
 * @param web the address a browser would use, without a slash at its end
 */
public record ServerAddress(String web) {

  private static final String API = "/api";

  /**
   * Reads an address such as {@code https://photos.example.org/immich}; {@code /api} at its end may
   * be there or not.
   *
   * @throws IllegalArgumentException if it is no http or https address; the message says what to
   *     write
   */
  public static ServerAddress parse(String text) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null) {
      throw new IllegalArgumentException(
          "\""
              + withoutSecrets(text)
              + "\" is no server address; write it like http://192.168.1.10:2283");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          "the server address must not hold a user name or password; Immich is used with an API"
              + " key");
    }
    if (url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "the server address must end with its path; leave out what follows \""
              + withoutSecrets(text)
              + "\"");
    }
    String path = withoutSlashes(url.toString());
    boolean api = path.endsWith(API);
    return new ServerAddress(
        api ? withoutSlashes(path.substring(0, path.length() - API.length())) : path);
  }

  private static String withoutSlashes(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }

  /** Passwords stand before "@", and Immich takes a key behind "?". */
  private static String withoutSecrets(String text) {
    String shown = text.strip();
    return shown.substring(shown.lastIndexOf('@') + 1).split("[?#]", 2)[0];
  }

  /** The address below which the API's paths lie. */
  public String api() {
    return web + API;
  }

  /** Whether the connection is encrypted. */
  public boolean isEncrypted() {
    return web.startsWith("https:");
  }

  /** The base path, if the address has one, such as {@code /immich}. */
  public Optional<String> basePath() {
    String path = HttpUrl.get(web).encodedPath();
    return path.equals("/") ? Optional.empty() : Optional.of(path);
  }

  /** The same place with the other scheme, for advice. */
  String withOtherScheme() {
    return isEncrypted() ? "http" + web.substring(5) : "https" + web.substring(4);
  }

  /** Host and port, for messages. */
  String hostAndPort() {
    HttpUrl url = HttpUrl.get(web);
    return url.host() + ":" + url.port();
  }

  /** The host alone, for messages. */
  String host() {
    return HttpUrl.get(web).host();
  }

  @Override
  public String toString() {
    return web;
  }
}
