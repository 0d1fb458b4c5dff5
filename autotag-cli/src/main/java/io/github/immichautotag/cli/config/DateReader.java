package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.DateCorrectionSettings.Residence;
import io.github.immichautotag.cli.config.DateCorrectionSettings.Tolerances;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Block;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the blocks {@code duplicate_processing.date_correction} and {@code album_date_consistency}.
 */
final class DateReader {

  private static final String DUPLICATES = "duplicate_processing";
  private static final String CORRECTION = "date_correction";
  private static final String CONSISTENCY = "album_date_consistency";
  private static final String ENABLED = "enabled";

  private final Problems problems;
  private final MarkReader marks;

  DateReader(Problems problems, MarkReader marks) {
    this.problems = problems;
    this.marks = marks;
  }

  /** How dates are corrected; empty where that is not switched on. */
  Optional<DateCorrectionSettings> correction(Block top) {
    Block duplicates = top.block(DUPLICATES);
    Block block = duplicates.block(CORRECTION);
    if (!duplicates.has(CORRECTION) || !block.truth(ENABLED)) {
      return Optional.empty();
    }
    String path = DUPLICATES + "." + CORRECTION;
    List<String> evidence =
        block.has("evidence")
            ? block.texts("evidence")
            : List.of(block.text("evidence").orElse("").split(", ", -1));
    return Optional.of(
        new DateCorrectionSettings(
            zone(block, "extraction_timezone").orElse(ZoneOffset.UTC),
            residences(block.blocks("zones")),
            block.truth("gps_zone"),
            Set.copyOf(evidence),
            tolerances(block.block("tolerances")),
            marks.read(block, path, "autotag_date_doubtful")));
  }

  private static Tolerances tolerances(Block block) {
    return new Tolerances(
        block.duration("same_time"),
        block.duration("day_slack"),
        block.duration("sent_delay"),
        block.duration("neighbours"));
  }

  /** Values that are no zone or no date were reported by the check of values. */
  private List<Residence> residences(List<Block> blocks) {
    List<Residence> residences = new ArrayList<>();
    Map<LocalDate, Place> seen = new HashMap<>();
    for (Block block : blocks) {
      Optional<LocalDate> from = date(block);
      Optional<ZoneId> zone = zone(block, "zone");
      if (!block.has("from") || !block.has("zone")) {
        problems.error(
            block.place(),
            HelpAnchor.MISSING_KEY,
            "a zone needs the day from which it counts",
            "write from: 2019-03-01 and zone: Asia/Tokyo");
      } else if (from.isPresent() && zone.isPresent()) {
        Place earlier = seen.putIfAbsent(from.get(), block.placeOfValue("from"));
        if (earlier != null) {
          problems.error(
              block.placeOfValue("from"),
              HelpAnchor.WRONG_VALUE,
              "two zones begin on " + from.get() + ", the first in line " + earlier.line(),
              "delete one of them");
        }
        residences.add(new Residence(from.get(), zone.get()));
      }
    }
    return residences;
  }

  private static Optional<LocalDate> date(Block block) {
    try {
      return block.text("from").map(LocalDate::parse);
    } catch (DateTimeException reported) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Block block, String key) {
    try {
      return block.text(key).map(ZoneId::of);
    } catch (DateTimeException reported) {
      return Optional.empty();
    }
  }

  /** How dates are held against albums; empty where that is not switched on. */
  Optional<AlbumDateSettings> consistency(Block top) {
    Block block = top.block(CONSISTENCY);
    if (!top.has(CONSISTENCY) || !block.truth(ENABLED)) {
      return Optional.empty();
    }
    int days =
        Math.toIntExact(
            block
                .integer("threshold_days")
                .filter(it -> it >= 0 && it <= Integer.MAX_VALUE)
                .orElse(0L));
    return marks
        .read(block, CONSISTENCY, "autotag_album_date_mismatch")
        .map(tag -> new AlbumDateSettings(tag, days));
  }
}
