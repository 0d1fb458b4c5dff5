package io.github.immichautotag.benchmarks;

import io.github.immichautotag.core.date.FileNameDates;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Reads names that somebody made to be costly: pieces of dates in no sensible order, and single
 * pieces repeated. Prints how long all took, and which single one took longest.
 */
public final class HostileNames {

  private static final int USUAL_COUNT = 10_000_000;

  /** Until the compiler has done its work, any name may take long. */
  private static final int WARM = 500_000;

  private static final String[] PIECES = {
    "2019",
    "12",
    "25",
    "20191225",
    "183045",
    "1577295045123",
    "99",
    "0",
    "00",
    "-",
    "_",
    ".",
    " ",
    ":",
    "T",
    "Z",
    "+02:00",
    "at",
    "PM",
    "IMG",
    "PXL",
    "WA",
    "Dec",
    "de",
    "nd",
    "年",
    "月",
    "日",
    "오후",
    "(1)",
    "~2",
    "8B3E7A10-2019-4125-9A1B-20191225AB12",
    "e\u0301",
    "\u202f",
    "\u0000",
    "\ud83d",
    "٢٠١٩",
    "@",
    "12345678901234567890",
    "18.30.45",
    "Photo on ",
    "LINE_ALBUM_",
    "RPReplay"
  };

  private final FileNameDates dates = new FileNameDates(Instant.parse("2026-10-01T00:00:00Z"));
  private final Random random = new Random(11);
  private long longest;
  private String slowest = "";

  private HostileNames() {}

  /** Runs; the first argument is how many names. */
  public static void main(String[] arguments) {
    int count = arguments.length == 0 ? USUAL_COUNT : Integer.parseInt(arguments[0]);
    new HostileNames().run(count);
  }

  private void run(int count) {
    int read = 0;
    long start = System.nanoTime();
    for (int at = 0; at < count; at++) {
      read += reads(at % 1000 == 0 ? repeated() : mixed(), at >= WARM) ? 1 : 0;
    }
    Duration all = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "%,d hostile names in %.1f s, %,d of them with a date; the longest single one took %.3f ms,"
            + " %,d characters: %.60s%n",
        count, all.toMillis() / 1000.0, read, longest / 1e6, slowest.length(), slowest);
  }

  private boolean reads(String name, boolean counts) {
    long start = System.nanoTime();
    boolean read = dates.read(name).isPresent();
    long taken = System.nanoTime() - start;
    if (counts && taken > longest) {
      longest = taken;
      slowest = name;
    }
    return read;
  }

  private String mixed() {
    StringBuilder name = new StringBuilder();
    for (int pieces = random.nextInt(16); pieces > 0; pieces--) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return name.toString();
  }

  /** As long as file systems allow. */
  private String repeated() {
    String piece = PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)];
    return piece.repeat(255 / piece.length());
  }
}
