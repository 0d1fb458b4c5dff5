package io.github.immichautotag.sandbox.library;

import org.jspecify.annotations.Nullable;

/**
 * The part of an asset's metadata that a user can write, as a row of the database or as the text of
 * a file.
 *
 * @param takenAt capture time, epoch milliseconds UTC
 * @param timeZone as Immich shows it ({@code UTC+2}, {@code Europe/Berlin}), null when unknown
 * @param rating null when unrated
 */
public record Exif(
    long takenAt,
    @Nullable String timeZone,
    String description,
    @Nullable Integer rating,
    @Nullable Place place) {

  /** With another time and zone. */
  public Exif taken(long newTakenAt, @Nullable String newTimeZone) {
    return new Exif(newTakenAt, newTimeZone, description, rating, place);
  }

  /** With another description. */
  public Exif described(String newDescription) {
    return new Exif(takenAt, timeZone, newDescription, rating, place);
  }

  /** With another rating. */
  public Exif rated(@Nullable Integer newRating) {
    return new Exif(takenAt, timeZone, description, newRating, place);
  }

  /** With another place. */
  public Exif at(@Nullable Place newPlace) {
    return new Exif(takenAt, timeZone, description, rating, newPlace);
  }
}
