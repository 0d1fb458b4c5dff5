package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place where photos can be put away. It claims an asset by tag, by album or by link; one of them
 * is enough.
 *
 * @param name unique within a configuration
 * @param tagNames tags by full path, or by leaf when written without {@code /}; a tag stands for
 *     all tags below it, too
 * @param exactTags whether the tags count alone, without those below them
 * @param albumPatterns albums by name
 * @param assets single assets, by link
 * @param allowSeveralAlbums whether an asset may be in several of the category's albums without
 *     being in conflict
 * @param when further assets, by a condition
 */
public record Category(
    String name,
    List<String> tagNames,
    boolean exactTags,
    List<NamePattern> albumPatterns,
    Set<AssetId> assets,
    boolean allowSeveralAlbums,
    Optional<Condition> when) {

  public Category {
    tagNames = List.copyOf(tagNames);
    albumPatterns = List.copyOf(albumPatterns);
    assets = Set.copyOf(assets);
  }

  /** A category without a condition. */
  public Category(
      String name,
      List<String> tagNames,
      boolean exactTags,
      List<NamePattern> albumPatterns,
      Set<AssetId> assets,
      boolean allowSeveralAlbums) {
    this(name, tagNames, exactTags, albumPatterns, assets, allowSeveralAlbums, Optional.empty());
  }

  /** A category of albums. */
  public static Category ofAlbums(String name, String... patterns) {
    List<NamePattern> compiled = List.of(patterns).stream().map(NamePattern::of).toList();
    return new Category(name, List.of(), false, compiled, Set.of(), false);
  }

  /** A category of tags. */
  public static Category ofTags(String name, String... tagNames) {
    return new Category(name, List.of(tagNames), false, List.of(), Set.of(), false);
  }

  /** The assets that it claims, as a condition. */
  public Condition condition() {
    List<Condition> any = new ArrayList<>();
    tagNames.forEach(tag -> any.add(exactTags ? exactly(tag) : Condition.tagged(tag)));
    albumPatterns.forEach(pattern -> any.add(Condition.inAlbum(pattern)));
    if (!assets.isEmpty()) {
      any.add(Condition.oneOf(assets));
    }
    when.ifPresent(any::add);
    return Condition.any(any);
  }

  private static Condition exactly(String tag) {
    return ConditionKind.of("tag")
        .orElseThrow()
        .make(Argument.of(Map.of("exact", tag)), Terms.plain());
  }

  /** What must be read to know whom it claims. */
  public Needs needs() {
    Needs tags = exactTags ? Needs.exactTags(tagNames) : Needs.tags(tagNames);
    return Needs.all(
        List.of(
            tags, Needs.albums(albumPatterns), when.map(Condition::needs).orElse(Needs.nothing())));
  }
}
