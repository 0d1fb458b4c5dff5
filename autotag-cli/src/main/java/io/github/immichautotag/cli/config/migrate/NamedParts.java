package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a unique name to what has an identity now: the one by which the program knew it in the old
 * file.
 */
final class NamedParts {
  private static final String NAME = "name";
  private static final String DESCRIPTION = "description";

  /** Of lists whose entries had no names, what they are called without a description. */
  private static final Map<String, String> NUMBERED =
      Map.of("classification.rules", "category-", "conversions.conversions", "conversion-");

  private static final List<String> NAMED =
      List.of("album_permissions.user_groups", "album_permissions.selection_rules");

  private final Remarks remarks;
  private final Map<String, UniqueNames> names = new HashMap<>();

  NamedParts(Remarks remarks) {
    this.remarks = remarks;
  }

  /** The entry with its name; as it is where it needs none. */
  Mapping named(Mapping item, int number, String path, String id) {
    UniqueNames taken = names.computeIfAbsent(id, unused -> new UniqueNames());
    Optional<Scalar> own = scalar(item, NAME);
    if (NAMED.contains(id)) {
      return own.map(name -> renamed(item, name, path, taken)).orElse(item);
    }
    if (!NUMBERED.containsKey(id)) {
      return item;
    }
    if (own.isPresent()) {
      taken.take(own.get().text());
      return item;
    }
    Optional<Scalar> description = scalar(item, DESCRIPTION);
    if (description.isPresent() && taken.take(description.get().text())) {
      remarks.move(path + "." + DESCRIPTION, path + "." + NAME);
      return with(item, description.get(), true);
    }
    description.ifPresent(
        words -> remarks.above(path, "An earlier one has the same description, so it got a name."));
    String numbered = taken.free(NUMBERED.get(id) + number);
    return with(item, Tree.scalar(numbered), false);
  }

  private Mapping renamed(Mapping item, Scalar name, String path, UniqueNames taken) {
    if (taken.take(name.text())) {
      return item;
    }
    remarks.above(
        path, "An earlier one has the same name, so it got another. Check which is meant.");
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : item.entries()) {
      boolean isName = entry.key().equals(NAME);
      entries.add(isName ? entry(Tree.scalar(taken.free(name.text()))) : entry);
    }
    return new Mapping(item.place(), entries);
  }

  private static Mapping with(Mapping item, YamlTree name, boolean insteadOfDescription) {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(name));
    for (Entry entry : item.entries()) {
      boolean replaced =
          entry.key().equals(NAME) || (insteadOfDescription && entry.key().equals(DESCRIPTION));
      if (!replaced) {
        entries.add(entry);
      }
    }
    return new Mapping(item.place(), entries);
  }

  private static Entry entry(YamlTree name) {
    return new Entry(NAME, Place.NOWHERE, name);
  }

  private static Optional<Scalar> scalar(Mapping item, String key) {
    return item.get(key).flatMap(YamlTree::asScalar).filter(scalar -> !scalar.text().isBlank());
  }
}
