package io.github.immichautotag.core.date;

/**
 * How dates are judged.
 *
 * @param policy what may correct a date
 * @param zones where pictures were taken
 */
public record DateSettings(RepairPolicy policy, ZoneSettings zones) {}
