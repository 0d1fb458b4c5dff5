package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import java.util.Optional;
import java.util.Set;

/**
 * What is done about duplicate groups.
 *
 * @param copiesAlbums whether albums that classify are copied to the members that lack them
 * @param copiesTags the same for tags that classify
 * @param fields the fields that are copied to members without a value
 * @param albumConflict marks groups whose members are in different albums
 * @param classificationConflict marks groups whose members are of different categories
 * @param perGroup whether each group in conflict gets a further tag of its own
 * @param albumFamily what the tags of groups with different albums begin with; the group's id
 *     follows. Tags of that form are this tool's, and none outlives its reason.
 * @param classificationFamily the same for groups of different categories
 * @param deletesUnused whether tags of groups that nothing carries any more are deleted
 */
public record DuplicateSettings(
    boolean copiesAlbums,
    boolean copiesTags,
    Set<AssetField> fields,
    Optional<Mark> albumConflict,
    Optional<Mark> classificationConflict,
    boolean perGroup,
    Optional<String> albumFamily,
    Optional<String> classificationFamily,
    boolean deletesUnused) {

  public DuplicateSettings {
    fields = Set.copyOf(fields);
  }

  /** Albums and tags are copied, and conflicts marked with these tags; no tag for each group. */
  public static DuplicateSettings usual(TagPath albumConflict, TagPath classificationConflict) {
    return new DuplicateSettings(
        true,
        true,
        Set.of(),
        Optional.of(new Mark(albumConflict, MarkWith.TAG)),
        Optional.of(new Mark(classificationConflict, MarkWith.TAG)),
        false,
        Optional.of(albumConflict.value() + "_"),
        Optional.of(classificationConflict.value() + "_"),
        true);
  }
}
