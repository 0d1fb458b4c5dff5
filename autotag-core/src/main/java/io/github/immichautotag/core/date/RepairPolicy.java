package io.github.immichautotag.core.date;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may correct a date, and how far apart dates may be that agree.
 *
 * @param sources which evidence counts
 * @param sameTime dates closer than this are the same
 * @param daySlack a day and a time this close to it agree, because of zones; so do two times that
 *     lie whole quarters of an hour apart, up to this
 * @param sentDelay how much later than the picture a name may be that tells when it was sent
 * @param neighbours how close two pictures lie between which a third was counted
 */
public record RepairPolicy(
    Set<DateSource> sources,
    Duration sameTime,
    Duration daySlack,
    Duration sentDelay,
    Duration neighbours) {

  public RepairPolicy {
    sources = Set.copyOf(sources);
  }

  /** What holds unless the configuration says otherwise. */
  public static RepairPolicy defaults() {
    return new RepairPolicy(
        EnumSet.allOf(DateSource.class),
        Duration.ofSeconds(2),
        Duration.ofHours(14),
        Duration.ofDays(1),
        Duration.ofMinutes(10));
  }
}
