package io.github.immichautotag.core.lint;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.lint.Flaw.Kind;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.stage.Taking;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import java.util.ArrayList;
import java.util.List;

/** What the assets of a library tell of rules and categories. */
public final class LibraryLint {

  private static final int FEW_NAMES = 10;

  private final Plan plan;
  private final List<UserRule> rules;
  private final List<Category> categories;
  private final List<Flaw> flaws = new ArrayList<>();

  private LibraryLint(Plan plan, List<UserRule> rules, List<Category> categories) {
    this.plan = plan;
    this.rules = UserRulesStage.inOrder(rules);
    this.categories = categories;
  }

  /** The flaws: of categories first, then of rules in the order in which they are heard. */
  public static List<Flaw> of(Plan plan, List<UserRule> rules, List<Category> categories) {
    LibraryLint lint = new LibraryLint(plan, rules, categories);
    if (!plan.scope().changeable().isEmpty()) {
      categories.forEach(lint::category);
      lint.conflicts();
      lint.rules();
      lint.albums();
    }
    return List.copyOf(lint.flaws);
  }

  /**
   * What rules show by themselves and what a library shows of them, without saying anything twice.
   * A library has examples, so it says better what rules do to each other; what can never be so,
   * rules say better.
   *
   * @param alone the flaws of the rules: see {@link RuleLint}
   * @param shown the flaws that the library shows
   */
  public static List<Flaw> together(List<Flaw> alone, List<Flaw> shown) {
    List<Flaw> all = new ArrayList<>();
    for (Flaw flaw : alone) {
      boolean better = flaw.kind() == Kind.SHADOWED || flaw.kind() == Kind.CONFLICT;
      if (!better || shown.stream().noneMatch(it -> isSame(it, flaw))) {
        all.add(flaw);
      }
    }
    for (Flaw flaw : shown) {
      boolean worse = flaw.kind() == Kind.NOTHING_FOUND;
      if (!worse
          || alone.stream()
              .noneMatch(it -> it.kind() == Kind.NEVER && it.subject().equals(flaw.subject()))) {
        all.add(flaw);
      }
    }
    return List.copyOf(all);
  }

  private static boolean isSame(Flaw one, Flaw other) {
    return one.kind() == other.kind() && one.subject().equals(other.subject());
  }

  private AssetSet all() {
    return plan.scope().changeable();
  }

  private void category(Category category) {
    Condition condition = category.condition();
    AssetSet claimed = condition.select(plan.outcome()).intersect(all());
    if (claimed.equals(all())) {
      String words = "it claims every one of your %,d assets".formatted(all().size());
      flaws.add(Flaw.of(Kind.ALWAYS, category.name(), words, "make its patterns narrower"));
    }
    if (claimed.isEmpty() && isKnown(condition)) {
      flaws.add(
          Flaw.of(
              Kind.NOTHING_FOUND,
              category.name(),
              "it claims nothing: no album, tag, link or condition of it fits any asset",
              "check the spelling of its names and patterns"));
    }
  }

  private boolean isKnown(Condition condition) {
    return condition.completeness(plan.outcome()).isComplete();
  }

  private void conflicts() {
    Classification found = Classification.of(categories, plan.outcome(), all());
    for (Classification.Conflict conflict : found.conflicts()) {
      flaws.add(
          Flaw.of(
                  Kind.CONFLICT,
                  "",
                  "%,d assets are %s".formatted(conflict.assets().size(), conflict.reason()),
                  "let only one of them match, or allow several albums in the category")
              .showing(conflict.assets()));
    }
  }

  private void rules() {
    List<Taking> now = Taking.of(rules, plan.library(), plan.scope());
    List<Taking> then = Taking.of(rules, plan.outcome(), plan.scope());
    for (int at = 0; at < rules.size(); at++) {
      AssetSet met = now.get(at).met().union(then.get(at).met());
      if (met.isEmpty()) {
        nothingFound(rules.get(at));
      } else {
        keptFrom(now.get(at));
        pointless(rules.get(at).name(), rules.get(at).when());
      }
      for (int earlier = 0; earlier < at; earlier++) {
        AssetSet both = now.get(at).taken().intersect(now.get(earlier).taken());
        opposed(rules.get(earlier), rules.get(at), both);
      }
    }
  }

