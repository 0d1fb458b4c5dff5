package io.github.immichautotag.core.stage.folder;

import java.util.List;

/**
 * What a folder says about the album of its assets.
 *
 * @param album the name of the album; empty for none
 * @param description the description of an album that is made for it
 * @param chosen whether the configuration names the album, so that no category need know it
 * @param ambiguous the folders that contradict each other; none as a rule
 */
record FolderName(String album, String description, boolean chosen, List<String> ambiguous) {

  static final FolderName NONE = new FolderName("", "", false, List.of());

  static FolderName of(String album) {
    return new FolderName(album, "", false, List.of());
  }

  static FolderName ambiguous(List<String> folders) {
    return new FolderName("", "", false, List.copyOf(folders));
  }
}
