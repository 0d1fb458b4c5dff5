package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.jobs.ZoneText;
import io.github.immichautotag.sandbox.library.Exif;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A wish to change a date, read as Immich reads it: a time without an offset is taken as UTC,
 * whatever zone is named beside it, and a sidecar keeps offsets only, never names.
 */
final class DateWish {
  /** exiftool writes no earlier year, so the old date comes back. */
  private static final int FIRST_YEAR = 1000;

  private final Optional<LocalDateTime> wall;
  private final Optional<ZoneOffset> offset;
  private final OptionalLong minutes;
  private final Optional<String> zone;
  private final boolean utc;

  private DateWish(
      Optional<LocalDateTime> wall,
      Optional<ZoneOffset> offset,
      OptionalLong minutes,
      Optional<String> zone) {
    this.wall = wall;
    this.offset = offset;
    this.minutes = minutes;
    this.zone = zone;
    this.utc = offset.filter(ZoneOffset.UTC::equals).isPresent();
  }

  /** Nothing asked, or an absolute time, a shift, a zone. */
  static DateWish of(
      Optional<String> dateTimeOriginal, OptionalLong minutes, Optional<String> zone) {
    Optional<OffsetDateTime> withOffset = dateTimeOriginal.flatMap(DateWish::withOffset);
    Optional<LocalDateTime> wall =
        withOffset
            .map(OffsetDateTime::toLocalDateTime)
            .or(() -> dateTimeOriginal.flatMap(DateWish::local));
    return new DateWish(wall, withOffset.map(OffsetDateTime::getOffset), minutes, zone);
  }

  /** Whether the text is a time at all. */
  static boolean isReadable(String text) {
    return withOffset(text).isPresent() || local(text).isPresent();
  }

  boolean isPresent() {
    return wall.isPresent() || minutes.isPresent() || zone.isPresent();
  }

  /** What the database shows at once. */
  Exif row(Exif exif) {
    String named = zone.orElse(exif.timeZone());
    if (wall.isPresent()) {
      return exif.taken(instant(), offset.isPresent() && zone.isEmpty() ? rowOffset() : named);
    }
    return exif.taken(exif.takenAt() + shift(), named);
  }

  /** What the sidecar gets, and the row in the end. */
  Exif file(Exif exif) {
    if (wall.isPresent()) {
      return wall.get().getYear() < FIRST_YEAR ? exif : exif.taken(instant(), fileOffset());
    }
    Optional<ZoneId> named = zone.flatMap(ZoneText::parse);
    if (minutes.isEmpty() && named.isEmpty()) {
      return exif;
    }
    long time = exif.takenAt() + shift();
    ZoneId kept = named.or(() -> ZoneText.parse(exif.timeZone())).orElse(ZoneOffset.UTC);
    return exif.taken(time, ZoneText.asOffset(kept, time));
  }

  private long shift() {
    return minutes.orElse(0) * 60_000;
  }

  private long instant() {
    return wall.orElseThrow().toInstant(offset.orElse(ZoneOffset.UTC)).toEpochMilli();
  }

  private String rowOffset() {
    return utc ? "UTC" : ZoneText.asOffset(offset.orElseThrow(), instant());
  }

  private String fileOffset() {
    ZoneId kept =
        offset.<ZoneId>map(o -> o).or(() -> zone.flatMap(ZoneText::parse)).orElse(ZoneOffset.UTC);
    return ZoneText.asOffset(kept, instant());
  }

  private static Optional<OffsetDateTime> withOffset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> local(String text) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
