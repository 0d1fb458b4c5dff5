package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.condition.Argument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of effect: an entry of the register from which schema, help and documentation are made.
 *
 * @param name how rules call it
 * @param type what may stand behind it, in the words of the configuration's table of keys
 * @param summary what it does, in one line
 * @param about what else there is to know
 * @param takenBack what "otherwise: remove" does about it
 * @param examples what may stand behind it, as YAML in one line; each is tried by a test
 * @param documents whole configurations that show it, with tests beside their rules
 * @param maker makes the effect
 */
public record EffectKind(
    String name,
    String type,
    String summary,
    String about,
    String takenBack,
    List<String> examples,
    List<String> documents,
    Function<Argument, UserEffect> maker) {

  private static final Map<String, EffectKind> ALL =
      EffectKinds.all().stream()
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toMap(
                      EffectKind::name, kind -> kind, (one, other) -> one, LinkedHashMap::new),
                  Collections::unmodifiableMap));

  public EffectKind {
    examples = List.copyOf(examples);
    documents = List.copyOf(documents);
  }

  /** All kinds, in the order of the documentation. */
  public static List<EffectKind> all() {
    return List.copyOf(ALL.values());
  }

  /** The kind of that name. */
  public static Optional<EffectKind> of(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The gaps of texts that every asset can fill, without their braces. */
  public static List<String> gaps() {
    return Gaps.names();
  }

  /** The same, shown by a whole configuration. */
  EffectKind shownBy(String yaml) {
    List<String> more = Stream.concat(documents.stream(), Stream.of(yaml)).toList();
    return new EffectKind(name, type, summary, about, takenBack, examples, more, maker);
  }

  /** What it does and what else there is to know, in sentences. */
  public String description() {
    String does = Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".";
    return does + (about.isEmpty() ? "" : " " + about);
  }

  /**
   * The effect that this argument makes.
   *
   * @throws io.github.immichautotag.core.condition.TermException if the argument means nothing
   */
  public UserEffect make(Argument argument) {
    return maker.apply(argument);
  }

  /** Effects of one kind for each of several texts. */
  static UserEffect each(Argument argument, Function<String, UserEffect> maker) {
    List<UserEffect> all = argument.texts().stream().map(maker).toList();
    return all.size() == 1 ? all.get(0) : new Several(all);
  }
}
