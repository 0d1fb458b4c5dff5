package io.github.immichautotag.cli.config;

/**
 * How dates are held against the dates in album names.
 *
 * @param mismatchTag mark for what lies too far outside
 * @param thresholdDays days outside the days that an album's name says
 */
public record AlbumDateSettings(String mismatchTag, int thresholdDays) {}
