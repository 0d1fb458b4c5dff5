package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LibraryState;
import java.util.ArrayList;
import java.util.List;

/**
 * The duplicate groups that Immich itself would show: own assets, not in the trash, not stacked,
 * two at least. Whoever stacked copies has dealt with them.
 */
final class DuplicateGroups {

  private DuplicateGroups() {}

  /**
   * A group.
   *
   * @param id which group
   * @param members its assets, two at least
   */
  record Group(DuplicateId id, AssetSet members) {}

  /** The groups, ordered by id. */
  static List<Group> of(LibraryState state) {
    AssetTable assets = state.assets();
    Grouping<DuplicateId> byId = new Grouping<>();
    assets
        .duplicates()
        .intersect(assets.ownedBy(state.me().id()))
        .minus(state.stacks().members())
        .filter(position -> !assets.trashed(position))
        .forEach(
            position -> assets.links(position).duplicate().ifPresent(id -> byId.add(id, position)));
    List<Group> groups = new ArrayList<>();
    byId.forEach(
        (id, members) -> {
          if (members.size() > 1) {
            groups.add(new Group(id, members));
          }
        });
    return groups;
  }
}
