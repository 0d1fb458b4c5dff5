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
 * @param words what it means
 * @param examples what it looks like, each with assets that meet it and assets that do not
 * @param documents whole configurations that show it, where a single argument shows too little
 * @param maker makes the condition
 */
public record ConditionKind(
    String name,
    String type,
    Words words,
    List<Example> examples,
    List<String> documents,
    Maker maker) {

  private static final Map<String, List<ConditionKind>> SECTIONS = sectionsInOrder();

  private static final Map<String, ConditionKind> ALL =
      SECTIONS.values().stream()
          .flatMap(List::stream)
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toMap(
                      ConditionKind::name, kind -> kind, (one, other) -> one, LinkedHashMap::new),
                  Collections::unmodifiableMap));

  public ConditionKind {
    examples = List.copyOf(examples);
    documents = List.copyOf(documents);
  }

  private static Map<String, List<ConditionKind>> sectionsInOrder() {
    Map<String, List<ConditionKind>> sections = new LinkedHashMap<>();
    sections.put("Tags, albums and categories", MembershipKinds.all());
    sections.put("Names and files", NameKinds.all());
    sections.put("The picture and its camera", PictureKinds.all());
    sections.put("What you set in Immich", FieldKinds.all());
    sections.put("People", PeopleKinds.all());
    sections.put("Dates", DateKinds.all());
    sections.put("Where it is from, and what the server knows", OriginKinds.all());
    return Collections.unmodifiableMap(sections);
  }

  /**
   * What a kind of condition means.
   *
   * @param summary what it asks, in one line that follows "assets"
   * @param about what else there is to know
   * @param takes what may stand behind it, where its type says too little
   * @param missing what holds for assets that have nothing of the kind
   */
  public record Words(String summary, String about, String takes, String missing) {}

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

  /** All kinds, by the headings of the documentation and in its order. */
  public static Map<String, List<ConditionKind>> sections() {
    return SECTIONS;
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

  /** What it asks, in one line that follows "assets". */
  public String summary() {
    return words.summary;
  }

  /** What else there is to know. */
  public String about() {
    return words.about;
  }

  /** What it asks and what else there is to know, in sentences. */
  public String description() {
    return "Assets " + summary() + "." + (about().isEmpty() ? "" : " " + about());
  }

  /** Starts an entry. */
  static Entry entry(String name, String type, String summary) {
    return new Entry(name, type, new Words(summary, "", "", ""), List.of(), List.of());
  }

  /** An entry while it is written. */
  record Entry(
      String name, String type, Words words, List<Example> examples, List<String> documents) {

    Entry about(String text) {
      return with(new Words(words.summary, text, words.takes, words.missing));
    }

    Entry taking(String text) {
      return with(new Words(words.summary, words.about, text, words.missing));
    }

    Entry missing(String text) {
      return with(new Words(words.summary, words.about, words.takes, text));
    }

    private Entry with(Words others) {
      return new Entry(name, type, others, examples, documents);
    }

    Entry example(String argument, String meets, String fails) {
      List<Example> more =
          Stream.concat(examples.stream(), Stream.of(new Example(argument, meets, fails))).toList();
      return new Entry(name, type, words, more, documents);
    }

    Entry document(String yaml) {
      List<String> more = Stream.concat(documents.stream(), Stream.of(yaml)).toList();
      return new Entry(name, type, words, examples, more);
    }

    ConditionKind madeBy(Maker maker) {
      return new ConditionKind(name, type, words, examples, documents, maker);
    }
  }
}
