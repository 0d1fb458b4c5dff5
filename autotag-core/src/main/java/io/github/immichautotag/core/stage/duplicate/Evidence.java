package io.github.immichautotag.core.stage.duplicate;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Criteria;
import io.github.immichautotag.core.stage.Deeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What classifies the members of duplicate groups: albums, tags, and what cannot be copied. */
final class Evidence {

  /**
   * An album or a tag that classifies.
   *
   * @param gift puts assets into it, or it on assets
   * @param isAlbum whether it is an album
   * @param categories the numbers of the categories that it stands for
   * @param members the members of groups that are in it, or carry it
   * @param copied those of them that have it from this tool, because a copy of theirs had it
   */
  record Source(
      Change gift, boolean isAlbum, BitSet categories, AssetSet members, AssetSet copied) {

    /** Those that have it by themselves. */
    AssetSet origins() {
      return members.minus(copied);
    }
  }

  private final List<Category> categories;

  /** The assets to which something was done because a copy of theirs had it. */
  private final Function<LedgerKey, AssetSet> copied;

  private final List<Source> sources = new ArrayList<>();

  /** By position, the numbers of the sources that an asset has by itself. */
  private final Map<Integer, BitSet> ofAsset = new HashMap<>();

  /** By category, the members that it claims by neither tag nor album. */
  private final List<AssetSet> otherwise = new ArrayList<>();

  private Evidence(List<Category> categories, Function<LedgerKey, AssetSet> copied) {
    this.categories = categories;
    this.copied = copied;
  }

  static Evidence of(
      List<Category> categories, RuleInput input, AssetSet members, String rule, Deeds deeds) {
    Evidence evidence =
        new Evidence(
            categories, key -> deeds.assets(key, rule).union(input.soFar().done(key, rule)));
    LibraryState state = input.state();
    evidence.addAlbums(state, members);
    evidence.addTags(state, members);
    for (Category category : categories) {
      Criteria rest =
          new Criteria(List.of(), false, List.of(), List.of(), category.assets(), category.when());
      evidence.otherwise.add(rest.condition().select(state).intersect(members));
    }
    return evidence;
  }

  private void addAlbums(LibraryState state, AssetSet members) {
    for (Album album : state.albums()) {
      BitSet claiming = new BitSet();
      for (int number = 0; number < categories.size(); number++) {
        claiming.set(number, categories.get(number).claims(album, state));
      }
      if (!claiming.isEmpty()) {
        AssetSet inside = state.members(album.ref()).assets().intersect(members);
        Change gift = new AddToAlbum(album.ref(), album.name(), AssetSet.empty());
        add(gift, true, claiming, inside);
      }
    }
  }

  /** The tags that classify. */
  static Set<TagPath> tags(List<Category> categories, LibraryState state) {
    return claiming(categories, state).keySet();
  }

  /** By tag, the numbers of the categories for which it stands. */
  private static SortedMap<TagPath, BitSet> claiming(
      List<Category> categories, LibraryState state) {
    SortedMap<TagPath, BitSet> claiming = new TreeMap<>();
    for (int number = 0; number < categories.size(); number++) {
      Category category = categories.get(number);
      for (String name : category.tagNames()) {
        for (TagPath tag : state.tagsCalled(name)) {
          claiming.computeIfAbsent(tag, fresh -> new BitSet()).set(number);
          if (!category.exactTags()) {
            for (TagPath lower : tag.below(state.tags())) {
              claiming.computeIfAbsent(lower, fresh -> new BitSet()).set(number);
            }
          }
        }
      }
    }
    return claiming;
  }

  private void addTags(LibraryState state, AssetSet members) {
    claiming(categories, state)
        .forEach(
            (tag, numbers) -> {
              AssetSet carriers = state.taggedExactly(tag).assets().intersect(members);
              add(new AddTag(tag, AssetSet.empty()), false, numbers, carriers);
            });
  }

  private void add(Change gift, boolean isAlbum, BitSet claiming, AssetSet members) {
    AssetSet received = copied.apply(gift.ledgerKey()).intersect(members);
    Source source = new Source(gift, isAlbum, claiming, members, received);
    int number = sources.size();
    sources.add(source);
    source.origins().forEach(at -> ofAsset.computeIfAbsent(at, fresh -> new BitSet()).set(number));
  }

  /** All albums and tags that classify. */
  List<Source> sources() {
    return sources;
  }

  /** The numbers of the sources that an asset has by itself. */
  BitSet of(int position) {
    return (BitSet) Optional.ofNullable(ofAsset.get(position)).orElseGet(BitSet::new).clone();
  }

  /** The numbers of the categories that claim an asset by neither tag nor album. */
  BitSet otherwise(int position) {
    BitSet numbers = new BitSet();
    for (int number = 0; number < categories.size(); number++) {
      numbers.set(number, otherwise.get(number).contains(position));
    }
    return numbers;
  }

  /** The numbers of the categories of some sources. */
  BitSet categories(BitSet some) {
    BitSet numbers = new BitSet();
    some.stream().forEach(number -> numbers.or(sources.get(number).categories()));
    return numbers;
  }

  /** The albums among some sources. */
  BitSet albums(BitSet some) {
    BitSet albums = new BitSet();
    some.stream().filter(it -> sources.get(it).isAlbum()).forEach(albums::set);
    return albums;
  }

  /** Whether one asset in all of these albums would be in conflict by them alone. */
  boolean isConflict(BitSet albums) {
    if (categories(albums).cardinality() > 1) {
      return true;
    }
    return albums.cardinality() > 1
        && categories(albums).stream()
            .anyMatch(number -> !categories.get(number).allowSeveralAlbums());
  }
}
