package io.github.immichautotag.core.stage.share;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is to see an album. Where several rules want a user in, the highest role counts, and the rule
 * that wants it.
 *
 * @param roles by user, the role and the rule that wants it
 * @param unresolved e-mail addresses of which the server knows no user
 * @param exact whether everybody else loses the album
 * @param uncertain whether another rule may want something of the album, too
 * @param perhaps by user, the highest role that such a rule may want
 */
record Wanted(
    Map<UserId, Wish> roles,
    Set<String> unresolved,
    boolean exact,
    boolean uncertain,
    Map<UserId, Wish> perhaps) {

  /** That a rule wants a user in with a role. */
  record Wish(User user, AlbumRole role, ShareRule rule) {}

  static Wanted of(Album album, List<ShareRule> rules, LibraryState state) {
    Map<String, User> users = byAddress(state);
    Map<UserId, Wish> roles = new TreeMap<>();
    Map<UserId, Wish> perhaps = new TreeMap<>();
    Set<String> unresolved = new TreeSet<>();
    boolean exact = false;
    boolean uncertain = false;
    for (ShareRule rule : rules) {
      boolean chosen = rule.chooses(album, state);
      exact |= chosen && rule.exact();
      boolean maybe = !chosen && rule.mayChoose(album, state);
      uncertain |= maybe;
      if (chosen || maybe) {
        Map<UserId, Wish> wishes = chosen ? roles : perhaps;
        // An address that nobody has is told of only where it is certainly meant.
        Set<String> unknown = chosen ? unresolved : new TreeSet<>();
        rule.members().forEach((address, role) -> add(address, role, rule, users, wishes, unknown));
      }
    }
    roles.remove(state.me().id());
    return new Wanted(roles, unresolved, exact, uncertain, perhaps);
  }

  /** Whether another rule may want this user in with more than that. */
  boolean mayBeMore(Wish wish) {
    Wish other = perhaps.get(wish.user().id());
    return other != null && other.role().compareTo(wish.role()) > 0;
  }

  private static void add(
      String address,
      AlbumRole role,
      ShareRule rule,
      Map<String, User> users,
      Map<UserId, Wish> roles,
      Set<String> unresolved) {
    User user = users.get(address);
    if (user == null) {
      unresolved.add(address);
      return;
    }
    Wish wish = new Wish(user, role, rule);
    roles.merge(user.id(), wish, (one, other) -> other.role.compareTo(one.role) > 0 ? other : one);
  }

  /** The users by their e-mail address in lower case; the key's own among them. */
  private static Map<String, User> byAddress(LibraryState state) {
    List<User> all = new ArrayList<>(state.directory().users());
    all.add(state.me());
    Map<String, User> byAddress = new LinkedHashMap<>();
    all.forEach(user -> byAddress.put(user.email().toLowerCase(Locale.ROOT), user));
    return byAddress;
  }
}
