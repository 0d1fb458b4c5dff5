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
  private static final int NARROWEST_BAR = 6;

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
  private String lastSaid = "";

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
    String words = WORDS.getOrDefault(phase, "working");
    String count = total <= 0 ? "%,d".formatted(done) : "%,d of %,d".formatted(done, total);
    if (style.live()) {
      draw(words, total <= 0 ? 0 : Math.min(1.0, 1.0 * done / total), count);
    } else {
      say(words + ": " + count);
    }
  }

  private void say(String line) {
    if (!line.equals(lastSaid)) {
      err.println(line);
      lastSaid = line;
    }
  }

  /** The bar gives way where the line is too narrow for words and numbers. */
  private void draw(String words, double part, String count) {
    int room = style.width() - 1 - words.length() - count.length() - 4;
    int width = Math.min(BAR_WIDTH, room);
    int filled = (int) (part * width);
    String bar =
        width < NARROWEST_BAR ? "" : "━".repeat(filled) + "─".repeat(width - filled) + "  ";
    String text = words + "  " + bar + count;
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
