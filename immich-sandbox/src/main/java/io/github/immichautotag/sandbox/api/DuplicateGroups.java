package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The groups of look-alikes of a user, and what becomes of them. */
final class DuplicateGroups {
  private final SandboxLibrary library;
  private final Tools tools;

  DuplicateGroups(Tools tools) {
    this.tools = tools;
    this.library = tools.library();
  }

  /** What is shown: own, archive and timeline, neither trashed nor stacked. */
  Map<String, List<SandboxAsset>> shown(SandboxUser user) {
    Map<String, List<SandboxAsset>> groups = new TreeMap<>();
    for (SandboxAsset asset : library.assets()) {
      if (asset.duplicateId().isPresent() && isShown(user, asset)) {
        String id = asset.duplicateId().get().toString();
        groups.computeIfAbsent(id, key -> new ArrayList<>()).add(asset);
      }
    }
    Comparator<SandboxAsset> oldestFirst = Comparator.comparingLong(SandboxAsset::localDateTime);
    Comparator<SandboxAsset> byId = Comparator.comparing(asset -> asset.id().toString());
    groups.values().forEach(group -> group.sort(oldestFirst.thenComparing(byId)));
    return groups;
  }

  /** Everything of a user that is in a group, shown or not. */
  List<SandboxAsset> members(SandboxUser user, UUID id) {
    return library.assets().stream()
        .filter(asset -> asset.owner().equals(user))
        .filter(asset -> asset.duplicateId().filter(id::equals).isPresent())
        .toList();
  }

  void dissolve(List<SandboxAsset> members) {
    for (SandboxAsset asset : members) {
      asset.duplicateId(null);
      asset.touch(Tools.now());
    }
  }

  /** With one keeper, what the others had goes to it, and they go to the trash. */
  void resolve(List<SandboxAsset> keep, List<SandboxAsset> discard) {
    if (keep.size() == 1) {
      discard.forEach(asset -> merge(asset, keep.get(0)));
    }
    dissolve(keep);
    dissolve(discard);
    discard.forEach(asset -> asset.trash(Tools.now() / 1000));
  }

  private void merge(SandboxAsset from, SandboxAsset to) {
    for (SandboxAlbum album : library.albums()) {
      if (album.members().contains(from.ordinal())) {
        library.join(album, to);
      }
    }
    to.favorite(to.favorite() || from.favorite());
    Set<SandboxTag> tags = new LinkedHashSet<>(to.tags());
    if (tags.addAll(from.tags())) {
      tools.jobs().writeTags(to, tags);
    }
    boolean describes = to.exif().description().isEmpty() && !from.exif().description().isEmpty();
    if (describes) {
      String words = from.exif().description();
      tools.jobs().write(to, exif -> exif.described(words), exif -> exif.described(words));
    }
  }

  private static boolean isShown(SandboxUser user, SandboxAsset asset) {
    return asset.owner().equals(user)
        && !asset.isTrashed()
        && asset.stack().isEmpty()
        && (asset.visibility() == Visibility.TIMELINE || asset.visibility() == Visibility.ARCHIVE);
  }
}