  private void nothingFound(UserRule rule) {
    if (!isKnown(rule.when())) {
      return;
    }
    flaws.add(
        Flaw.of(
            Kind.NOTHING_FOUND,
            rule.name(),
            "it matches none of your %,d assets: %s".formatted(all().size(), culprit(rule.when())),
            "\"autotag why-not ASSET RULE\" tells what an asset lacks"));
  }

  /** The part that nothing meets, if there is one. */
  private String culprit(Condition when) {
    if (when.junction() == Condition.Junction.ALL) {
      for (Condition part : when.parts()) {
        if (part.select(plan.library()).intersect(all()).isEmpty()) {
          return "nothing meets \"" + part.words() + "\"";
        }
      }
      return "each of its conditions is met by some, but never all by one";
    }
    return "nothing meets \"" + when.words() + "\"";
  }

  private void keptFrom(Taking taking) {
    if (!taking.met().isEmpty() && taking.taken().isEmpty()) {
      String keepers = String.join("\" and \"", taking.keptFrom().keySet());
      flaws.add(
          Flaw.of(
                  Kind.SHADOWED,
                  taking.rule().name(),
                  "all %,d assets that it matches are kept from it by \"%s\", which has stop: true"
                      .formatted(taking.met().size(), keepers),
                  "give this rule a higher priority, or take the stop away")
              .showing(taking.met()));
    }
  }

  /** Patterns that every asset meets. */
  private void pointless(String rule, Condition condition) {
    if (condition.junction() == Condition.Junction.NONE) {
      if (all().size() > FEW_NAMES && all().minus(condition.select(plan.library())).isEmpty()) {
        flaws.add(
            Flaw.of(
                Kind.ALWAYS,
                rule,
                "every one of your %,d assets meets \"%s\""
                    .formatted(all().size(), condition.words()),
                "take it out, or make it narrower"));
      }
      return;
    }
    condition.parts().forEach(part -> pointless(rule, part));
  }

  private void opposed(UserRule earlier, UserRule rule, AssetSet both) {
    if (both.isEmpty() || earlier.priority() != rule.priority()) {
      return;
    }
    for (Opposition opposition : Opposition.between(earlier, rule)) {
      flaws.add(
          Flaw.of(
                  Kind.CONFLICT,
                  rule.name(),
                  "of %,d assets \"%s\" wants \"%s\" and this one \"%s\""
                      .formatted(both.size(), earlier.name(), opposition.one(), opposition.other()),
                  "give one of them a higher priority, or let their conditions exclude each other")
              .showing(both));
    }
  }

  private void albums() {
    List<Needs> needs = new ArrayList<>();
    rules.forEach(rule -> needs.add(rule.when().needs()));
    categories.forEach(category -> needs.add(category.needs()));
    Needs looked = Needs.all(needs);
    List<String> unmatched =
        own(plan.library()).stream()
            .filter(album -> looked.albums().stream().noneMatch(it -> it.includes(album)))
            .map(Album::name)
            .sorted()
            .toList();
    if (!unmatched.isEmpty()) {
      String more = unmatched.size() > FEW_NAMES ? ", …" : "";
      flaws.add(
          Flaw.of(
              Kind.UNMATCHED_ALBUMS,
              "",
              "no category and no rule looks at %,d of your albums: %s%s"
                  .formatted(
                      unmatched.size(),
                      String.join(", ", unmatched.stream().limit(FEW_NAMES).toList()),
                      more),
              "what is in them only counts as unknown; add a category or a pattern for them"));
    }
    categories.forEach(this::allAlbums);
  }

  private static List<Album> own(LibraryState state) {
    return state.albums().stream()
        .filter(album -> album.myRole() == AlbumRole.OWNER && !AlbumMarker.isOurs(album))
        .toList();
  }

  private void allAlbums(Category category) {
    List<Album> own = own(plan.library());
    for (NamePattern pattern : category.albumPatterns()) {
      boolean told = RuleLint.matchesEveryName(pattern);
      if (!told
          && own.size() > FEW_NAMES
          && own.stream().allMatch(it -> pattern.matches(it.name()))) {
        flaws.add(
            Flaw.of(
                Kind.ALWAYS,
                category.name(),
                "the album pattern %s matches all of your %,d albums"
                    .formatted(pattern, own.size()),
                "make it narrower"));
      }
    }
  }
}
