package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.value.NamePattern;
import io.github.immichautotag.core.stage.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What counts as put away, and how the rest is marked.
 *
 * @param description the user's words
 * @param categories in the order of the file; may be empty, then every asset is unknown
 * @param unknownTag mark for assets of no category; absent: no such mark
 * @param conflictTag mark for assets of several categories; absent: no such mark
 * @param markWith tags, review albums or both
 * @param unknownAlbum name of the review album for assets of no category
 * @param conflictAlbum name of the review album for assets of several categories
 * @param archived whether archived assets are looked at
 * @param hidden whether hidden assets are looked at, motion parts of live photos excepted
 * @param primaryOnly whether of a stack only the asset on top counts
 * @param compilations albums that never claim, whatever patterns match their names
 * @param costlyPatterns by pattern, what to say if it turns out to cost too much on some name
 */
public record ClassificationSettings(
    Optional<String> description,
    List<CategorySettings> categories,
    Optional<String> unknownTag,
    Optional<String> conflictTag,
    MarkWith markWith,
    String unknownAlbum,
    String conflictAlbum,
    boolean archived,
    boolean hidden,
    boolean primaryOnly,
    List<NamePattern> compilations,
    Map<String, ConfigProblem> costlyPatterns) {

  /** Copies list and map. */
  public ClassificationSettings {
    categories = List.copyOf(categories);
    compilations = List.copyOf(compilations);
    costlyPatterns = Map.copyOf(costlyPatterns);
  }

  /** What the categories mean, in the order of the file. */
  public List<Category> meaning() {
    List<io.github.immichautotag.core.rule.NamePattern> except =
        compilations.stream().map(CategorySettings::meaning).toList();
    return categories.stream().map(it -> it.category().exceptAlbums(except)).toList();
  }
}
