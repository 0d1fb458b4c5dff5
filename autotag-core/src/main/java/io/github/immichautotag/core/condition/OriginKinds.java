package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions on where an asset comes from, to what it is tied, and what the server finds in it. */
final class OriginKinds {

  private static final int USUAL_LIMIT = 100;

  private OriginKinds() {}

  static List<ConditionKind> all() {
    return List.of(
        place("country", "taken in one of these countries")
            .example("Denmark", "{ country: Denmark }", "{ country: Sweden }")
            .madeBy(ofPlace("country", TextField.COUNTRY)),
        place("state", "taken in one of these states or regions")
            .example("Nordjylland", "{ state: Nordjylland }", "{ state: Skåne }")
            .madeBy(ofPlace("state", TextField.STATE)),
        place("city", "taken in one of these cities")
            .example("[Skagen, Lund]", "{ city: skagen }", "{ city: Malmö }")
            .madeBy(ofPlace("city", TextField.CITY)),
        owner(),
        library(),
        stack(),
        duplicate(),
        link(),
        smart(),
        ocr());
  }

  private static ConditionKind.Entry place(String name, String summary) {
    return ConditionKind.entry(name, "text*", summary)
        .about(
            "As Immich names it in English, in any letter case; what it finds in the map by the"
                + " place of the picture.");
  }

  private static ConditionKind.Maker ofPlace(String name, TextField field) {
    return (argument, terms) ->
        Condition.any(
            argument.texts().stream()
                .<Condition>map(
                    text ->
                        PictureKinds.ofText(
                            name, text, field, List.of(TextMatch.equalTo(text, true))))
                .toList());
  }

  private static ConditionKind owner() {
    return ConditionKind.entry("owner", "text*", "that belong to one of these users")
        .about(
            "me, a user's name, e-mail address or id. Rules change your own assets only, so this is"
                + " of use in \"find\".")
        .example("me", "{ file_name: a.jpg }", "{ owner: Bob }")
        .madeBy(
            (argument, terms) ->
                Condition.any(argument.texts().stream().map(OriginKinds::owned).toList()));
  }

  private static Condition owned(String text) {
    String name = text.strip();
    return Leaf.of(
            "owner",
            name,
            state -> {
              Set<UserId> users =
                  users(state).stream()
                      .filter(user -> isCalled(user, name, state))
                      .map(User::id)
                      .collect(Collectors.toSet());
              return AssetSet.matching(
                  state.assets().size(),
                  position -> users.contains(state.assets().owner(position)));
            },
            OriginKinds::ownerName)
        .needing(name.equals("me") ? Needs.nothing() : Needs.of(Detail.USERS))
        .naming(name.equals("me") ? List.of() : List.of(new Mention(Mention.Kind.USER, name)));
  }

  private static List<User> users(LibraryState state) {
    List<User> known = state.directory().users();
    return known.stream().anyMatch(user -> user.id().equals(state.me().id()))
        ? known
        : Stream.concat(known.stream(), Stream.of(state.me())).toList();
  }

  private static boolean isCalled(User user, String name, LibraryState state) {
    return (name.equals("me") && user.id().equals(state.me().id()))
        || user.name().equalsIgnoreCase(name)
        || user.email().equalsIgnoreCase(name)
        || user.id().toString().equalsIgnoreCase(name);
  }

  private static String ownerName(int position, LibraryState state) {
    UserId owner = state.assets().owner(position);
    return users(state).stream()
        .filter(user -> user.id().equals(owner))
        .map(User::name)
        .findFirst()
        .orElse(owner.toString());
  }

  private static ConditionKind library() {
    return ConditionKind.entry("library", "text*", "in one of these external libraries")
        .about(
            "By name or id. Immich tells the names to administrators only; with another key write"
                + " the id, which stands in the address of the library's page. none: uploads.")
        .example("none", "{ file_name: a.jpg }", "{ library: Archive disk }")
        .example("Archive disk", "{ library: Archive disk }", "{ file_name: a.jpg }")
        .madeBy(
            (argument, terms) ->
                Condition.any(argument.texts().stream().map(OriginKinds::inLibrary).toList()));
  }

