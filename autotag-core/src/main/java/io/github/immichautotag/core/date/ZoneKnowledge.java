package io.github.immichautotag.core.date;

/** What is known of the zone of a date that was read. */
public enum ZoneKnowledge {
  /** The clock on the wall of wherever the picture was taken. */
  LOCAL,
  /** UTC: the app is known to write it, or the name says so. */
  UTC
}
