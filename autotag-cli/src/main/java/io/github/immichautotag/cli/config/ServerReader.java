package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.value.Fault;
import io.github.immichautotag.cli.config.value.ServerAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the block {@code server}; for the address, flags stand above environment and environment
 * above file.
 */
final class ServerReader {
  private static final int LARGEST_PORT = 65_535;

  private final Environment environment;
  private final Problems problems;
  private final Path configFile;

  ServerReader(Environment environment, Problems problems, Path configFile) {
    this.environment = environment;
    this.problems = problems;
    this.configFile = configFile;
  }

  /** The settings, or nothing and at least one error. */
  Optional<ServerSettings> read(Block server, Optional<ApiKey> apiKey) {
    Optional<URI> address = address(server);
    Block waits = server.block("timeouts");
    List.of("connect", "read", "write", "call").forEach(key -> checkTimeout(waits, key));
    Timeouts timeouts =
        new Timeouts(
            waits.duration("connect"),
            waits.duration("read"),
            waits.duration("write"),
            waits.duration("call"));
    Optional<URI> external =
        server
            .text("external_url")
            .filter(url -> ServerAddress.faultOf(url).isEmpty())
            .map(ServerAddress::normal);
    Optional<String> description = server.text("description");
    Optional<Path> certificates = certificates(server);
    return address.flatMap(
        url ->
            apiKey.map(
                key ->
                    new ServerSettings(description, url, key, external, certificates, timeouts)));
  }

  private void checkTimeout(Block waits, String key) {
    if (waits.has(key) && waits.duration(key).isZero()) {
      problems.error(
          waits.placeOfValue(key),
          HelpAnchor.WRONG_VALUE,
          "server.timeouts." + key + ": a time-out of zero would wait for ever",
          "write a time such as 60s");
    }
  }

  /** A relative path starts where the configuration lies. */
  private Optional<Path> certificates(Block server) {
    return server
        .text("ca_file")
        .map(written -> configFile.resolveSibling(environment.path(written)));
  }

  private Optional<URI> address(Block server) {
    Optional<URI> own = ownAddress(server);
    if (environment.flags().url().isPresent()) {
      return override("--url", environment.flags().url().get());
    }
    Optional<String> variable = environment.variable(Environment.URL);
    if (variable.isPresent()) {
      return override(Environment.URL, variable.get());
    }
    if (own.isEmpty() && !server.has("url") && !server.has("host")) {
      problems.error(
          Place.NOWHERE,
          HelpAnchor.SERVER_ADDRESS,
          "the server's address is missing",
          "add server.url (http://HOST:2283), or set " + Environment.URL);
    }
    return own;
  }

  private Optional<URI> override(String name, String url) {
    Optional<Fault> fault = ServerAddress.faultOf(url);
    if (fault.isEmpty()) {
      return Optional.of(ServerAddress.normal(url));
    }
    Problems own = problems.of(SourceText.unquotable(name));
    own.error(Place.NOWHERE, fault.get().help(), fault.get().message(), fault.get().suggestion());
    return Optional.empty();
  }

  private Optional<URI> ownAddress(Block server) {
    if (server.has("url")) {
      for (String other : new String[] {"host", "port"}) {
        if (server.has(other)) {
          problems.error(
              server.placeOf(other),
              HelpAnchor.SERVER_ADDRESS,
              "server.url and server." + other + " say the same thing twice",
              "keep server.url and delete server." + other);
        }
      }
      return server
          .text("url")
          .filter(url -> ServerAddress.faultOf(url).isEmpty())
          .map(ServerAddress::normal);
    }
    Optional<String> host = server.text("host").map(String::strip);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    Optional<Fault> fault = ServerAddress.hostFaultOf(host.get());
    if (fault.isPresent()) {
      problems.error(
          server.placeOfValue("host"),
          fault.get().help(),
          "server.host: " + fault.get().message(),
          fault.get().suggestion());
      return Optional.empty();
    }
    return server
        .integer("port")
        .filter(port -> port >= 1 && port <= LARGEST_PORT)
        .map(port -> ServerAddress.of(host.get(), port.intValue()));
  }
}
