package io.github.immichautotag.cli.session;

import io.github.immichautotag.cli.config.rules.Expectation;
import io.github.immichautotag.cli.session.RuleTests.Difference;
import io.github.immichautotag.core.condition.Explanation;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.why.Answer;
import io.github.immichautotag.core.why.Answer.OfCategory;
import io.github.immichautotag.core.why.Answer.OfRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what became of an asset against what a rule test expects of it. */
final class Comparing {

  private final LibraryState state;
  private final Answer answer;
  private final int position;
  private final List<Difference> differences = new ArrayList<>();

  Comparing(Plan plan, Answer answer, int position) {
    this.state = plan.outcome();
    this.answer = answer;
    this.position = position;
  }

  List<Difference> of(Expectation expect) {
    expect.category().ifPresent(this::category);
    expect.tags().forEach(name -> tag(name, true));
    expect.withoutTags().forEach(name -> tag(name, false));
    expect.albums().forEach(name -> album(name, true));
    expect.withoutAlbums().forEach(name -> album(name, false));
    expect.rules().forEach(name -> rule(name, true));
    expect.withoutRules().forEach(name -> rule(name, false));
    expect.fields().forEach(this::field);
    expect.taken().ifPresent(this::taken);
    expect.stack().ifPresent(this::stack);
    return differences;
  }

  private void category(String expected) {
    Classification found =
        Classification.of(
            answer.categories().stream().map(OfCategory::category).toList(),
            state,
            AssetSet.of(position));
    String actual = found.conflict().isEmpty() ? claimant(found) : "conflict";
    if (!actual.equals(expected)) {
      Optional<Explanation> because =
          answer.categories().stream()
              .filter(it -> it.category().name().equals(expected))
              .map(OfCategory::explanation)
              .findFirst();
      String detail =
          found.conflicts().stream().map(it -> ": " + it.reason()).findFirst().orElse("");
      differences.add(new Difference("category " + expected, actual + detail, because));
    }
  }

  private static String claimant(Classification found) {
    return found.claims().stream()
        .filter(claim -> !claim.claimed().isEmpty())
        .map(claim -> claim.category().name())
        .findFirst()
        .orElse("unknown");
  }

  private void tag(String name, boolean wanted) {
    boolean carried =
        state.tagsCalled(name).stream()
            .anyMatch(tag -> state.taggedWithin(tag).assets().contains(position));
    if (carried != wanted) {
      List<String> tags =
          state.tags().stream()
              .filter(tag -> state.taggedWithin(tag).assets().contains(position))
              .map(TagPath::value)
              .toList();
      differ(wanted, "tag " + name, "tags", tags);
    }
  }

  private void differ(boolean wanted, String what, String many, List<String> actual) {
    String expected = wanted ? what : "no " + what;
    String is = actual.isEmpty() ? "no " + many : many + ": " + String.join(", ", actual);
    differences.add(Difference.of(expected, is));
  }

  private Stream<Album> albums() {
    return state.albums().stream()
        .filter(album -> state.members(album.ref()).assets().contains(position));
  }

  private void album(String name, boolean wanted) {
    List<String> names = albums().map(Album::name).toList();
    if (names.contains(name) != wanted) {
      differ(wanted, "album " + name, "albums", names);
    }
  }

  private void rule(String name, boolean wanted) {
    OfRule rule =
        answer.rules().stream()
            .filter(it -> it.rule().name().equals(name))
            .findFirst()
            .orElseThrow();
    if (rule.isTaken() == wanted) {
      return;
    }
    String actual =
        rule.keptBy()
            .map(other -> "rule \"" + other + "\" keeps it, by stop: true")
            .orElse(excluded(rule.isTaken()));
    differences.add(
        new Difference(
            (wanted ? "rule \"" : "no rule \"") + name + "\"",
            actual,
            rule.keptBy().isPresent() ? Optional.empty() : Optional.of(rule.before())));
  }

  private String excluded(boolean taken) {
    return answer
        .excluded()
        .map(reason -> "the asset is left alone: " + reason)
        .orElse(taken ? "it takes the asset" : "it does not take the asset");
  }

  private void field(FieldValue expected) {
    FieldValue actual = state.field(expected.field(), position);
    if (!actual.equals(expected)) {
      differences.add(Difference.of(expected.words(), actual.words()));
    }
  }

  private void taken(CaptureTime expected) {
    Optional<CaptureTime> actual = state.captureTime(position);
    boolean same =
        actual
            .filter(
                it ->
                    expected.zone().isPresent()
                        ? it.agreesWith(expected)
                        : it.wallClock().equals(expected.wallClock()))
            .isPresent();
    if (!same) {
      differences.add(
          Difference.of(
              "taken " + words(expected), actual.map(Comparing::words).orElse("no date")));
    }
  }

  private void stack(String expected) {
    String actual = "none";
    if (state.stacks().members().contains(position)) {
      actual = state.stacks().primaries().contains(position) ? "primary" : "member";
    }
    if (!actual.equals(expected)) {
      differences.add(Difference.of("stack " + expected, actual));
    }
  }

  private static String words(CaptureTime time) {
    return time.wallClock() + time.zone().map(zone -> " " + zone).orElse("");
  }
}
