package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.schema.KeyType.Element;
import io.github.immichautotag.cli.config.schema.KeyType.Shape;
import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.config.value.Fault;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares a document with the table of keys: unknown and repeated keys, missing ones, wrong types
 * and values.
 */
public final class TreeChecker {
  private final Schema schema;
  private final Problems problems;
  private final UnknownKeys unknownKeys;
  private final boolean predecessorFormat;
  private final ValueChecks values = new ValueChecks();
  private LinkHosts hosts = LinkHosts.unknown();

  /**
   * @param predecessorFormat what the predecessor silently ignored is a warning instead of an
   *     error: unknown keys in some blocks, links that name no asset
   */
  public TreeChecker(Schema schema, Problems problems, boolean predecessorFormat) {
    this.schema = schema;
    this.problems = problems;
    this.predecessorFormat = predecessorFormat;
    this.unknownKeys = new UnknownKeys(schema, problems, predecessorFormat);
  }

  /** The same, which notices links of other hosts than these. */
  public TreeChecker linkedFrom(LinkHosts known) {
    hosts = known;
    return this;
  }

  /** Checks the whole document. */
  public void check(Mapping document) {
    checkBlock(document, schema.top(), Optional.empty(), "");
  }

  /** Checks a condition that stands alone. */
  public void checkCondition(Mapping condition) {
    Map<String, Key> keys = Objects.requireNonNull(schema.groups().get("condition"));
    checkBlock(condition, keys, Optional.empty(), "");
  }

  private void checkBlock(Mapping block, Map<String, Key> keys, Optional<Key> owner, String path) {
    Map<String, Place> seen = new HashMap<>();
    for (Entry entry : block.entries()) {
      Place earlier = seen.putIfAbsent(entry.key(), entry.keyPlace());
      if (earlier != null) {
        reportRepeated(entry, earlier);
        continue;
      }
      Key key = keys.get(entry.key());
      if (key == null) {
        unknownKeys.report(entry, keys, owner, path);
      } else {
        checkValue(entry.value(), key, path.isEmpty() ? key.name() : path + "." + key.name());
      }
    }
    keys.values().stream()
        .filter(key -> key.is(Flag.REQUIRED) && block.get(key.name()).isEmpty())
        .forEach(key -> reportMissing(block, key, path));
  }

  private void checkValue(YamlTree value, Key written, String path) {
    if (value.isNull()) {
      return;
    }
    Key key = schema.meant(written);
    if (key.type().shape() == Shape.ONE) {
      checkOne(value, key, path);
      return;
    }
    Optional<Sequence> list = value.asSequence();
    if (list.isEmpty()) {
      checkNoList(value, key, path);
      return;
    }
    int index = 0;
    for (YamlTree item : list.get().items()) {
      checkItem(item, key, path + "[" + index + "]");
      index++;
    }
  }

  private void checkNoList(YamlTree value, Key key, String path) {
    if (key.type().shape() == Shape.ONE_OR_LIST) {
      checkOne(value, key, path);
      return;
    }
    String hint =
        value
            .asScalar()
            .filter(scalar -> key.type().element() != Element.SECRET && scalar.text().length() < 60)
            .map(scalar -> "write [" + Shown.quoted(scalar.text()) + "]")
            .orElse("start each entry with \"- \"");
    problems.error(value.place(), HelpAnchor.WRONG_TYPE, path + " must be a list", hint);
  }

  private void checkItem(YamlTree item, Key key, String path) {
    boolean empty =
        item.asScalar().filter(scalar -> scalar.text().isBlank() || item.isNull()).isPresent();
    if (empty) {
      problems.error(
          item.place(),
          HelpAnchor.WRONG_TYPE,
          path + " is empty",
          "delete the entry or write something behind \"- \"");
      return;
    }
    checkOne(item, key, path);
  }

