package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts tags on assets from what searches found. A search for a tag also finds what carries one
 * below it, so a tag counts only where none below it was found: what was set as a parent beside a
 * child cannot be told.
 */
final class TagLinks {
  private final SandboxLibrary library;

  TagLinks(SandboxLibrary library) {
    this.library = library;
  }

  void add(Map<UUID, List<UUID>> foundByTag) {
    Map<SandboxAsset, List<SandboxTag>> found = new LinkedHashMap<>();
    foundByTag.forEach(
        (tagId, assetIds) ->
            library.tags().find(tagId).ifPresent(tag -> collect(tag, assetIds, found)));
    found.forEach(
        (asset, tags) ->
            library.setTags(asset, tags.stream().filter(tag -> isDeepest(tag, tags)).toList()));
  }

  private void collect(
      SandboxTag tag, List<UUID> assetIds, Map<SandboxAsset, List<SandboxTag>> found) {
    for (UUID id : assetIds) {
      library
          .asset(id)
          .ifPresent(asset -> found.computeIfAbsent(asset, a -> new ArrayList<>()).add(tag));
    }
  }

  private static boolean isDeepest(SandboxTag tag, List<SandboxTag> tags) {
    return tags.stream().noneMatch(other -> other != tag && other.isWithin(tag));
  }
}
