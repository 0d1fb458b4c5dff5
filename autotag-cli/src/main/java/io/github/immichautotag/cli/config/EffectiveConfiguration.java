package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.schema.EffectiveForm;
import io.github.immichautotag.cli.config.schema.Schema;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Look;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What file, environment, flags and defaults make together, as a configuration that loads again and
 * means the same. Holds no secret.
 */
public final class EffectiveConfiguration {
  private static final String SERVER = "server";
  private static final String URL = "url";
  private static final String KEY = "api_key";
  private static final String KEY_FILE = "api_key_file";

  private final Environment environment;
  private final boolean changedOnly;
  private final Remarks remarks = new Remarks();

  private EffectiveConfiguration(Environment environment, boolean changedOnly) {
    this.environment = environment;
    this.changedOnly = changedOnly;
  }

  /**
   * The text.
   *
   * @param configuration what was loaded without errors
   * @param environment by which it was loaded
   * @param changedOnly only what is not default
   */
  public static String text(
      Configuration configuration, Environment environment, boolean changedOnly) {
    Path file = configuration.file();
    Mapping content =
        ConfigDocument.read(file, new Problems(SourceText.unquotable(file.toString())))
            .map(ConfigDocument::content)
            .orElse(new Mapping(Place.NOWHERE, List.of()));
    String text =
        head(configuration, changedOnly)
            + new EffectiveConfiguration(environment, changedOnly).text(content);
    return configuration.server().apiKey().hiddenIn(text);
  }

  private static String head(Configuration configuration, boolean changedOnly) {
    String what =
        changedOnly
            ? "# What %s, environment and flags say that is not default.\n"
            : "# What %s, environment, flags and defaults make together.\n";
    String old =
        "# It says no \"version: 2\", so it is read as a file of the Python program; \"autotag config"
            + " migrate\" rewrites it.\n";
    return what.formatted(configuration.file().toString().replaceAll("\\p{C}", "?"))
        + (configuration.predecessorFormat() ? old : "")
        + "\n";
  }

  private String text(Mapping content) {
    List<Entry> entries = new ArrayList<>();
    content.entries().stream().filter(entry -> !entry.key().equals(SERVER)).forEach(entries::add);
    Mapping server =
        content
            .get(SERVER)
            .flatMap(YamlTree::asMapping)
            .orElse(new Mapping(Place.NOWHERE, List.of()));
    entries.add(new Entry(SERVER, Place.NOWHERE, withKey(withAddress(server))));
    Mapping whole = new Mapping(content.place(), entries);
    Mapping effective = new EffectiveForm(Schema.standard(), changedOnly, remarks).of(whole);
    return YamlWriter.text(effective, remarks);
  }

  private Mapping withAddress(Mapping server) {
    Optional<String> flag = environment.flags().url();
    Optional<String> url = flag.or(() -> environment.variable(Environment.URL));
    if (url.isEmpty()) {
      return server;
    }
    String origin = flag.isPresent() ? "--url" : variable(Environment.URL);
    return replaced(server, Set.of(URL, "host", "port"), URL, url.get().strip(), origin);
  }

  private Mapping withKey(Mapping server) {
    Overrides flags = environment.flags();
    Set<String> both = Set.of(KEY, KEY_FILE);
    if (flags.apiKeyFile().isPresent()) {
      String file = path(flags.apiKeyFile().get());
      return replaced(server, both, KEY_FILE, file, "--api-key-file");
    }
    if (flags.apiKey().isPresent() || environment.variable(Environment.API_KEY).isPresent()) {
      String origin = flags.apiKey().isPresent() ? "--api-key" : variable(Environment.API_KEY);
      remarks.atEnd(SERVER, KEY + ": *** (" + origin + "; not shown)");
      return without(server, both);
    }
    return environment
        .variable(Environment.API_KEY_FILE)
        .map(
            file ->
                replaced(server, both, KEY_FILE, path(file), variable(Environment.API_KEY_FILE)))
        .orElse(server);
  }

  private Mapping replaced(
      Mapping server, Set<String> old, String key, String value, String origin) {
    List<Entry> entries = new ArrayList<>(without(server, old).entries());
    Scalar scalar = new Scalar(Place.NOWHERE, value, Look.TEXT, true);
    entries.add(new Entry(key, Place.NOWHERE, scalar));
    remarks.behind(SERVER + "." + key, origin);
    return new Mapping(server.place(), entries);
  }

  private static Mapping without(Mapping server, Set<String> keys) {
    return new Mapping(
        server.place(),
        server.entries().stream().filter(entry -> !keys.contains(entry.key())).toList());
  }

  /**
   * Paths in flags and variables start where the program was started, those of a file beside it.
   */
  private String path(String written) {
    return environment.path(written).toAbsolutePath().toString();
  }

  private static String variable(String name) {
    return "environment " + name;
  }
}
