package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.rule.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of condition: an entry of the register from which schema, help and documentation are made.
 *
 * @param name how rules call it
 * @param type what may stand behind it, in the words of the configuration's table of keys
 * @param summary what it asks, in one line that follows "assets"
 * @param about what else there is to know
 * @param examples what it looks like, each with assets that meet it and assets that do not
 * @param maker makes the condition
 */
public record ConditionKind(
    String name, String type, String summary, String about, List<Example> examples, Maker maker) {

  private static final Map<String, ConditionKind> ALL =
      Stream.of(
              MembershipKinds.all(),
              NameKinds.all(),
              PictureKinds.all(),
              FieldKinds.all(),
              PeopleKinds.all(),
              DateKinds.all(),
              OriginKinds.all())
          .flatMap(List::stream)
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toMap(
                      ConditionKind::name, kind -> kind, (one, other) -> one, LinkedHashMap::new),
                  Collections::unmodifiableMap));

  public ConditionKind {
    examples = List.copyOf(examples);
  }

  /**
   * An example that is tried by a test.
   *
   * @param argument what stands behind the name, as YAML in one line
   * @param meets an asset that meets it, in the keys of a rule test, as YAML in one line
   * @param fails an asset that does not
   */
  public record Example(String argument, String meets, String fails) {}

  /** Makes a condition of what stands behind its name. */
  @FunctionalInterface
  interface Maker {
    Condition make(Argument argument, Terms terms);
  }

  /** All kinds, in the order of the documentation. */
  public static List<ConditionKind> all() {
    return List.copyOf(ALL.values());
  }

  /** The kind of that name. */
  public static Optional<ConditionKind> of(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /**
   * The condition that this argument makes.
   *
   * @throws TermException if the argument means nothing
   */
  public Condition make(Argument argument, Terms terms) {
    return maker.make(argument, terms);
  }

  /** What it asks and what else there is to know, in sentences. */
  public String description() {
    return "Assets " + summary + "." + (about.isEmpty() ? "" : " " + about);
  }

  /** Starts an entry. */
  static Entry entry(String name, String type, String summary) {
    return new Entry(name, type, summary, "", List.of());
  }

  /** An entry while it is written. */
  record Entry(String name, String type, String summary, String about, List<Example> examples) {

    Entry about(String text) {
      return new Entry(name, type, summary, text, examples);
    }

    Entry example(String argument, String meets, String fails) {
      List<Example> more =
          Stream.concat(examples.stream(), Stream.of(new Example(argument, meets, fails))).toList();
      return new Entry(name, type, summary, about, more);
    }

    ConditionKind madeBy(Maker maker) {
      return new ConditionKind(name, type, summary, about, examples, maker);
    }
  }
}