  private static Condition inLibrary(String text) {
    String name = text.strip();
    boolean none = name.equals("none");
    return Leaf.of(
            "library",
            name,
            state ->
                AssetSet.matching(
                    state.assets().size(), position -> isIn(name, none, position, state)),
            (position, state) ->
                state
                    .assets()
                    .links(position)
                    .externalLibrary()
                    .map(id -> state.directory().libraries().getOrDefault(id, id.toString()))
                    .orElse("none"))
        .needing(none ? Needs.nothing() : Needs.of(Detail.LIBRARIES))
        .naming(none ? List.of() : List.of(new Mention(Mention.Kind.LIBRARY, name)));
  }

  private static boolean isIn(String name, boolean none, int position, LibraryState state) {
    if (!state.assets().isExternal(position) || none) {
      return none && !state.assets().isExternal(position);
    }
    ExternalLibraryId id = state.assets().links(position).externalLibrary().orElseThrow();
    return id.toString().equalsIgnoreCase(name)
        || state.directory().libraries().getOrDefault(id, "").equalsIgnoreCase(name);
  }

  private static ConditionKind stack() {
    return ConditionKind.entry("stack", "enum(none,any,primary,member)", "that are stacked so")
        .about("primary lies on top of its stack, member below; any is either of them.")
        .example("primary", "{ stack: primary }", "{ stack: member }")
        .example("none", "{ file_name: a.jpg }", "{ stack: member }")
        .madeBy(
            (argument, terms) -> {
              String wanted = argument.single().strip().toLowerCase(Locale.ROOT);
              return Leaf.of(
                      "stack",
                      wanted,
                      state -> stacked(wanted, state),
                      (position, state) -> stacked(position, state.stacks()))
                  .needing(Needs.of(Detail.STACKS))
                  .knownWhere(state -> state.stacks().completeness());
            });
  }

  private static AssetSet stacked(String wanted, LibraryState state) {
    Stacks stacks = state.stacks();
    return switch (wanted) {
      case "none" ->
          stacks.completeness().isComplete()
              ? state.assets().all().minus(stacks.members())
              : AssetSet.empty();
      case "any" -> stacks.members();
      case "primary" -> stacks.primaries();
      default -> stacks.members().minus(stacks.primaries());
    };
  }

  private static String stacked(int position, Stacks stacks) {
    if (!stacks.members().contains(position)) {
      return "none";
    }
    return stacks.primaries().contains(position) ? "primary" : "member";
  }

  private static ConditionKind duplicate() {
    return ConditionKind.entry(
            "duplicate", "enum(none,any,disagrees)", "in a duplicate group like this")
        .about(
            "any is in a group that Immich found; disagrees is in one whose members are not all"
                + " claimed by the same categories.")
        .example("any", "{ duplicate: true }", "{ file_name: a.jpg }")
        .example("none", "{ file_name: a.jpg }", "{ duplicate: true }")
        .madeBy(
            (argument, terms) -> {
              String wanted = argument.single().strip().toLowerCase(Locale.ROOT);
              return wanted.equals("disagrees")
                  ? Disagreement.condition(terms)
                  : grouped(wanted.equals("any"));
            });
  }

  private static Condition grouped(boolean wanted) {
    return Leaf.of(
        "duplicate",
        wanted ? "any" : "none",
        new Leaf.Fixed(
            "duplicate" + wanted,
            state ->
                AssetSet.matching(
                    state.assets().size(),
                    position -> state.assets().links(position).duplicate().isPresent() == wanted),
            Unread::nothing),
        OriginKinds::group);
  }

  static String group(int position, LibraryState state) {
    return state.assets().links(position).duplicate().map(DuplicateId::toString).orElse("none");
  }

