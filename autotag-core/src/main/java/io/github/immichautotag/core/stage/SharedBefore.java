package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.Share;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.RuleInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules of users shared in earlier runs. */
final class SharedBefore {

  private SharedBefore() {}

  private static Stream<Share> of(String rule, Deeds deeds) {
    return deeds.of(rule).stream().flatMap(key -> Share.of(key).stream());
  }

  /** Whether the rule let the user in before, who has no part in the album now. */
  static boolean isShutOut(String rule, ShareAlbum wish, RuleInput input, Deeds deeds) {
    boolean before = of(rule, deeds).anyMatch(wish.share()::isOfSame);
    boolean out =
        input
            .state()
            .fetched()
            .album(wish.album())
            .map(album -> album.roleOf(wish.user().id()).isEmpty())
            .orElse(false);
    return before && out;
  }

  /** Takes back what the rule shared and does not want any more, where it is still so. */
  static List<Finding> takenBack(
      UserRule rule, List<Finding> heard, LibraryState state, Deeds deeds) {
    List<Share> wanted =
        heard.stream()
            .flatMap(finding -> finding.changes().stream())
            .filter(ShareAlbum.class::isInstance)
            .map(change -> ((ShareAlbum) change).share())
            .toList();
    List<Finding> findings = new ArrayList<>();
    of(rule.name(), deeds)
        .filter(share -> wanted.stream().noneMatch(share::isOfSame))
        .flatMap(share -> back(share, state).stream())
        .forEach(
            change ->
                findings.add(
                    new Finding(
                        rule.name(),
                        AssetSet.empty(),
                        "the rule puts nothing into the album any more",
                        List.of(change))));
    return findings;
  }

  private static Optional<Change> back(Share share, LibraryState state) {
    return album(share, state)
        .filter(album -> album.roleOf(share.user()).equals(share.role()))
        .map(
            album ->
                new ShareAlbum(
                    album.ref(), album.name(), user(share, state), share.role(), share.before()));
  }

  private static Optional<Album> album(Share share, LibraryState state) {
    try {
      return state.album(AlbumId.parse(share.album()));
    } catch (IllegalArgumentException neverCreated) {
      return Optional.empty();
    }
  }

  private static User user(Share share, LibraryState state) {
    return state.directory().users().stream()
        .filter(user -> user.id().equals(share.user()))
        .findFirst()
        .orElse(new User(share.user(), share.user().toString(), ""));
  }
}
