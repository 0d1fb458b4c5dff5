package io.github.immichautotag.core.date;

/**
 * What a file name tells.
 *
 * @param date the date in it
 * @param scheme which app or device names files so; see docs/file-name-dates.md
 * @param confidence what the moment is the moment of
 */
public record NameReading(DateReading date, NameScheme scheme, Confidence confidence) {}
