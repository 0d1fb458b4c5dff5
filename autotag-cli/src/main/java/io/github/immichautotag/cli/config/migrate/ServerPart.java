package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.ApiKey;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.schema.ScalarText;
import io.github.immichautotag.cli.config.schema.TableShape;
import io.github.immichautotag.cli.config.value.ServerAddress;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The block {@code server}: one address instead of host and port, and no key in it. */
final class ServerPart {
  private static final String SERVER = "server";
  private static final String URL = "url";
  private static final String HOST = "host";
  private static final String PORT = "port";
  private static final String KEY = "api_key";
  private static final String KEY_FILE = "api_key_file";
  private static final long USUAL_PORT = 2283;
  private static final Set<String> REPLACED = Set.of(HOST, PORT, KEY);
  private static final Set<String> PATHS =
      Set.of(KEY_FILE, "ca_file", "client_certificate", "client_certificate_password_file");

  private final Path file;
  private final OldFile old;
  private final Remarks remarks;
  private final List<ApiKey> keys = new ArrayList<>();

  ServerPart(Path file, OldFile old, Remarks remarks) {
    this.file = file;
    this.old = old;
    this.remarks = remarks;
  }

  /** Copies a block as any other. */
  @FunctionalInterface
  interface Copy {
    /** The copy of a block at that path, whose keys have ids that begin so. */
    Mapping block(Mapping written, String path, String ids);
  }

  Mapping converted(Mapping server, TableShape shape, Copy copy) {
    List<Entry> others =
        server.entries().stream().filter(entry -> !REPLACED.contains(entry.key())).toList();
    List<Entry> entries = new ArrayList<>();
    copy.block(new Mapping(server.place(), others), SERVER, SERVER).entries().stream()
        .map(this::withWholePath)
        .forEach(entries::add);
    address(server).ifPresent(url -> entries.add(entry(URL, url)));
    if (server.get(KEY).isPresent()) {
      moveKey(server);
      entries.add(entry(KEY_FILE, Migrated.KEY_FILE));
    }
    entries.sort(Comparator.comparingInt(entry -> shape.place(SERVER + "." + entry.key())));
    return new Mapping(Place.NOWHERE, entries);
  }

  /** The key that stood in the block. */
  Optional<ApiKey> key() {
    return keys.stream().findFirst();
  }

  private Optional<String> address(Mapping server) {
    Optional<String> host = text(server, HOST).map(String::strip);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String path = SERVER + "." + URL;
    for (String key : List.of(HOST, PORT)) {
      server.entry(key).ifPresent(entry -> old.carry(entry.keyPlace().line(), path));
    }
    remarks.above(path, "Was host and port. An address with https or a base path works as well.");
    long port =
        server
            .get(PORT)
            .flatMap(YamlTree::asScalar)
            .flatMap(ScalarText::integer)
            .orElse(USUAL_PORT);
    return Optional.of(ServerAddress.of(host.get(), (int) port).toString());
  }

  private void moveKey(Mapping server) {
    text(server, KEY).flatMap(ApiKey::of).ifPresent(keys::add);
    String path = SERVER + "." + KEY_FILE;
    server.entry(KEY).ifPresent(entry -> old.carry(entry.keyPlace().line(), path));
    remarks.above(path, Migrated.ABOVE_KEY_FILE);
  }

  /** The new file may lie elsewhere than the old one, from where relative paths start. */
  private Entry withWholePath(Entry entry) {
    String written = entry.value().asScalar().map(Scalar::text).orElse("~");
    if (!PATHS.contains(entry.key()) || written.startsWith("~")) {
      return entry;
    }
    try {
      Path whole = file.toAbsolutePath().resolveSibling(written).normalize();
      return entry(entry.key(), whole.toString());
    } catch (InvalidPathException noPath) {
      return entry;
    }
  }

  private static Optional<String> text(Mapping block, String key) {
    return block.get(key).flatMap(YamlTree::asScalar).map(Scalar::text);
  }

  private static Entry entry(String key, String text) {
    return new Entry(key, Place.NOWHERE, Tree.scalar(text));
  }
}
