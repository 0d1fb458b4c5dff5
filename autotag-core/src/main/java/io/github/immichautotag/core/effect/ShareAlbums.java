package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets the people of groups into the albums that the same rule fills.
 *
 * @param people the names of the groups of people
 * @param role what these people may do there
 * @param albums the names of the albums; none before the rule is whole
 * @param addresses the e-mail addresses of the people; none before the rule is whole
 */
record ShareAlbums(
    List<String> people, AlbumRole role, List<Template> albums, Set<String> addresses)
    implements UserEffect {

  @Override
  public UserEffect within(List<UserEffect> all, Map<String, List<String>> members) {
    Set<String> known = new TreeSet<>();
    for (String group : people) {
      members
          .getOrDefault(group, List.of())
          .forEach(address -> known.add(address.strip().toLowerCase(Locale.ROOT)));
    }
    return new ShareAlbums(
        people, role, all.stream().flatMap(effect -> effect.fills().stream()).toList(), known);
  }

  @Override
  public List<Change> changes(Occasion occasion) {
    LibraryState state = occasion.state();
    Destinations destinations = Destinations.of(state);
    List<Change> changes = new ArrayList<>();
    for (Template name : albums) {
      for (String text : name.byText(occasion).keySet()) {
        List<Album> found = destinations.find(text);
        if (found.size() == 1 && found.get(0).myRole() == AlbumRole.OWNER) {
          users(state).forEach(user -> share(found.get(0), user).ifPresent(changes::add));
        }
      }
    }
    return changes;
  }

  /** Whoever may do more already still may. */
  private Optional<Change> share(Album album, User user) {
    Optional<AlbumRole> now = album.roleOf(user.id());
    boolean more = now.filter(it -> it.compareTo(role) > 0).isPresent();
    return more
        ? Optional.empty()
        : Optional.of(new ShareAlbum(album.ref(), album.name(), user, now, Optional.of(role)));
  }

  private List<User> users(LibraryState state) {
    return state.directory().users().stream()
        .filter(user -> addresses.contains(user.email().toLowerCase(Locale.ROOT)))
        .filter(user -> !user.id().equals(state.me().id()))
        .toList();
  }

  @Override
  public List<Change> doubtful(Occasion occasion) {
    // Whoever is let in where it is not certain sees what is not meant for them.
    return List.of();
  }

  @Override
  public List<String> notices(Occasion occasion) {
    Set<String> known = new TreeSet<>();
    occasion
        .state()
        .directory()
        .users()
        .forEach(user -> known.add(user.email().toLowerCase(Locale.ROOT)));
    List<String> unknown = addresses.stream().filter(it -> !known.contains(it)).toList();
    return unknown.isEmpty()
        ? List.of()
        : List.of(
            "rule \"%s\" shares with nobody of the address %s: the server knows no such user"
                .formatted(occasion.rule(), String.join(", ", unknown)));
  }

  @Override
  public Needs needs() {
    List<Needs> needs = new ArrayList<>(List.of(Needs.of(Detail.USERS)));
    albums.forEach(name -> needs.add(name.needs()));
    return Needs.all(needs);
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SHARE_ALBUM);
  }

  @Override
  public String words() {
    return "share with " + String.join(", ", people);
  }
}
