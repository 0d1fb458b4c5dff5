package io.github.immichautotag.core.stage.folder;

import io.github.immichautotag.core.effect.Destinations;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Criteria;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The assets of a library by the albums that their folders speak of. */
final class FolderGroups {

  /** By the name of the album, its assets and what its description would be. */
  private final Map<String, Group> byName = new TreeMap<>();

  private AssetSet ambiguous = AssetSet.empty();

  /**
   * The assets of folders that speak of one album.
   *
   * @param assets which assets
   * @param description the description of an album that is made for them
   */
  record Group(AssetSet assets, String description) {}

  private FolderGroups() {}

  static FolderGroups of(FolderRules rules, List<Category> categories, RuleInput input) {
    LibraryState state = input.state();
    AssetTable assets = state.assets();
    Grouping<String> folders = new Grouping<>();
    input
        .scope()
        .changeable()
        .filter(position -> !isIgnored(rules, assets, position))
        .forEach(position -> folders.add(assets.text(TextField.FOLDER, position), position));
    FolderNames names = new FolderNames(rules, state.readAt());
    FolderGroups groups = new FolderGroups();
    folders.forEach(
        (folder, some) -> {
          FolderName name = names.read(folder);
          boolean known = !rules.datedOnly() || name.chosen() || isClaimed(name, categories);
          if (!name.ambiguous().isEmpty()) {
            groups.ambiguous = groups.ambiguous.union(some);
          } else if (!name.album().isEmpty() && known) {
            groups.add(name, some);
          }
        });
    return groups;
  }

  private static boolean isIgnored(FolderRules rules, AssetTable assets, int position) {
    return !rules.ignored().isEmpty()
        && rules.ignored().stream().anyMatch(it -> it.matches(assets.originalPath(position)));
  }

  /** An album that no category knows would leave its assets as unclassified as they are. */
  private static boolean isClaimed(FolderName name, List<Category> categories) {
    return categories.stream()
        .anyMatch(
            category ->
                matches(category.albumPatterns(), name.album())
                    && !matches(category.exceptAlbums(), name.album()));
  }

  private static boolean matches(List<NamePattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  private void add(FolderName name, AssetSet assets) {
    byName.merge(
        name.album(),
        new Group(assets, name.description()),
        (one, other) ->
            new Group(
                one.assets().union(other.assets()),
                one.description().isEmpty() ? other.description() : one.description()));
  }

  Map<String, Group> byName() {
    return byName;
  }

  /** The assets whose folders contradict each other. */
  AssetSet ambiguous() {
    return ambiguous;
  }

  /**
   * The assets that some category claims, if each was not in the album that its folder speaks of.
   *
   * @param which the assets that a condition certainly, or possibly, selects
   */
  AssetSet claimedOtherwise(
      List<Category> categories,
      LibraryState state,
      BiFunction<Condition, LibraryState, AssetSet> which) {
    Destinations destinations = Destinations.of(state);
    Map<AlbumRef, AssetSet> ofFolder = new HashMap<>();
    byName.forEach(
        (name, group) ->
            destinations
                .find(name)
                .forEach(album -> ofFolder.merge(album.ref(), group.assets(), AssetSet::union)));
    AssetSet claimed = AssetSet.empty();
    for (Category category : categories) {
      Criteria others =
          new Criteria(
              category.tagNames(),
              category.exactTags(),
              List.of(),
              List.of(),
              category.assets(),
              category.when());
      claimed = claimed.union(which.apply(others.condition(), state));
    }
    Map<AlbumRef, Album> claiming = new LinkedHashMap<>();
    for (Album album : state.albums()) {
      if (categories.stream().anyMatch(category -> category.claims(album, state))) {
        claiming.put(album.ref(), album);
      }
    }
    for (AlbumRef album : claiming.keySet()) {
      AssetSet own = ofFolder.getOrDefault(album, AssetSet.empty());
      claimed = claimed.union(state.members(album).assets().minus(own));
    }
    return claimed;
  }
}
