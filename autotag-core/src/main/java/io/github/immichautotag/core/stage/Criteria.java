package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A choice of assets as the predecessor had it: by tag, by album, by link or, as it had not, by a
 * condition; one of them is enough. Categories, conversions and filters choose so.
 *
 * @param tagNames tags by full path, or by leaf when written without {@code /}; a tag stands for
 *     all tags below it, too
 * @param exactTags whether the tags count alone, without those below them
 * @param albumPatterns albums by name
 * @param exceptAlbums albums that do not count, whatever else matches their names
 * @param assets single assets
 * @param when further assets, by a condition
 */
public record Criteria(
    List<String> tagNames,
    boolean exactTags,
    List<NamePattern> albumPatterns,
    List<NamePattern> exceptAlbums,
    Set<AssetId> assets,
    Optional<Condition> when) {

  public Criteria {
    tagNames = List.copyOf(tagNames);
    albumPatterns = List.copyOf(albumPatterns);
    exceptAlbums = List.copyOf(exceptAlbums);
    assets = Set.copyOf(assets);
  }

  /** Assets with one of these tags. */
  public static Criteria ofTags(String... names) {
    return new Criteria(List.of(names), false, List.of(), List.of(), Set.of(), Optional.empty());
  }

  /** Assets in one of these albums. */
  public static Criteria ofAlbums(String... patterns) {
    List<NamePattern> compiled = List.of(patterns).stream().map(NamePattern::of).toList();
    return new Criteria(List.of(), false, compiled, List.of(), Set.of(), Optional.empty());
  }

  /** Assets that meet a condition. */
  public static Criteria of(Condition when) {
    return new Criteria(List.of(), false, List.of(), List.of(), Set.of(), Optional.of(when));
  }

  /** The assets that are meant. */
  public Condition condition() {
    List<Condition> any = new ArrayList<>();
    tagNames.forEach(tag -> any.add(exactTags ? exactly(tag) : Condition.tagged(tag)));
    albumPatterns.forEach(pattern -> any.add(Condition.inAlbum(pattern, exceptAlbums)));
    if (!assets.isEmpty()) {
      any.add(Condition.oneOf(assets));
    }
    when.ifPresent(any::add);
    return Condition.any(any);
  }

  /** The assets that one of several criteria means. */
  static Condition any(Collection<Criteria> several) {
    return Condition.any(several.stream().map(Criteria::condition).toList());
  }

  private static Condition exactly(String tag) {
    return ConditionKind.of("tag")
        .orElseThrow()
        .make(Argument.of(Map.of("exact", tag)), Terms.plain());
  }

  /** What must be read to know them. */
  public Needs needs() {
    Needs tags = exactTags ? Needs.exactTags(tagNames) : Needs.tags(tagNames);
    return Needs.all(
        List.of(
            tags, Needs.albums(albumPatterns), when.map(Condition::needs).orElse(Needs.nothing())));
  }
}
