package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.job.Jobs;
import io.github.immichautotag.cli.config.job.JobsReader;
import io.github.immichautotag.cli.config.job.SharingReader;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.rules.RuleReader;
import io.github.immichautotag.cli.config.rules.RuleSettings;
import io.github.immichautotag.cli.config.rules.RuleTerms;
import io.github.immichautotag.cli.config.rules.RuleTest;
import io.github.immichautotag.cli.config.rules.RuleTestReader;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.schema.CanonicalForm;
import io.github.immichautotag.cli.config.schema.LinkHosts;
import io.github.immichautotag.cli.config.schema.ScalarText;
import io.github.immichautotag.cli.config.schema.Schema;
import io.github.immichautotag.cli.config.schema.TreeChecker;
import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
import io.github.immichautotag.cli.config.schema.UnbuiltFeatures;
import io.github.immichautotag.cli.config.value.Limit;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.rule.Condition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads and checks a configuration. Whatever the file holds, the answer is a configuration or
 * problems, never an exception; all problems come at once.
 */
public final class ConfigLoader {
  private static final String VERSION = "version";
  private static final long OUR_VERSION = 2;
  private static final String DUPLICATES = "duplicate_processing";

  private final Schema schema;

  /** A loader with the program's own table of keys. */
  public ConfigLoader() {
    this(Schema.standard());
  }

  ConfigLoader(Schema schema) {
    this.schema = schema;
  }

  /** Finds the file and loads it. */
  public LoadedConfiguration load(Environment environment) {
    ConfigLocator.Location location = new ConfigLocator().locate(environment);
    return location
        .file()
        .map(file -> load(file, environment))
        .orElseGet(() -> new LoadedConfiguration(Optional.empty(), location.problems()));
  }

  /** Loads a file; environment variables and flags stand above what it says. */
  public LoadedConfiguration load(Path file, Environment environment) {
    Problems problems = new Problems(SourceText.unquotable(file.toString()));
    return ConfigDocument.read(file, problems)
        .map(document -> read(document, environment, problems.of(document.source())))
        .orElseGet(() -> new LoadedConfiguration(Optional.empty(), problems.inOrder()));
  }

  /** Makes a configuration of a document that was read before. */
  public LoadedConfiguration load(ConfigDocument document, Environment environment) {
    return read(document, environment, new Problems(document.source()));
  }

  private LoadedConfiguration read(
      ConfigDocument document, Environment environment, Problems problems) {
    return new Reading(document.file(), environment, problems, document.content()).load();
  }

  /** What is decided about assets. */
  private record Decisions(
      ClassificationSettings classification,
      Optional<DateCorrectionSettings> dates,
      Optional<AlbumDateSettings> albumDates,
      Jobs jobs,
      List<RuleSettings> rules,
      List<RuleTest> tests,
      Terms terms) {}

  /** One document on its way to a configuration. */
  private final class Reading {
    private final Path file;
    private final Environment environment;
    private final Problems problems;
    private final Mapping document;
    private final boolean predecessorFormat;

    Reading(Path file, Environment environment, Problems problems, Mapping document) {
      this.file = file;
      this.environment = environment;
      this.problems = problems;
      this.document = document;
      this.predecessorFormat = document.get(VERSION).isEmpty();
    }

    LoadedConfiguration load() {
      checkVersion();
      new TreeChecker(schema, problems, predecessorFormat)
          .linkedFrom(LinkHosts.of(document, addresses()))
          .check(document);
      Block top = Block.top(document, schema);
      Optional<ServerSettings> server =
          top.isBroken("server") ? Optional.empty() : server(top.block("server"));
      Decisions decisions = decisions(top);
      new ReferenceChecks(problems, predecessorFormat).check(top);
      new OldFormatNotices(problems).add(top, predecessorFormat);
      List<ConfigProblem> all = problems.inOrder();
      if (server.isEmpty() || problems.hasErrors()) {
        return new LoadedConfiguration(Optional.empty(), all);
      }
      return new LoadedConfiguration(
          Optional.of(configuration(top, server.get(), decisions, all)), all);
    }

