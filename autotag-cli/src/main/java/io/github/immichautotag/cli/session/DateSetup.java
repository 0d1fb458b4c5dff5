package io.github.immichautotag.cli.session;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.DateCorrectionSettings;
import io.github.immichautotag.core.date.DateSettings;
import io.github.immichautotag.core.date.DateSource;
import io.github.immichautotag.core.date.RepairPolicy;
import io.github.immichautotag.core.date.Residence;
import io.github.immichautotag.core.date.ZoneLookup;
import io.github.immichautotag.core.date.ZoneSettings;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.stage.AlbumDateStage;
import io.github.immichautotag.core.stage.DatesStage;
import io.github.immichautotag.core.stage.DoubtfulDatesStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a configuration means for dates; what is absent is not switched on.
 *
 * @param dates corrects dates
 * @param doubtful marks those that look wrong
 * @param doubtfulMark with what
 * @param albums marks those that do not fit an album
 * @param mismatchMark with what
 */
public record DateSetup(
    Optional<DatesStage> dates,
    Optional<DoubtfulDatesStage> doubtful,
    Optional<Mark> doubtfulMark,
    Optional<AlbumDateStage> albums,
    Optional<Mark> mismatchMark) {

  static DateSetup of(Configuration configuration, MarkWith with, ZoneLookup places) {
    Optional<DatesStage> dates =
        configuration.dates().map(settings -> new DatesStage(settings(settings, places)));
    Optional<Mark> doubtfulMark =
        configuration
            .dates()
            .flatMap(DateCorrectionSettings::doubtfulTag)
            .map(tag -> new Mark(new TagPath(tag), with));
    Optional<Mark> mismatchMark =
        configuration
            .albumDates()
            .map(settings -> new Mark(new TagPath(settings.mismatchTag()), with));
    return new DateSetup(
        dates,
        dates.flatMap(stage -> doubtfulMark.map(mark -> new DoubtfulDatesStage(stage, mark))),
        doubtfulMark,
        configuration
            .albumDates()
            .flatMap(
                settings ->
                    mismatchMark.map(mark -> new AlbumDateStage(mark, settings.thresholdDays()))),
        mismatchMark);
  }

  private static DateSettings settings(DateCorrectionSettings settings, ZoneLookup places) {
    DateCorrectionSettings.Tolerances tolerances = settings.tolerances();
    RepairPolicy policy =
        new RepairPolicy(
            settings.evidence().stream()
                .map(word -> DateSource.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()),
            tolerances.sameTime(),
            tolerances.daySlack(),
            tolerances.sentDelay(),
            tolerances.neighbours());
    List<Residence> residences =
        settings.residences().stream().map(it -> new Residence(it.from(), it.zone())).toList();
    ZoneLookup lookup = settings.gpsZone() ? places : ZoneLookup.none();
    return new DateSettings(policy, new ZoneSettings(settings.zone(), residences, lookup));
  }

  /** The stage that corrects dates; where that is not switched on, one with the usual settings. */
  public DatesStage stageOrUsual() {
    return dates.orElseGet(
        () ->
            new DatesStage(
                new DateSettings(RepairPolicy.defaults(), ZoneSettings.of(ZoneOffset.UTC))));
  }

  /** The marks of both stages. */
  Stream<Mark> marks() {
    return Stream.concat(doubtfulMark.stream(), mismatchMark.stream());
  }
}
