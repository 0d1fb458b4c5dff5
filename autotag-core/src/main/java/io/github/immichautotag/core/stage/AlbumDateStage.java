package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.date.AlbumDates;
import io.github.immichautotag.core.date.DateInterval;
import io.github.immichautotag.core.date.DatedName;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marks the assets whose date lies far outside the days that the name of one of their albums speaks
 * of, and takes the mark off where that is no longer so. An album of a month or a year holds all of
 * it: days count from its end.
 */
public final class AlbumDateStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "album dates";

  private final Mark mark;
  private final int thresholdDays;

  /**
   * A stage that marks what lies outside by more than so many days.
   *
   * @param thresholdDays 0 or more
   */
  public AlbumDateStage(Mark mark, int thresholdDays) {
    this.mark = mark;
    this.thresholdDays = thresholdDays;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    return Needs.all(
        List.of(mark.needs(), Needs.ofCaptureTimes(), Needs.albums(Set.of(DatesStage.DATED))));
  }

  @Override
  public Set<TagPath> markTags() {
    return Set.of(mark.tag());
  }

  /**
   * Assets that do not fit one album.
   *
   * @param reason which album, in words
   * @param assets which assets
   */
  public record Mismatch(String reason, AssetSet assets) {}

  /**
   * All that do not fit.
   *
   * @param mismatches by album, in the order of their ids
   * @param missing why not all is known; empty when it is
   */
  public record Mismatches(List<Mismatch> mismatches, Optional<String> missing) {

    public Mismatches {
      mismatches = List.copyOf(mismatches);
    }

    /** All assets that do not fit some album of theirs. */
    public AssetSet assets() {
      AssetSet all = AssetSet.empty();
      for (Mismatch mismatch : mismatches) {
        all = all.union(mismatch.assets());
      }
      return all;
    }
  }

  /** Looks for assets of the scope that do not fit their albums, without deciding anything. */
  public Mismatches mismatches(LibraryState state, Scope scope) {
    AlbumDates dates = new AlbumDates(state.readAt());
    List<Mismatch> found = new ArrayList<>();
    Optional<String> missing = missing(state.assetCompleteness());
    for (Album album : state.albums()) {
      Optional<DatedName> name =
          AlbumMarker.isOurs(album) ? Optional.empty() : dates.read(album.name());
      if (name.isPresent()) {
        Membership members = state.members(album.ref());
        missing = missing.or(() -> missing(members.completeness()));
        DateInterval days = name.get().interval();
        AssetSet outside =
            members
                .assets()
                .intersect(scope.changeable())
                .filter(position -> isOutside(days, position, state));
        if (!outside.isEmpty()) {
          found.add(new Mismatch(reason(album, days), outside));
        }
      }
    }
    return new Mismatches(found, missing);
  }

  private static Optional<String> missing(Completeness completeness) {
    return completeness instanceof Completeness.Missing part
        ? Optional.of(part.reason())
        : Optional.empty();
  }

  private boolean isOutside(DateInterval days, int position, LibraryState state) {
    return state
        .captureTime(position)
        .filter(
            time -> days.daysOutside(time.wallClock().toLocalDate()) > thresholdDays + slack(time))
        .isPresent();
  }

  /** A clock in UTC, or in a zone nobody knows, may show the day before or behind. */
  private static int slack(CaptureTime time) {
    return time.offset().getTotalSeconds() == 0 ? 1 : 0;
  }

  private String reason(Album album, DateInterval days) {
    return "its date lies more than %,d days outside %s, the days of its album %s"
        .formatted(thresholdDays, days, album.name());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    Mismatches found = mismatches(input.state(), input.scope());
    AssetSet undated = input.state().datesInDoubt();
    MarkFindings findings = new MarkFindings(RULE, input.state());
    found
        .mismatches()
        .forEach(it -> findings.set(mark, it.assets().minus(undated), it.reason(), Set.of()));
    if (found.missing().isEmpty()) {
      AssetSet fitting = input.scope().changeable().minus(found.assets()).minus(undated);
      findings.clear(mark, fitting, "its date fits its albums now");
    }
    return findings.list();
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    Mismatches found = mismatches(input.state(), input.scope());
    AssetSet undated = input.state().datesInDoubt();
    AssetSet subjects = input.scope().changeable();
    AssetSet unsure = found.missing().isPresent() ? subjects : subjects.intersect(undated);
    return unsure.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                RULE,
                unsure,
                found.missing().orElse(DatesStage.UNREAD),
                MarkFindings.possible(mark, found.assets().minus(undated), unsure)));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    List<String> notices = new ArrayList<>();
    mismatches(outcome.state(), outcome.scope())
        .missing()
        .ifPresent(
            reason ->
                notices.add(
                    "not all could be read (%s): \"%s\" is not taken off anything"
                        .formatted(reason, mark.tag())));
    notices.addAll(mark.notices(fetched, outcome.state(), Set.of()));
    return notices;
  }
}
