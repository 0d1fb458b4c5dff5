package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that a user's rule does with the assets that it selects. */
public interface UserEffect {

  /** The changes that bring it about, whether or not they are so already. */
  List<Change> changes(Occasion occasion);

  /** The changes of which it is not known whether they should be asked for. */
  default List<Change> doubtful(Occasion occasion) {
    AssetSet doubtful = occasion.perhaps().minus(occasion.selected());
    return doubtful.isEmpty() ? List.of() : changes(occasion.of(doubtful));
  }

  /** The assets of which it is not known what it does to them, even where they are selected. */
  default AssetSet inDoubt(LibraryState state) {
    return AssetSet.empty();
  }

  /** What it wants to know beyond the lists, so that it plans nothing that is so already. */
  Needs needs();

  /** The kinds of changes that it asks for. */
  Set<LedgerKey.Verb> verbs();

  /** The effect in words. */
  String words();

  /** The groups of patterns that it uses, by name; the rule's condition must have them. */
  default Set<String> groups() {
    return Set.of();
  }

  /** The tags and albums that it brings about, so that naming them is no mistake. */
  default List<Mention> makes() {
    return List.of();
  }

  /**
   * What it wants of things that can only be one way, as far as that is the same for all assets.
   */
  default List<Aim> aims() {
    return List.of();
  }

  /** The names of the albums that it fills, with their gaps. */
  default List<Template> fills() {
    return List.of();
  }

  /**
   * The same as one of all effects of its rule.
   *
   * @param all the effects of the rule
   * @param members the e-mail addresses of groups of people, by the name of the group
   */
  default UserEffect within(List<UserEffect> all, Map<String, List<String>> members) {
    return this;
  }

  /** What keeps it from being done to some assets, in words; nothing as a rule. */
  default List<String> notices(Occasion occasion) {
    return List.of();
  }
}
