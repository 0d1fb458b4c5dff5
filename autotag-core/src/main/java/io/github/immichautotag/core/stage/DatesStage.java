package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.date.DateReview;
import io.github.immichautotag.core.date.DateSettings;
import io.github.immichautotag.core.date.DateSource;
import io.github.immichautotag.core.date.DateVerdict;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Corrects the dates that are proven wrong; see docs/date-repair.md. */
public final class DatesStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "dates";

  /** Under which the ledger remembers dates. */
  public static final LedgerKey KEY = new LedgerKey(LedgerKey.Verb.SET_CAPTURE_TIME, "");

  /** Why nothing is decided where that is so. */
  static final String UNREAD = "not all could be read that may tell a date";

  private static final CaptureTime SOME_DATE = CaptureTime.local(LocalDateTime.MIN);

  private final DateSettings settings;
  private final LastReview lastReview = new LastReview();

  /** A stage with these settings. */
  public DatesStage(DateSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    return settings.policy().sources().contains(DateSource.ALBUM)
        ? Needs.all(List.of(Needs.ofCaptureTimes(), Needs.albums(Set.of(DATED))))
        : Needs.ofCaptureTimes();
  }

  /** Albums that may begin with a date. */
  static final NamePattern DATED = NamePattern.of("\\s*\\d{4}");

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    DateReview review = review(outcome);
    int doubtful = review.doubtful().values().stream().mapToInt(AssetSet::size).sum();
    List<String> notices = new ArrayList<>();
    if (!review.uncertain().isEmpty()) {
      notices.add(
          "%s: %,d dates for which nobody vouches stay as they are"
              .formatted(UNREAD, review.uncertain().size()));
    }
    if (doubtful > 0) {
      notices.add(
          "%,d dates are doubtful and stay as they are; \"autotag dates\" lists them"
              .formatted(doubtful));
    }
    return notices;
  }

  @Override
  public List<Finding> find(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    for (DateReview.Entry entry : review(input).entries()) {
      if (entry.verdict() instanceof DateVerdict.Correct correct) {
        AssetSet asset = AssetSet.of(entry.position());
        SetCaptureTime change =
            new SetCaptureTime(Optional.of(entry.shown()), correct.value(), asset);
        findings.add(new Finding(RULE, asset, correct.why(), List.of(change)));
      }
    }
    return findings;
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    AssetSet uncertain = review(input).uncertain();
    // Which date it would be nobody knows, and it makes no difference.
    SetCaptureTime any = new SetCaptureTime(Optional.empty(), SOME_DATE, uncertain);
    return uncertain.isEmpty()
        ? List.of()
        : List.of(new Finding(RULE, uncertain, UNREAD, List.of(any)));
  }

  /** The verdicts on all dates of the scope, without deciding anything. */
  public DateReview review(RuleInput input) {
    return lastReview.of(input, this::fresh);
  }

  private DateReview fresh(RuleInput input) {
    return DateReview.of(
        input.state(),
        input.scope().changeable(),
        input.ledger().done(KEY, input.state().assets()),
        settings,
        album -> !AlbumMarker.isOurs(album));
  }
}
