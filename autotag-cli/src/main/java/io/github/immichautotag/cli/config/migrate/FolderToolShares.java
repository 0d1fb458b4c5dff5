package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.migrate.AlbumProps.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folder tool's sharing as the block {@code album_permissions}. */
final class FolderToolShares {
  private final boolean exact;
  private final List<String> noCounterpart;
  private final Map<List<String>, String> groups = new LinkedHashMap<>();
  private final List<Tree> rules = new ArrayList<>();
  private final UniqueNames names = new UniqueNames();

  /**
   * @param exact whether people who are not listed lose the share
   * @param noCounterpart gets what cannot be carried over
   */
  FolderToolShares(boolean exact, List<String> noCounterpart) {
    this.exact = exact;
    this.noCounterpart = noCounterpart;
  }

  /** Albums whose names match are shared with these people. */
  void add(String name, String pattern, List<Share> shares) {
    List<Share> people = shares.stream().filter(share -> isKnown(share, name)).toList();
    if (people.isEmpty()) {
      return;
    }
    List<String> members = people.stream().map(Share::user).distinct().sorted().toList();
    List<String> editors =
        people.stream().filter(FolderToolShares::edits).map(Share::user).distinct().toList();
    boolean all = editors.size() == members.size();
    Tree rule =
        new Tree()
            .put("name", names.free(name))
            .put("album_name_patterns", Tree.list(List.of(pattern)))
            .put("groups", Tree.list(List.of(group(members))))
            .put("access", all ? "edit" : "view");
    if (!all && !editors.isEmpty()) {
      rule.put(
          "member_access",
          Tree.blocks(
              editors.stream()
                  .map(editor -> new Tree().put("member", editor).put("access", "edit"))
                  .toList()));
    }
    rules.add(exact ? rule.put("manage", "exact") : rule);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The block, which is switched off: sharing is for the user to switch on. */
  Tree block() {
    List<Tree> people = new ArrayList<>();
    groups.forEach(
        (members, name) ->
            people.add(new Tree().put("name", name).put("members", Tree.list(members))));
    return new Tree()
        .put("enabled", "false")
        .put("user_groups", Tree.blocks(people))
        .put("selection_rules", Tree.blocks(rules));
  }

  private String group(List<String> members) {
    return groups.computeIfAbsent(members, unused -> "group " + (groups.size() + 1));
  }

  private static boolean edits(Share share) {
    return share.role().equalsIgnoreCase("editor");
  }

  private boolean isKnown(Share share, String album) {
    if (share.role().equalsIgnoreCase("none")) {
      noCounterpart.add(
          "role none of " + share.user() + " (" + album + "): leave them out instead");
      return false;
    }
    if (!share.user().matches("[^\\s@,;<>]+@[^\\s@,;<>]+")) {
      noCounterpart.add(
          "sharing with "
              + share.user()
              + " ("
              + album
              + "): people are known by the e-mail address they sign in with; add it to a group");
      return false;
    }
    return true;
  }
}
