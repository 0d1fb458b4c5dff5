package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Directory.SharedLink;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The condition on what a link of Immich's web pages shows. */
final class LinkKinds {

  private LinkKinds() {}

  static ConditionKind link() {
    return ConditionKind.entry("link", "weblink*", "that one of these links shows")
        .about(
            "Links of Immich's web pages to an asset (in whatever view), an album, a person, a tag, a"
                + " folder or a search, your own public links, or an asset's id. A search means what"
                + " its conditions mean here.")
        .taking("One link or id or a list of them.")
        .missing("An asset that a link no longer shows does not meet it.")
        .document(ShownRules.LINK)
        .madeBy(
            (argument, terms) ->
                Condition.any(argument.texts().stream().map(terms.links()).toList()));
  }

  /** The assets that a link shows. */
  static Condition linked(String text) {
    WebLink link =
        WebLink.read(text)
            .orElseThrow(
                () ->
                    new TermException(
                        "\"" + text + "\" shows nothing that assets can be chosen by",
                        "copy the address of an asset, album, person, tag, folder or search in Immich"));
    return switch (link.shows()) {
      case ASSET -> asset(AssetId.parse(link.target()));
      case ALBUM ->
          MembershipKinds.inAlbums(
              "link", link.target(), AlbumMatch.of(link.album().orElseThrow()));
      case PERSON ->
          PeopleKinds.seen(
              "link", link.target(), person -> Optional.of(person.id()).equals(link.person()));
      case TAG -> Condition.tagged(link.target());
      case FOLDER -> folder(link.target());
      case SHARED_LINK -> shared(link.target());
    };
  }

  private static Condition asset(AssetId id) {
    return Leaf.of(
        "link",
        id.toString(),
        state -> state.assets().positions(List.of(id)),
        (position, state) -> state.assets().id(position).toString());
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

  /** What a public link shows stands in the server's list of them. */
  private static Condition shared(String key) {
    return Leaf.of(
            "link", "share/" + key, state -> shared(key, state).assets(), (position, state) -> "")
        .needing(
            Needs.all(
                List.of(
                    Needs.of(Detail.SHARED_LINKS), Needs.albums(Set.of(AlbumMatch.linkable())))))
        .knownWhere(state -> shared(key, state).completeness());
  }

  private static Membership shared(String key, LibraryState state) {
    Optional<SharedLink> link = Optional.ofNullable(state.directory().sharedLinks().get(key));
    if (link.isEmpty()) {
      return new Membership(
          AssetSet.empty(),
          Completeness.missing("there is no public link " + key + ", or the key may not read it"));
    }
    return link.get()
        .album()
        .map(state::members)
        .orElseGet(() -> Membership.complete(state.assets().positions(link.get().assets())));
  }
}