    /** Where Immich is, by what stands above the file. */
    private List<String> addresses() {
      return Stream.of(environment.flags().url(), environment.variable(Environment.URL))
          .flatMap(Optional::stream)
          .toList();
    }

    private Decisions decisions(Block top) {
      MarkReader marks = new MarkReader(problems, top.block("output_tags"));
      DateReader dates = new DateReader(problems, marks);
      Optional<DateCorrectionSettings> correction = dates.correction(top);
      Terms terms =
          RuleTerms.of(correction.map(DateCorrectionSettings::zone).orElse(ZoneOffset.UTC));
      ClassificationSettings classification =
          new ClassificationReader(problems, marks, terms, predecessorFormat)
              .read(top.block("classification"));
      Map<String, Condition> categories = new LinkedHashMap<>();
      classification
          .categories()
          .forEach(it -> categories.put(it.name(), it.category().condition()));
      Terms ofRules = terms.with(categories);
      List<RuleSettings> rules =
          new RuleReader(problems, ofRules, SharingReader.groups(top.block("album_permissions")))
              .read(top);
      Jobs jobs =
          new JobsReader(
                  problems,
                  ofRules,
                  predecessorFormat,
                  (block, key) -> marks.read(block, DUPLICATES, key),
                  classification.markWith())
              .read(top);
      Decisions decisions =
          new Decisions(
              classification,
              correction,
              dates.consistency(top),
              jobs,
              rules,
              new RuleTestReader(problems, categories.keySet(), RuleReader.names(top)).read(top),
              ofRules);
      marks.checkNoneClassifies(top.block("classification").blocks("rules"));
      return decisions;
    }

    private Optional<ServerSettings> server(Block block) {
      Optional<ApiKey> key = new CredentialReader(environment, problems, file).read(block);
      return new ServerReader(environment, problems, file).read(block, key);
    }

    private void checkVersion() {
      Optional<YamlTree> version = document.get(VERSION);
      Optional<Scalar> scalar = version.flatMap(YamlTree::asScalar);
      Optional<Long> number = scalar.flatMap(ScalarText::integer);
      if (number.isPresent() && number.get() != OUR_VERSION) {
        problems.error(
            version.get().place(),
            HelpAnchor.FORMAT_VERSION,
            "this program does not know version "
                + Shown.quoted(scalar.get().text())
                + " of the configuration",
            "write version: 2, or install the program that the file was written for");
      }
    }

    private Configuration configuration(
        Block top, ServerSettings server, Decisions decisions, List<ConfigProblem> notices) {
      List<UnbuiltFeature> unbuilt = UnbuiltFeatures.of(document, schema, problems);
      boolean nothing =
          top.block("skip").integer("max_items").filter(most -> most == 0).isPresent();
      int concurrency = top.block("performance").integer("concurrency").orElse(1L).intValue();
      String canonical = CanonicalForm.of(document, schema) + "server=" + server.baseUrl() + "\n";
      return new Configuration(
          file,
          server,
          decisions.classification,
          decisions.dates,
          decisions.albumDates,
          decisions.jobs,
          decisions.rules,
          decisions.tests,
          decisions.terms,
          guards(top.block("guards")),
          concurrency,
          nothing,
          predecessorFormat,
          unbuilt,
          notices,
          sha256(canonical + "predecessor=" + predecessorFormat + "\n"));
    }
  }

  private static GuardSettings guards(Block block) {
    return new GuardSettings(
        limit(block, "max_changes"),
        limit(block, "max_removals"),
        limit(block, "max_mark_removals"),
        limit(block, "max_revocations"),
        limit(block, "max_album_deletions"));
  }

  /** What cannot be read was reported by the check of values; nothing is allowed then. */
  private static Limit limit(Block block, String key) {
    return block
        .text(key)
        .flatMap(Limit::parse)
        .orElse(new Limit(OptionalDouble.empty(), OptionalLong.of(0)));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
