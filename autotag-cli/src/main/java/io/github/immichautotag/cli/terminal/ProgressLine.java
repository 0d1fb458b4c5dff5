package io.github.immichautotag.cli.terminal;

import io.github.immichautotag.core.run.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shows how far long work has come: one line that is drawn again and again on a terminal, and
 * elsewhere a line now and then, so that a log of a night's run stays readable.
 */
public final class ProgressLine implements Progress, AutoCloseable {

  /** Often enough to look alive. */
  private static final Duration REDRAW_AFTER = Duration.ofMillis(100);

  /** Rare enough for a log file. */
  private static final Duration LOG_AFTER = Duration.ofSeconds(30);

  private static final int BAR_WIDTH = 24;

  private static final Map<Phase, String> WORDS =
      Map.of(
          Phase.READING_ASSETS, "reading assets",
          Phase.READING_TAGS, "reading tags",
          Phase.READING_ALBUMS, "reading albums",
          Phase.WRITING, "writing",
          Phase.SETTLING, "waiting for Immich's background jobs",
          Phase.VERIFYING, "reading back");

  private final PrintStream err;
  private final Style style;
  private final Supplier<Instant> clock;
  private Instant lastShown;
  private int shownWidth;

  /** A line on standard error. */
  public ProgressLine(PrintStream err, Style style, Supplier<Instant> clock) {
    this.err = err;
    this.style = style;
    this.clock = clock;
    lastShown = clock.get();
  }

  @Override
  public synchronized void report(Phase phase, long done, long total) {
    Duration since = Duration.between(lastShown, clock.get());
    if (since.compareTo(style.live() ? REDRAW_AFTER : LOG_AFTER) < 0) {
      return;
    }
    lastShown = clock.get();
    if (style.live()) {
      draw(text(phase, done, total));
    } else {
      err.println(text(phase, done, total));
    }
  }

  private static String text(Phase phase, long done, long total) {
    String words = WORDS.getOrDefault(phase, "working");
    if (total <= 0) {
      return "%s  %,d".formatted(words, done);
    }
    int filled = (int) (BAR_WIDTH * Math.min(done, total) / total);
    String bar = "━".repeat(filled) + "─".repeat(BAR_WIDTH - filled);
    return "%s  %s  %,d of %,d".formatted(words, bar, done, total);
  }

  private void draw(String text) {
    String cut = text.length() < style.width() ? text : text.substring(0, style.width() - 1);
    err.print("\r" + cut + " ".repeat(Math.max(0, shownWidth - cut.length())));
    err.flush();
    shownWidth = cut.length();
  }

  /** Wipes the line, so that what follows starts on an empty one. */
  @Override
  public synchronized void close() {
    if (shownWidth > 0) {
      err.print("\r" + " ".repeat(shownWidth) + "\r");
      err.flush();
      shownWidth = 0;
    }
  }
}
