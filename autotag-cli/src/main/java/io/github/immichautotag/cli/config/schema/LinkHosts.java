package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hosts under which Immich is known, so that links of another one are noticed.
 *
 * @param names in lower case; none where no address is known
 */
public record LinkHosts(Set<String> names) {

  /** Copies the set. */
  public LinkHosts {
    names = Set.copyOf(names);
  }

  /** Nothing is known, and every link is good. */
  public static LinkHosts unknown() {
    return new LinkHosts(Set.of());
  }

  /** The hosts that a document names, and those of further addresses. */
  public static LinkHosts of(Mapping document, Collection<String> addresses) {
    Set<String> names = new LinkedHashSet<>();
    Optional<Mapping> server = document.get("server").flatMap(YamlTree::asMapping);
    Stream.of("url", "external_url", "host")
        .flatMap(key -> server.flatMap(it -> it.get(key)).stream())
        .flatMap(value -> value.asScalar().stream())
        .map(Scalar::text)
        .forEach(text -> host(text).ifPresent(names::add));
    addresses.forEach(address -> host(address).ifPresent(names::add));
    return new LinkHosts(names);
  }

  /** The host of a link that is none of these. */
  public Optional<String> foreign(String link) {
    return names.isEmpty() || !link.contains("://")
        ? Optional.empty()
        : host(link).filter(name -> !names.contains(name));
  }

  private static Optional<String> host(String address) {
    String plain = address.strip();
    String whole = plain.contains("://") ? plain : "http://" + plain;
    try {
      // The rest of a link may hold what no address may; only its beginning is of interest.
      int path = whole.indexOf('/', whole.indexOf("://") + 3);
      String start = path < 0 ? whole : whole.substring(0, path);
      return Optional.ofNullable(URI.create(start).getHost())
          .map(name -> name.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException reported) {
      return Optional.empty();
    }
  }
}
