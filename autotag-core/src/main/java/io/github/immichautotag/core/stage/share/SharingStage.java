package io.github.immichautotag.core.stage.share;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.Share;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AlbumUser;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.share.Wanted.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shares own albums as rules want it. People lose an album or a role in it only where this tool let
 * them in, or a rule is exact; and nobody loses anything by an album of which some address is not
 * known to the server, because a mistyped address is no wish to shut somebody out.
 */
public final class SharingStage implements Stage {

  /** The name under which this stage appears; rules add theirs. */
  public static final String RULE = "sharing";

  private final List<ShareRule> rules;
  private final boolean tellsUnmatched;
  private final boolean reapply;

  /**
   * A stage of these rules.
   *
   * @param tellsUnmatched whether own albums are counted that no rule chooses
   * @param reapply whether people are let in again whom the user shut out by hand
   */
  public SharingStage(List<ShareRule> rules, boolean tellsUnmatched, boolean reapply) {
    this.rules = List.copyOf(rules);
    this.tellsUnmatched = tellsUnmatched;
    this.reapply = reapply;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    List<Needs> needs = new ArrayList<>(List.of(Needs.of(Detail.USERS)));
    for (ShareRule rule : rules) {
      rule.when()
          .map(Condition::needs)
          .ifPresent(
              it -> {
                needs.add(it);
                needs.add(Needs.albums(Set.of(new OfRule(rule))));
              });
    }
    return Needs.all(needs);
  }

  /** The albums that a rule may choose, for its condition to look into. */
  private record OfRule(ShareRule rule) implements AlbumChoice {

    @Override
    public boolean includes(Album album) {
      return album.myRole() == AlbumRole.OWNER && rule.isCalled(album.name());
    }
  }

  @Override
  public boolean waitsForRest() {
    return true;
  }

