package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.effect.UserEffect;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule that a user wrote.
 *
 * @param name unique within a configuration: its identity in plans, journals and ledgers
 * @param priority rules of higher priority win where two want different things
 * @param stop whether rules after this one leave the assets alone that it selects
 * @param takesBack whether what it did is taken back from assets that it selects no longer
 * @param when which assets
 * @param effects what to do with them
 */
public record UserRule(
    String name,
    int priority,
    boolean stop,
    boolean takesBack,
    Condition when,
    List<UserEffect> effects) {

  public UserRule {
    effects = List.copyOf(effects);
  }

  /** A plain rule of no priority, whose effects stay. */
  public static UserRule of(String name, Condition when, UserEffect... effects) {
    return new UserRule(name, 0, false, false, when, List.of(effects));
  }

  /** The same, taking back what it did. */
  public UserRule takingBack() {
    return new UserRule(name, priority, stop, true, when, effects);
  }

  /** The same with another priority. */
  public UserRule withPriority(int other) {
    return new UserRule(name, other, stop, takesBack, when, effects);
  }

  /** The same, keeping its assets from the rules after it. */
  public UserRule stopping() {
    return new UserRule(name, priority, true, takesBack, when, effects);
  }

  Needs needs() {
    List<Needs> all = new ArrayList<>();
    all.add(when.needs());
    effects.forEach(effect -> all.add(effect.needs()));
    return Needs.all(all);
  }

  /** The kinds of changes that it may ask for, taking back included. */
  public Set<Verb> verbs() {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    effects.forEach(effect -> verbs.addAll(effect.verbs()));
    if (takesBack) {
      Set<Verb> done = EnumSet.copyOf(verbs);
      done.forEach(verb -> verbs.addAll(inverse(verb)));
    }
    return verbs;
  }

  private static Set<Verb> inverse(Verb verb) {
    return switch (verb) {
      case ADD_TAG -> Set.of(Verb.REMOVE_TAG);
      case REMOVE_TAG -> Set.of(Verb.ADD_TAG);
      case ADD_TO_ALBUM -> Set.of(Verb.REMOVE_FROM_ALBUM);
      case ADD_TO_STACK -> Set.of(Verb.REMOVE_FROM_STACK);
      case REMOVE_FROM_ALBUM -> Set.of(Verb.ADD_TO_ALBUM);
      default -> Set.of();
    };
  }

  /** The groups of patterns that its effects use and its condition does not have. */
  public Set<String> missingGroups() {
    Set<String> missing = new TreeSet<>();
    effects.forEach(effect -> missing.addAll(effect.groups()));
    missing.removeAll(when.groups());
    return missing;
  }
}
