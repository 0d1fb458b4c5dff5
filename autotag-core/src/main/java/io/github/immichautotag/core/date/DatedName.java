package io.github.immichautotag.core.date;

/**
 * The name of an album or folder that begins or ends with its date.
 *
 * @param interval the days it speaks of
 * @param event the rest of the name, without what parts it from the date; may be empty
 */
public record DatedName(DateInterval interval, String event) {}
