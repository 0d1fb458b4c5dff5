package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.date.DateSettings;
import io.github.immichautotag.core.date.RepairPolicy;
import io.github.immichautotag.core.date.ZoneSettings;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.AlbumDateStage;
import io.github.immichautotag.core.stage.DatesStage;
import io.github.immichautotag.core.stage.DoubtfulDatesStage;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.core.stage.MarkWith;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Files with dates right, wrong and missing: by cameras and phones in two zones, messengers,
 * copies, lost counters, clocks that were reset, in folders and albums named by dates.
 */
final class SeededDates {

  static final String DOUBTFUL = "autotag/date doubtful";
  static final String MISMATCH = "autotag/album date";

  private static final Camera PHONE = new Camera("Google", "Pixel 7");
  private static final Camera COMPACT = new Camera("Canon", "IXUS");
  private static final ZoneId HOME = ZoneId.of("Europe/Madrid");
  private static final ZoneId AWAY = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter COMPACT_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss");

  private final Random random;

  SeededDates(Random random) {
    this.random = random;
  }

  /** The stages of dates, as a configuration has them. */
  List<Stage> stages(Optional<MarkWith> marks) {
    DatesStage dates =
        new DatesStage(new DateSettings(RepairPolicy.defaults(), ZoneSettings.of(HOME)));
    List<Stage> stages = new ArrayList<>(List.of(dates));
    marks.ifPresent(
        with -> {
          stages.add(new DoubtfulDatesStage(dates, new Mark(new TagPath(DOUBTFUL), with)));
          stages.add(new AlbumDateStage(new Mark(new TagPath(MISMATCH), with), random.nextInt(60)));
        });
    return stages;
  }

  /** A file that tells its date in one way or another, or not at all. */
  Asset file(int number) {
    LocalDateTime wall =
        LocalDateTime.of(2024, 5, 1, 0, 0)
            .plusMinutes(random.nextInt(60 * 24 * 60))
            .plusSeconds(random.nextInt(60));
    ZoneId zone = random.nextInt(4) == 0 ? AWAY : HOME;
    Instant taken = wall.atZone(zone).toInstant();
    Photos photo =
        shown(Photos.of(Photos.photo(number)), wall, zone).called(name(number, wall, taken));
    if (random.nextInt(3) == 0) {
      photo = photo.inDuplicateGroup(random.nextInt(30));
    }
    if (random.nextInt(3) == 0) {
      String folder = random.nextBoolean() ? wall.toLocalDate() + " Event" : "2024/05";
      photo = photo.inExternalLibrary().in("/photos/" + folder);
    }
    return photo.asset();
  }

  private Photos shown(Photos photo, LocalDateTime wall, ZoneId zone) {
    Instant taken = wall.atZone(zone).toInstant();
    Instant copied = taken.plusSeconds(60L * random.nextInt(60 * 24 * 90));
    CaptureTime fine = CaptureTime.at(wall.plusNanos(123_000_000), wall.atZone(zone).getOffset());
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> photo.takenAt(fine).by(PHONE);
      case 3 -> photo.takenAt(CaptureTime.local(wall)).by(COMPACT);
      case 4 -> photo.datedByItsFile(copied);
      case 5 -> photo.datedByItsFile(taken);
      case 6 -> photo.datedByItsFile(Instant.EPOCH.plusSeconds(random.nextInt(3) * 100_000L));
      case 7 -> photo.takenAt(CaptureTime.local(LocalDateTime.ofInstant(copied, ZoneOffset.UTC)));
      default ->
          photo.takenAt(CaptureTime.at(wall.plusYears(30), ZoneOffset.ofHours(2))).by(COMPACT);
    };
  }

  private String name(int number, LocalDateTime wall, Instant taken) {
    String time = COMPACT_TIME.format(wall);
    String utc = COMPACT_TIME.format(taken.atZone(ZoneOffset.UTC));
    return switch (random.nextInt(8)) {
      case 0 -> "IMG_" + time + ".jpg";
      case 1 -> "PXL_" + utc + "123.jpg";
      case 2 -> "IMG-" + time.substring(0, 8) + "-WA000" + random.nextInt(10) + ".jpg";
      case 3 -> wall.toLocalDate() + " dinner.jpg";
      case 4 -> "notes of " + wall.toLocalDate().plusDays(random.nextInt(90)) + ".jpg";
      case 5 -> "2024-06 holiday " + number + ".jpg";
      default -> "IMG_%04d.JPG".formatted(number);
    };
  }
}
