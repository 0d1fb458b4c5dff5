package io.github.immichautotag.cli.config.value;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Shown;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of an Immich server as people write them. */
public final class ServerAddress {
  private static final int LARGEST_PORT = 65_535;
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]{0,252}[\\p{L}\\p{N}_.])?");
  private static final Pattern PORT = Pattern.compile(":(\\d{1,6})$");

  private ServerAddress() {}

  /** What is wrong with a full address; nothing when it can be used. */
  public static Optional<Fault> faultOf(String written) {
    String text = written.strip();
    if (!text.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
      return Optional.of(
          fault(
              "an address starts with http:// or https://", "write http://" + withoutLogin(text)));
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException wrong) {
      return Optional.of(
          fault(Shown.quoted(withoutLogin(text)) + " is no address", "write http://HOST:PORT"));
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of(
          fault("the address starts with " + scheme + "://", "write http:// or https://"));
    }
    String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
    if (authority.contains("@")) {
      return Optional.of(
          fault("the address holds a user name or password", "only the API key is needed"));
    }
    if (!isAuthority(authority)) {
      return Optional.of(fault("the address has no usable host or port", "write http://HOST:PORT"));
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return Optional.of(
          fault(
              "the address holds more than host and base path",
              "leave out \"?\" and \"#\" and what follows"));
    }
    return Optional.empty();
  }

  /**
   * The address without a slash at its end and without {@code /api}, which people copy along. The
   * text must be sound.
   */
  public static URI normal(String text) {
    String plain = text.strip();
    while (plain.endsWith("/")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    return URI.create(
        plain.endsWith("/api") ? plain.substring(0, plain.length() - "/api".length()) : plain);
  }

  /** What is wrong with a bare host name; nothing when it can be used. */
  public static Optional<Fault> hostFaultOf(String host) {
    if (host.contains("://")) {
      return Optional.of(
          fault("host holds a whole address", "write it as url: " + withoutLogin(host.strip())));
    }
    if (host.contains("/")) {
      return Optional.of(fault("host holds a path", "write url: http://" + host.strip()));
    }
    if (host.matches("[^:]+:\\d+")) {
      String[] parts = host.split(":", 2);
      return Optional.of(
          fault("host holds a port", "write host: " + parts[0] + " and port: " + parts[1]));
    }
    return isHost(host)
        ? Optional.empty()
        : Optional.of(
            fault(
                Shown.quoted(host) + " is no host name",
                "write a name such as immich.lan or an IP address"));
  }

  /** The address of a plain HTTP server. The host must be sound. */
  public static URI of(String host, int port) {
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port);
  }

  private static boolean isHost(String host) {
    return NAME.matcher(host).matches() || isIpv6(host.startsWith("[") ? host : "[" + host + "]");
  }

  /** Java's own URI knows no underscores in names, but Docker's names have them. */
  private static boolean isAuthority(String authority) {
    Matcher port = PORT.matcher(authority);
    boolean hasPort = port.find();
    String host = hasPort ? authority.substring(0, port.start()) : authority;
    if (hasPort && !isPort(port.group(1))) {
      return false;
    }
    return host.startsWith("[") ? isIpv6(host) : NAME.matcher(host).matches();
  }

  private static boolean isPort(String digits) {
    int port = Integer.parseInt(digits);
    return port >= 1 && port <= LARGEST_PORT;
  }

  private static boolean isIpv6(String host) {
    try {
      return host.contains(":") && new URI("http://" + host).getHost() != null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  private static String withoutLogin(String text) {
    return text.replaceFirst("^([^/@:]*://)?[^/@]*@", "$1").replaceFirst("[?#].*$", "");
  }

  private static Fault fault(String message, String suggestion) {
    return new Fault(HelpAnchor.SERVER_ADDRESS, message, suggestion);
  }
}
