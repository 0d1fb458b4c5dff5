package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.value.NamePattern;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.stage.Category;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A category; it claims an asset by tag, by album or by id (any of them).
 *
 * @param name its identity in reports and journal, unique in the configuration
 * @param tagNames full values or, without a slash, leaf names; case-sensitive
 * @param albumNamePatterns tried from the start of the names of albums
 * @param assetIds single assets
 * @param description the user's words
 * @param allowSeveralAlbums two albums of this category for one asset are no conflict
 * @param exact the named tags only, without those below them
 * @param when further assets, by a condition
 */
public record CategorySettings(
    String name,
    List<String> tagNames,
    List<NamePattern> albumNamePatterns,
    List<UUID> assetIds,
    Optional<String> description,
    boolean allowSeveralAlbums,
    boolean exact,
    Optional<Condition> when) {

  /** Copies the lists. */
  public CategorySettings {
    tagNames = List.copyOf(tagNames);
    albumNamePatterns = List.copyOf(albumNamePatterns);
    assetIds = List.copyOf(assetIds);
  }

  static io.github.immichautotag.core.rule.NamePattern meaning(NamePattern pattern) {
    return new io.github.immichautotag.core.rule.NamePattern(pattern.source(), pattern.compiled());
  }

  /** What it means. */
  public Category category() {
    return new Category(
        name,
        tagNames,
        exact,
        albumNamePatterns.stream().map(CategorySettings::meaning).toList(),
        assetIds.stream().map(AssetId::new).collect(Collectors.toSet()),
        allowSeveralAlbums,
        when);
  }
}
