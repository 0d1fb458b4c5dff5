package io.github.immichautotag.core.date;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the days that the name of an album speaks of, if it begins with them. */
public final class AlbumDates {

  private final LeadingDate leading;

  /**
   * A reader for which years after the next one do not exist: albums are made for what is planned.
   */
  public AlbumDates(Instant now) {
    leading = new LeadingDate(now.atZone(ZoneOffset.UTC).getYear() + 1);
  }

  /** The date of an album. */
  public Optional<DatedName> read(String albumName) {
    return leading.read(albumName);
  }
}
