package io.github.immichautotag.core.date;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the family lived.
 *
 * @param from since which day
 * @param zone in which zone, until the next one begins
 */
public record Residence(LocalDate from, ZoneId zone) {}