  private static ConditionKind link() {
    return ConditionKind.entry("link", "weblink*", "that one of these links shows")
        .about(
            "Links of Immich's web pages to an asset, an album, a person, a tag or a folder; or an"
                + " asset's id.")
        .madeBy(
            (argument, terms) ->
                Condition.any(argument.texts().stream().map(OriginKinds::linked).toList()));
  }

  private static Condition linked(String text) {
    WebLink link =
        WebLink.read(text)
            .orElseThrow(
                () ->
                    new TermException(
                        "\"" + text + "\" shows nothing that assets can be chosen by",
                        "copy the address of an asset, album, person, tag or folder in Immich"));
    return switch (link.shows()) {
      case ASSET -> asset(AssetId.parse(link.target()));
      case ALBUM -> album(AlbumMatch.of(link.album().orElseThrow()));
      case PERSON ->
          PeopleKinds.seen(
              "link", link.target(), person -> Optional.of(person.id()).equals(link.person()));
      case TAG -> Condition.tagged(link.target());
      case FOLDER -> folder(link.target());
    };
  }

  private static Condition asset(AssetId id) {
    return Leaf.of(
        "link",
        id.toString(),
        state -> state.assets().positions(List.of(id)),
        (position, state) -> state.assets().id(position).toString());
  }

  private static Condition album(AlbumMatch match) {
    return Leaf.of(
            "link",
            String.valueOf(match.id().orElseThrow()),
            state ->
                state.albums().stream()
                    .filter(match::includes)
                    .map(album -> state.members(album.ref()).assets())
                    .reduce(AssetSet.empty(), AssetSet::union),
            MembershipKinds::albums)
        .needing(Needs.albums(Set.of(match)))
        .knownWhere(
            state ->
                Completeness.of(
                    state.albums().stream()
                        .filter(match::includes)
                        .map(Album::ref)
                        .map(ref -> state.members(ref).completeness())))
        .naming(match.mentions());
  }

  private static Condition folder(String path) {
    String wanted = path.endsWith("/") ? path : path + "/";
    return Leaf.of(
        "link",
        path,
        new Leaf.Fixed(
            "link to folder " + path,
            state -> state.assets().having(TextField.FOLDER, wanted::equals),
            Unread::nothing),
        (position, state) -> state.assets().text(TextField.FOLDER, position));
  }

  private static ConditionKind smart() {
    return ConditionKind.entry("smart", "text|block:smart", "that Immich's smart search finds")
        .about(
            "Immich looks for the meaning of the words in the pictures and gives the best limit"
                + " ones (100 unless told otherwise), however well they fit. It is asked once a"
                + " run, and not together with otherwise: remove, because what it finds changes"
                + " with every new picture. Checked against Immich's specification, not against"
                + " recordings.")
        .madeBy(
            (argument, terms) ->
                search(
                    "smart",
                    argument,
                    new ServerSearch(
                        ServerSearch.Kind.SMART,
                        argument.isBlock() ? argument.key("query").orElse("") : argument.single(),
                        argument.key("limit").map(Integer::valueOf).orElse(USUAL_LIMIT))));
  }

  private static ConditionKind ocr() {
    return ConditionKind.entry("ocr", "text", "in which Immich reads this text")
        .about(
            "By the server's own search for text in pictures. Checked against Immich's"
                + " specification, not against recordings.")
        .madeBy(
            (argument, terms) ->
                search(
                    "ocr",
                    argument,
                    new ServerSearch(ServerSearch.Kind.OCR, argument.single(), Integer.MAX_VALUE)));
  }

  private static Condition search(String kind, Argument argument, ServerSearch search) {
    return Leaf.of(
            kind,
            argument.toString(),
            state -> state.found(search).assets(),
            (position, state) -> "")
        .needing(Needs.of(search))
        .knownWhere(state -> known(state.found(search)));
  }

  private static Completeness known(Membership found) {
    return found.completeness();
  }
}
