package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions on what an asset is part of: tags, albums, categories. */
final class MembershipKinds {

  private MembershipKinds() {}

  static List<ConditionKind> all() {
    return List.of(tag(), inAlbum(), albumCount(), category());
  }

  private static ConditionKind tag() {
    return ConditionKind.entry("tag", "text|block:tag_match", "with this tag")
        .about(
            "A full path (kind/meme) or, without a slash, the last part of one (meme); tags below"
                + " it count as well. In a block: exact is the tag and none of those below it;"
                + " under is any tag below it; pattern is a regular expression on the full path,"
                + " tried from its start. Upper and lower case count, as in Immich.")
        .missing("An asset without any tag does not meet it.")
        .example("meme", "{ tags: [kind/meme] }", "{ tags: [memes] }")
        .example("{ exact: kind }", "{ tags: [kind] }", "{ tags: [kind/meme] }")
        .example("{ under: kind }", "{ tags: [kind/meme] }", "{ tags: [kind] }")
        .example("{ pattern: '20\\d\\d/' }", "{ tags: [2019/Skagen] }", "{ tags: [Skagen] }")
        .madeBy(
            (argument, terms) -> {
              TagMatch match = TagMatch.read(argument, terms);
              return Leaf.of(
                      "tag",
                      argument.toString(),
                      state -> union(state, match.members(state)),
                      (position, state) -> tags(position, state))
                  .needing(match.needs())
                  .knownWhere(state -> known(match.members(state)))
                  .naming(match.mentions());
            });
  }

  private static AssetSet union(LibraryState state, Stream<Membership> memberships) {
    BitSet found = new BitSet(state.assets().size());
    memberships.forEach(membership -> membership.assets().forEach(found::set));
    return AssetSet.of(found);
  }

  private static Completeness known(Stream<Membership> memberships) {
    return Completeness.of(memberships.map(Membership::completeness));
  }

  /** The tags that an asset carries, those above them left out. */
  static String tags(int position, LibraryState state) {
    List<TagPath> carried =
        state.tags().stream()
            .filter(tag -> state.taggedWithin(tag).assets().contains(position))
            .toList();
    return carried.stream()
        .filter(tag -> carried.stream().noneMatch(other -> other.isBelow(tag)))
        .map(TagPath::value)
        .collect(Collectors.joining(", "));
  }

  private static ConditionKind inAlbum() {
    return ConditionKind.entry("in_album", "text|block:album_match", "in an album like this")
        .about(
            "A name is the whole name; pattern is a regular expression tried from its start. id and"
                + " link name one album, owned and shared tell whose it is and whether others see"
                + " it; all keys of a block must hold for one and the same album. Albums that this"
                + " program made for review do not count.")
        .missing("An asset in no album does not meet it; for those write `album_count: 0`.")
        .example("Holidays", "{ albums: [Holidays] }", "{ albums: [Holidays 2019] }")
        .example("{ shared: true }", "{ shared_albums: [Family] }", "{ albums: [Private] }")
        .example("{ pattern: '^2024' }", "{ albums: [2024-05 Paris] }", "{ albums: [Paris 2024] }")
        .madeBy(
            (argument, terms) -> {
              AlbumMatch match = AlbumMatch.read(argument, terms);
              return inAlbums("in_album", argument.toString(), match);
            });
  }

  /** A condition on albums, under the name by which it was written. */
  static Leaf inAlbums(String kind, String argument, AlbumMatch match) {
    return Leaf.of(
            kind, argument, state -> union(state, members(match, state)), MembershipKinds::albums)
        .needing(Needs.albums(Set.of(match)))
        .knownWhere(state -> known(members(match, state)))
        .naming(match.mentions());
  }

  private static Stream<Membership> members(AlbumMatch match, LibraryState state) {
    return state.albums().stream()
        .filter(album -> match.includes(album, state))
        .map(album -> state.members(album.ref()));
  }

  /** The albums that an asset is in, those for review left out. */
  static String albums(int position, LibraryState state) {
    return AlbumCount.counted(state)
        .filter(album -> state.members(album.ref()).assets().contains(position))
        .map(Album::name)
        .collect(Collectors.joining(", "));
  }

  private static ConditionKind albumCount() {
    return ConditionKind.entry("album_count", "range", "in so many albums")
        .about(
            "All albums that you can see count, except those that this program made for review."
                + " Every album has to be read for it.")
        .taking("A range of numbers: `0`, `\">= 2\"`, `1..3`.")
        .missing("An asset in no album counts 0.")
        .example("0", "{ file_name: a.jpg }", "{ albums: [Holidays] }")
        .example("\">= 2\"", "{ albums: [Holidays, Best] }", "{ albums: [Holidays] }")
        .madeBy(
            (argument, terms) -> {
              NumberRange range = NumberRange.parse(argument.single(), Unit.NUMBER);
              return Leaf.of(
                      "album_count",
                      range.toString(),
                      new AlbumCount(range),
                      (position, state) -> String.valueOf(count(position, state)))
                  .needing(Needs.albums(Set.of(AlbumMatch.every())))
                  .knownWhere(AlbumCount::known);
            });
  }

  private static long count(int position, LibraryState state) {
    return AlbumCount.counted(state)
        .filter(album -> state.members(album.ref()).assets().contains(position))
        .count();
  }

  private static ConditionKind category() {
    return ConditionKind.entry("category", "text*", "that one of these categories claims")
        .about(
            "By the names of classification.rules. An asset that several categories claim counts"
                + " for each of them.")
        .missing("An asset that no category claims does not meet it.")
        .document(ShownRules.CATEGORY)
        .madeBy(
            (argument, terms) ->
                Condition.any(
                    argument.texts().stream().map(name -> category(name, terms)).toList()));
  }

  private static Condition category(String name, Terms terms) {
    Condition claimed = terms.categories().get(name);
    if (claimed == null) {
      throw new TermException(
          "there is no category \"" + name + "\"",
          Spelling.nearest(name, terms.categories().keySet())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("the categories are the names under classification.rules"));
    }
    return Leaf.of(
            "category",
            name,
            new Leaf.Same(claimed),
            (position, state) ->
                terms.categories().entrySet().stream()
                    .filter(entry -> entry.getValue().select(state).contains(position))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .collect(Collectors.joining(", ")))
        .needing(claimed.needs())
        .knownWhere(claimed::completeness)
        .naming(claimed.mentions());
  }
}
