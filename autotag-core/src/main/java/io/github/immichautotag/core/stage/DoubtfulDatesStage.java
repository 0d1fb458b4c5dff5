package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.date.DateReview;
import io.github.immichautotag.core.date.Doubt;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks the dates that look wrong and that nothing proves wrong, so that a person may look. */
public final class DoubtfulDatesStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "doubtful dates";

  private final DatesStage dates;
  private final Mark mark;

  /** A stage that marks what the other stage finds doubtful. */
  public DoubtfulDatesStage(DatesStage dates, Mark mark) {
    this.dates = dates;
    this.mark = mark;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    return Needs.all(List.of(dates.needs(), mark.needs()));
  }

  @Override
  public Set<TagPath> markTags() {
    return Set.of(mark.tag());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    DateReview review = dates.review(input);
    MarkFindings findings = new MarkFindings(RULE, input.state());
    AssetSet unsure = unsure(review, input);
    AssetSet sound = input.scope().changeable().minus(unsure);
    for (Map.Entry<Doubt, AssetSet> doubt : review.doubtful().entrySet()) {
      AssetSet certain = doubt.getValue().minus(unsure);
      findings.set(mark, certain, doubt.getKey().words(), Set.of());
      sound = sound.minus(doubt.getValue());
    }
    findings.clear(mark, sound, "its date is not doubtful any more");
    return findings.list();
  }

  /** Dates of which nobody knows the verdict, or whether another rule changes them. */
  private static AssetSet unsure(DateReview review, RuleInput input) {
    AssetSet inDoubt = input.state().datesInDoubt().intersect(input.scope().changeable());
    return review.uncertain().union(inDoubt);
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    AssetSet unsure = unsure(dates.review(input), input);
    return unsure.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                RULE,
                unsure,
                DatesStage.UNREAD,
                MarkFindings.possible(mark, AssetSet.empty(), unsure)));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    return mark.notices(fetched, outcome.state(), Set.of());
  }
}
