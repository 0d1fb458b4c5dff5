package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import java.util.List;
import java.util.Optional;

/**
 * What a rule test expects of its asset once everything is done that is planned.
 *
 * @param category the category that alone claims it, or {@code unknown} or {@code conflict}
 * @param tags tags that it carries
 * @param withoutTags tags that it does not carry
 * @param albums albums that it is in
 * @param withoutAlbums albums that it is not in
 * @param rules rules that take it
 * @param withoutRules rules that do not take it
 * @param fields values that it has
 * @param taken when it was taken
 * @param stack whether it lies on top of a stack, below, or in none
 */
public record Expectation(
    Optional<String> category,
    List<String> tags,
    List<String> withoutTags,
    List<String> albums,
    List<String> withoutAlbums,
    List<String> rules,
    List<String> withoutRules,
    List<FieldValue> fields,
    Optional<CaptureTime> taken,
    Optional<String> stack) {

  /** Copies the lists. */
  public Expectation {
    tags = List.copyOf(tags);
    withoutTags = List.copyOf(withoutTags);
    albums = List.copyOf(albums);
    withoutAlbums = List.copyOf(withoutAlbums);
    rules = List.copyOf(rules);
    withoutRules = List.copyOf(withoutRules);
    fields = List.copyOf(fields);
  }

  /** Whether nothing is expected. */
  boolean isEmpty() {
    return category.isEmpty()
        && tags.isEmpty()
        && withoutTags.isEmpty()
        && albums.isEmpty()
        && withoutAlbums.isEmpty()
        && rules.isEmpty()
        && withoutRules.isEmpty()
        && fields.isEmpty()
        && taken.isEmpty()
        && stack.isEmpty();
  }
}
