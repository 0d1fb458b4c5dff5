package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.date.DateReview;
import io.github.immichautotag.core.rule.RuleInput;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers the last review, because two stages and their notices ask for the same one, and to
 * judge a million dates takes seconds. It makes no difference to any answer.
 */
final class LastReview {

  /** Soft, because a review of many dates is large and can be made again. */
  private SoftReference<Remembered> last = new SoftReference<>(null);

  private record Remembered(WeakReference<RuleInput> input, long revision, DateReview review) {

    boolean isOf(RuleInput other) {
      return other.equals(input.get()) && revision == other.state().dateRevision();
    }
  }

  /** The review of this input, made anew only where something has changed since. */
  synchronized DateReview of(RuleInput input, Function<RuleInput, DateReview> fresh) {
    Optional<DateReview> known =
        Optional.ofNullable(last.get()).filter(it -> it.isOf(input)).map(Remembered::review);
    if (known.isPresent()) {
      return known.get();
    }
    DateReview review = fresh.apply(input);
    last =
        new SoftReference<>(
            new Remembered(new WeakReference<>(input), input.state().dateRevision(), review));
    return review;
  }
}
