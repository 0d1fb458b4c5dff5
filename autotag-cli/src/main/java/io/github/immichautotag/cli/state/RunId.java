package io.github.immichautotag.cli.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The name of one run: when it began, in UTC, and four characters that keep two runs of one second
 * apart. Names sort by time.
 *
 * @param text such as {@code 20261124T043000Z-7f3a}
 */
public record RunId(String text) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int SUFFIXES = 0x10000;

  /** A name for a run that begins now. */
  public static RunId at(Instant now, RandomGenerator random) {
    return new RunId("%s-%04x".formatted(TIME.format(now), random.nextInt(SUFFIXES)));
  }

  @Override
  public String toString() {
    return text;
  }
}
