package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.effect.EffectKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each key is for, in a sentence or two. Not every key has one.
 *
 * <p>The words lie beside the table of keys and not in it, so that the table stays a table. Those
 * of conditions and effects come from their registers.
 */
public final class Descriptions {
  private static final String RESOURCE = "descriptions.txt";
  private static final String SEPARATOR = ": ";

  private final Map<String, String> byId;

  private Descriptions(Map<String, String> byId) {
    this.byId = byId;
  }

  /** Reads the words that come with the program. */
  public static Descriptions standard() {
    try (InputStream resource = Descriptions.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(
            "the program is incomplete: " + RESOURCE + " is missing from its jar");
      }
      return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The words for a key, as {@link Schema.Line#id()} names it. */
  public Optional<String> of(String id) {
    return exactly(id).or(() -> exactly("*." + id.substring(id.lastIndexOf('.') + 1)));
  }

  /** The words for this very key, without those for all keys of its name. */
  public Optional<String> exactly(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The keys that have words of their own, and {@code *.name} for all keys of a name. */
  public Set<String> ids() {
    return byId.keySet();
  }

  private static Descriptions parse(String text) {
    Map<String, String> byId = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(SEPARATOR, 2))
        .forEach(parts -> byId.put(parts[0], parts[1]));
    ConditionKind.all().forEach(kind -> byId.put("@condition." + kind.name(), kind.description()));
    EffectKind.all().forEach(kind -> byId.put("@effect." + kind.name(), kind.description()));
    return new Descriptions(Map.copyOf(byId));
  }
}