  @Override
  public List<Finding> find(RuleInput input) {
    if (!areUsersKnown(input.state())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Deed>> deeds = deeds(input.ledger());
    for (Album album : own(input.state())) {
      OfAlbum looked =
          new OfAlbum(
              album,
              Wanted.of(album, rules, input.state()),
              deeds.getOrDefault(album.ref().toString(), List.of()),
              input.state());
      looked.grants(findings);
      looked.revocations(findings);
    }
    return findings;
  }

  /** The key's user at least is known where the list of users was read. */
  private static boolean areUsersKnown(LibraryState state) {
    return !state.directory().users().isEmpty();
  }

  private static List<Album> own(LibraryState state) {
    return state.albums().stream()
        .filter(album -> album.myRole() == AlbumRole.OWNER)
        .filter(album -> !AlbumMarker.isForReview(album))
        .toList();
  }

  /** A share of this stage's, and for which rule it was made. */
  private record Deed(Share share, String rule) {}

  /** By album, the shares of this stage's that earlier runs made. */
  private static Map<String, List<Deed>> deeds(Ledger ledger) {
    Map<String, List<Deed>> deeds = new LinkedHashMap<>();
    for (Ledger.Entry entry : ledger.done().keySet()) {
      if (entry.rule().startsWith(RULE + ": ")) {
        Share.of(entry.key())
            .ifPresent(
                share ->
                    deeds
                        .computeIfAbsent(share.album(), fresh -> new ArrayList<>())
                        .add(new Deed(share, entry.rule())));
      }
    }
    return deeds;
  }

  /** One album, as rules want it and as it is. */
  private final class OfAlbum {
    private final Album album;
    private final Wanted wanted;
    private final List<Deed> deeds;
    private final LibraryState state;

    OfAlbum(Album album, Wanted wanted, List<Deed> deeds, LibraryState state) {
      this.album = album;
      this.wanted = wanted;
      this.deeds = deeds;
      this.state = state;
    }

    private Optional<Deed> deed(UserId user) {
      return deeds.stream().filter(deed -> deed.share().user().equals(user)).findFirst();
    }

    /** Whether the user has the very role that this tool gave. */
    private boolean isOurs(UserId user) {
      return deed(user).filter(deed -> deed.share().role().equals(album.roleOf(user))).isPresent();
    }

    void grants(List<Finding> findings) {
      for (Wish wish : wanted.roles().values()) {
        Optional<AlbumRole> now =
            state.fetched().album(album.ref()).orElse(album).roleOf(wish.user().id());
        boolean takenBack =
            deed(wish.user().id()).isPresent() && now.isEmpty() && !wish.rule().exact() && !reapply;
        boolean more =
            album.roleOf(wish.user().id()).map(it -> it.compareTo(wish.role()) < 0).orElse(true);
        if (more && !takenBack && !wanted.mayBeMore(wish)) {
          String why = address(wish.user()) + " is in a group that is to see the album";
          findings.add(
              finding(wish.rule().ruleName(), why, change(wish.user(), Optional.of(wish.role()))));
        }
      }
    }

    void revocations(List<Finding> findings) {
      if (!wanted.unresolved().isEmpty() || wanted.uncertain()) {
        return;
      }
      for (AlbumUser other : album.sharedWith()) {
        Optional<AlbumRole> role =
            Optional.ofNullable(wanted.roles().get(other.user())).map(Wish::role);
        boolean less = role.map(it -> it.compareTo(other.role()) < 0).orElse(true);
        if (less && (wanted.exact() || isOurs(other.user()))) {
          findings.add(revocation(other, role));
        }
      }
    }

    private Finding revocation(AlbumUser other, Optional<AlbumRole> wish) {
      Optional<Deed> deed = deed(other.user());
      // Whoever had a role before this tool gave another one has it again.
      Optional<AlbumRole> role =
          wish.or(
              () -> wanted.exact() ? Optional.empty() : deed.flatMap(it -> it.share().before()));
      String rule = deed.map(Deed::rule).or(this::exactRule).orElse(RULE);
      String why =
          deed.isPresent()
              ? "this program shared it so, and no rule wants it any more"
              : "the rule is exact, and does not name this person";
      return finding(rule, why, change(user(other.user()), role));
    }

    private Optional<String> exactRule() {
      return rules.stream()
          .filter(rule -> rule.exact() && rule.chooses(album, state))
          .map(ShareRule::ruleName)
          .findFirst();
    }

    private Change change(User user, Optional<AlbumRole> role) {
      return new ShareAlbum(album.ref(), album.name(), user, album.roleOf(user.id()), role);
    }

    private User user(UserId id) {
      return state.directory().users().stream()
          .filter(user -> user.id().equals(id))
          .findFirst()
          .orElse(new User(id, id.toString(), ""));
    }

    private Finding finding(String rule, String because, Change change) {
      return new Finding(rule, AssetSet.empty(), because, List.of(change));
    }
  }

  private static String address(User user) {
    return user.email().isEmpty() ? user.name() : user.email().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    LibraryState state = outcome.state();
    if (!areUsersKnown(state)) {
      return List.of(
          "the list of the server's users could not be read: nothing is shared and nothing revoked");
    }
    List<String> notices = new ArrayList<>();
    Set<String> unresolved = new TreeSet<>();
    long touched = 0;
    long unmatched = 0;
    for (Album album : own(state)) {
      Wanted wanted = Wanted.of(album, rules, state);
      unresolved.addAll(wanted.unresolved());
      touched += wanted.unresolved().isEmpty() ? 0 : 1;
      unmatched += rules.stream().noneMatch(rule -> rule.mayChoose(album, state)) ? 1 : 0;
    }
    if (!unresolved.isEmpty()) {
      notices.add(
          ("no user of the server has the address %s. Nobody loses an album that this address"
                  + " should see (%,d); correct it, or take it out of its group")
              .formatted(String.join(", ", unresolved), touched));
    }
    ofOthers(state).ifPresent(notices::add);
    if (tellsUnmatched && unmatched > 0) {
      notices.add("your albums that no selection rule chooses: %,d".formatted(unmatched));
    }
    silent(state).forEach(notices::add);
    return notices;
  }

  /** Said once, and not for each of them. */
  private Optional<String> ofOthers(LibraryState state) {
    Set<Album> others = new LinkedHashSet<>();
    for (Album album : state.albums()) {
      boolean foreign = album.myRole() != AlbumRole.OWNER;
      if (foreign && rules.stream().anyMatch(rule -> rule.isCalled(album.name()))) {
        others.add(album);
      }
    }
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "albums of others that selection rules choose, and that these alone may share: %,d"
                .formatted(others.size()));
  }

  private List<String> silent(LibraryState state) {
    return rules.stream()
        .filter(rule -> own(state).stream().noneMatch(album -> rule.mayChoose(album, state)))
        .map(rule -> "selection rule \"%s\" chooses no album".formatted(rule.name()))
        .toList();
  }
}
