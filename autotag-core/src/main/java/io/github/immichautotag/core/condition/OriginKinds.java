package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.LibraryState;
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
        LinkKinds.link(),
        smart(),
        ocr());
  }

  private static ConditionKind.Entry place(String name, String summary) {
    return ConditionKind.entry(name, "text*", summary)
        .about(
            "As Immich names it in English, in any letter case; what it finds in the map by the"
                + " place of the picture.")
        .missing("An asset without coordinates, or from the open sea, does not meet it.");
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
        .taking("One user or a list of them; `me` is the user of the API key.")
        .missing("Every asset has an owner.")
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
            new Leaf.Fixed("owner " + name, state -> owned(name, state), Unread::nothing),
            OriginKinds::ownerName)
        .needing(name.equals("me") ? Needs.nothing() : Needs.of(Detail.USERS))
        .naming(name.equals("me") ? List.of() : List.of(new Mention(Mention.Kind.USER, name)));
  }

  private static AssetSet owned(String name, LibraryState state) {
    AssetSet owned = AssetSet.empty();
    for (User user : users(state)) {
      boolean meant = isCalled(user, name, state);
      owned = meant ? owned.union(state.assets().ownedBy(user.id())) : owned;
    }
    return owned;
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
        .taking("One name or id or a list of them; `none` for uploads.")
        .missing("An upload is in no external library, so it meets `none`.")
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
            new Leaf.Fixed(
                "library " + name,
                state -> none ? uploads(state) : inLibrary(name, state),
                Unread::nothing),
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

  private static AssetSet uploads(LibraryState state) {
    return state.assets().all().minus(state.assets().inLibrary(any -> true));
  }

  private static AssetSet inLibrary(String name, LibraryState state) {
    return state
        .assets()
        .inLibrary(
            id ->
                id.toString().equalsIgnoreCase(name)
                    || state.directory().libraries().getOrDefault(id, "").equalsIgnoreCase(name));
  }

  private static ConditionKind stack() {
    return ConditionKind.entry("stack", "enum(none,any,primary,member)", "that are stacked so")
        .about("primary lies on top of its stack, member below; any is either of them.")
        .missing("An asset that is not stacked meets `none`.")
        .example("primary", "{ stack: primary }", "{ stack: member }")
        .example("none", "{ file_name: a.jpg }", "{ stack: member }")
        .madeBy(
            (argument, terms) -> {
              String wanted = argument.single().strip().toLowerCase(Locale.ROOT);
              return Leaf.of(
                      "stack",
                      wanted,
                      new Stacked(wanted),
                      (position, state) -> stacked(position, state.stacks()))
                  .needing(Needs.of(Detail.STACKS))
                  .knownWhere(state -> state.stacks().completeness());
            });
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
        .missing("An asset in no group meets `none`.")
        .example("any", "{ duplicate: true }", "{ file_name: a.jpg }")
        .example("none", "{ file_name: a.jpg }", "{ duplicate: true }")
        .document(ShownRules.DUPLICATE)
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
            state -> {
              AssetSet grouped = state.assets().duplicates();
              return wanted ? grouped : state.assets().all().minus(grouped);
            },
            Unread::nothing),
        OriginKinds::group);
  }

  static String group(int position, LibraryState state) {
    return state.assets().links(position).duplicate().map(DuplicateId::toString).orElse("none");
  }

  private static ConditionKind smart() {
    return ConditionKind.entry("smart", "text|block:smart", "that Immich's smart search finds")
        .about(
            "Immich looks for the meaning of the words in the pictures and gives the best limit"
                + " ones (100 unless told otherwise), however well they fit. It is asked once a"
                + " run, and not together with otherwise: remove, because what it finds changes"
                + " with every new picture. Checked against Immich's specification, not against"
                + " recordings.")
        .missing("What the server does not find does not meet it.")
        .document(ShownRules.SMART)
        .madeBy(
            (argument, terms) ->
                search(
                    "smart",
                    argument,
                    new ServerSearch(
                        ServerSearch.Kind.SMART,
                        argument.isBlock() ? argument.key("query").orElse("") : argument.single(),
                        argument.wholeNumber("limit").orElse(USUAL_LIMIT))));
  }

  private static ConditionKind ocr() {
    return ConditionKind.entry("ocr", "text", "in which Immich reads this text")
        .about(
            "By the server's own search for text in pictures. Checked against Immich's"
                + " specification, not against recordings.")
        .missing("What the server does not find does not meet it.")
        .document(ShownRules.OCR)
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
        .knownWhere(state -> state.found(search).completeness());
  }
}
