package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.ApiKey;
import io.github.immichautotag.cli.config.ConfigDocument;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.schema.Schema;
import io.github.immichautotag.cli.config.schema.TableShape;
import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import io.github.immichautotag.cli.config.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns a sound file of the predecessor into one of version 2 that decides the same: keys in the
 * order of the table, names where there were none, the API key moved out, comments kept, and a
 * remark wherever a key does now what it only promised.
 */
public final class PredecessorMigration {
  private static final String VERSION = "version";

  private final ConfigDocument document;
  private final TableShape shape = new TableShape(Schema.standard());
  private final Remarks remarks = new Remarks();
  private final OldFile old;
  private final ServerPart server;
  private final NamedParts names;

  private PredecessorMigration(ConfigDocument document) {
    this.document = document;
    this.old = new OldFile(document.text(), remarks);
    this.server = new ServerPart(document.file(), old, remarks);
    this.names = new NamedParts(remarks);
  }

  /** The new file for a document that the program accepts as one of the predecessor. */
  public static Migrated of(ConfigDocument document) {
    return new PredecessorMigration(document).migrated();
  }

  private Migrated migrated() {
    Mapping content = document.content();
    content.entries().stream()
        .mapToInt(entry -> entry.keyPlace().line())
        .min()
        .ifPresent(line -> old.carryAbove(line, VERSION));
    Mapping block = block(content, "", "");
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(VERSION, Place.NOWHERE, Tree.scalar("2")));
    entries.addAll(block.entries());
    old.finish();
    PredecessorRemarks.add(new Mapping(Place.NOWHERE, entries), remarks);
    String text = head() + YamlWriter.text(new Mapping(Place.NOWHERE, entries), remarks);
    Optional<ApiKey> key = server.key();
    return new Migrated(key.map(it -> it.hiddenIn(text)).orElse(text), key);
  }

  private String head() {
    String name = document.file().getFileName().toString().replaceAll("\\p{C}", "?");
    return "# Made by \"autotag config migrate\" from "
        + name
        + ", a file of the Python program immich-autotag.\n"
        + "# \"autotag plan --config\" with this file shows what it does; nothing changes before"
        + " \"autotag run\".\n\n";
  }

  private Mapping block(Mapping written, String path, String ids) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : written.entries()) {
      String id = ids.isEmpty() ? entry.key() : ids + "." + entry.key();
      String here = path.isEmpty() ? entry.key() : path + "." + entry.key();
      if (!shape.knows(id)) {
        old.leaveOut(entry, here, "not known, and without effect in the Python program as well");
      } else {
        converted(entry, here, id)
            .ifPresent(value -> entries.add(new Entry(entry.key(), Place.NOWHERE, value)));
      }
    }
    entries.sort(
        Comparator.comparingInt(
            entry -> shape.place(ids.isEmpty() ? entry.key() : ids + "." + entry.key())));
    return new Mapping(Place.NOWHERE, entries);
  }

  /** The new value of a key; nothing when it is left out. */
  private Optional<YamlTree> converted(Entry entry, String here, String id) {
    boolean nullMode = id.equals("conversions.conversions.mode") && entry.value().isNull();
    if (entry.value().isNull() && !nullMode && !shape.isNullable(id)) {
      return Optional.empty();
    }
    if (shape.isOf(id, "secret") && !here.equals("server.api_key")) {
      old.leaveOutSecret(entry, here, "a secret; write it into a file, or here again by hand");
      return Optional.empty();
    }
    Optional<String> needless = Needless.why(entry, id);
    if (needless.isPresent()) {
      old.leaveOut(entry, here, needless.get());
      return Optional.empty();
    }
    old.carry(entry.keyPlace().line(), here);
    if (nullMode) {
      remarks.behind(here, "was null, which meant copy");
      return Optional.of(Tree.scalar("copy"));
    }
    if (here.equals("server")) {
      Mapping block = entry.value().asMapping().orElseThrow();
      return Optional.of(server.converted(block, shape, this::block));
    }
    return Optional.of(value(entry.value(), here, id));
  }

  private YamlTree value(YamlTree value, String here, String id) {
    return value.match(
        scalar -> scalar(scalar, here, id),
        list -> list(list, here, id),
        block -> block(block, here, shape.below(id)));
  }

  private YamlTree scalar(Scalar scalar, String here, String id) {
    boolean admin = scalar.text().equals("admin");
    if (admin && id.equals("album_permissions.selection_rules.access")) {
      remarks.above(
          here,
          "This was \"admin\", which Immich does not know and the Python program granted as view."
              + " Write edit where that is meant.");
      return Tree.scalar("view");
    }
    return scalar;
  }

  private YamlTree list(Sequence list, String here, String id) {
    List<YamlTree> items = new ArrayList<>();
    int number = 0;
    for (YamlTree item : list.items()) {
      number++;
      String path = here + "[" + items.size() + "]";
      if (isUnsoundLink(item, id)) {
        leaveOut(item, here, "names nothing in Immich and was ignored");
      } else if (Needless.findsNothing(item, id)) {
        leaveOut(item, here, "its links name nothing in Immich, so it can find nothing");
      } else {
        items.add(item(item, number, path, id));
      }
    }
    return new Sequence(Place.NOWHERE, items);
  }

  private YamlTree item(YamlTree item, int number, String path, String id) {
    int line = item.place().line();
    if (item.asMapping().isEmpty()) {
      old.carry(line, path);
      return value(item, path, id);
    }
    old.carryAbove(line, path);
    Mapping block = block(item.asMapping().get(), path, shape.below(id));
    return names.named(block, number, path, id);
  }

  private void leaveOut(YamlTree item, String here, String why) {
    old.leaveOut(new Entry("", item.place(), item), here, why);
  }

  private boolean isUnsoundLink(YamlTree item, String id) {
    String text = item.asScalar().map(Scalar::text).orElse("");
    return shape.isOf(id, "weblink[]") && !AssetLink.isWebLink(text);
  }
}