  private void checkOne(YamlTree value, Key key, String path) {
    Element element = key.type().element();
    Consumer<Scalar> asScalar =
        scalar -> {
          if (element == Element.BLOCK) {
            problems.error(
                scalar.place(),
                HelpAnchor.WRONG_TYPE,
                path + " must be a block of keys",
                "write its keys below it, indented");
          } else {
            checkScalar(scalar, key, path);
          }
        };
    Consumer<Mapping> asBlock =
        block -> {
          if (element == Element.BLOCK || element == Element.TEXT_OR_BLOCK) {
            checkBlock(block, schema.below(key), Optional.of(key), path);
          } else {
            problems.error(
                block.place(),
                HelpAnchor.WRONG_TYPE,
                path + " must be a single value, not a block",
                hintForText(block));
          }
        };
    value.match(
        scalar -> done(asScalar, scalar),
        list -> done(unused -> reportList(list, key, path), list),
        block -> done(asBlock, block));
  }

  /** {@code {taken.year}} without quotes is a block of one key for YAML. */
  private static String hintForText(Mapping block) {
    boolean isGap = block.entries().size() == 1 && block.entries().get(0).value().isNull();
    return isGap
        ? "put it in quotes: \"{" + block.entries().get(0).key() + "}\""
        : "put it in quotes if it holds \": \"";
  }

  private void reportList(Sequence list, Key key, String path) {
    String wanted = key.type().isBlock() ? "a block of keys" : "a single value";
    boolean conditions = key.type().group().equals(Optional.of("condition"));
    problems.error(
        list.place(),
        HelpAnchor.WRONG_TYPE,
        path + " must be " + wanted + ", not a list",
        conditions
            ? "take away the \"- \", or put the list below all:, any: or none:"
            : "take away the \"- \" or the brackets");
  }

  private void checkScalar(Scalar scalar, Key key, String path) {
    Element element = key.type().element();
    if (element == Element.WEBLINK) {
      checkLink(scalar, path);
      return;
    }
    Optional<Fault> fault = values.faultOf(key, scalar);
    fault.ifPresent(
        wrong ->
            problems.error(
                scalar.place(), wrong.help(), path + ": " + wrong.message(), wrong.suggestion()));
  }

  private void checkLink(Scalar scalar, String path) {
    if (!AssetLink.isWebLink(scalar.text())) {
      reportLink(scalar, path);
      return;
    }
    hosts
        .foreign(scalar.text())
        .ifPresent(
            host ->
                problems.warning(
                    scalar.place(),
                    HelpAnchor.ASSET_LINK,
                    path + ": this link is one of " + host + ", which is not your server",
                    "copy it again from your own Immich; or, where both are one, write the other"
                        + " address as server.external_url"));
  }

  private void reportLink(Scalar scalar, String path) {
    String message = path + ": " + Shown.quoted(scalar.text()) + " shows nothing in Immich";
    String hint = "open what you mean in Immich and copy the address, which ends in /photos/ID";
    if (predecessorFormat) {
      problems.warning(scalar.place(), HelpAnchor.ASSET_LINK, message + "; it is ignored", hint);
    } else {
      problems.error(scalar.place(), HelpAnchor.ASSET_LINK, message, hint);
    }
  }

  private void reportRepeated(Entry entry, Place earlier) {
    problems.error(
        entry.keyPlace(),
        HelpAnchor.DUPLICATE_KEY,
        "the key "
            + Shown.quoted(entry.key())
            + " stands here a second time, first in line "
            + earlier.line(),
        "keep one of them");
  }

  private void reportMissing(Mapping block, Key key, String path) {
    problems.error(
        block.place(),
        HelpAnchor.MISSING_KEY,
        path + " needs the key " + Shown.quoted(key.name()),
        "add " + key.name() + ": (" + key.type().written() + ")");
  }

  private static <T> boolean done(Consumer<T> action, T argument) {
    action.accept(argument);
    return true;
  }
}
