package io.github.immichautotag.benchmarks;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.UUID;

/** File names in about the shares that libraries of families have them. */
final class NameMix {

  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss");
  private static final DateTimeFormatter SPELLED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss");

  private final Random random;

  NameMix(long seed) {
    random = new Random(seed);
  }

  String[] names(int count) {
    String[] names = new String[count];
    for (int at = 0; at < count; at++) {
      names[at] = name();
    }
    return names;
  }

  String name() {
    LocalDateTime time =
        LocalDateTime.of(2012, 1, 1, 0, 0).plusSeconds(random.nextInt(14 * 365 * 86_400));
    String compact = COMPACT.format(time);
    int number = random.nextInt(10_000);
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> "IMG_" + compact + ".jpg";
      case 3, 4, 5 -> "PXL_" + compact + "%03d.jpg".formatted(number % 1_000);
      case 6, 7 -> compact + ".jpg";
      case 8, 9, 10 -> "IMG_%04d.HEIC".formatted(number);
      case 11 -> "DSC%05d.ARW".formatted(number);
      case 12, 13 -> "IMG-" + compact.substring(0, 8) + "-WA%04d.jpg".formatted(number % 100);
      case 14 -> "Screenshot_" + compact.replace('_', '-') + "_Chrome.png";
      case 15 -> "Screenshot " + SPELLED.format(time) + ".png";
      case 16 -> "VID_" + compact + ".mp4";
      case 17 -> new UUID(random.nextLong(), random.nextLong()) + ".jpg";
      case 18 -> "received_" + (1_000_000_000_000_000L + random.nextInt()) + ".jpeg";
      default -> "Summer by the sea (" + number % 40 + ").jpg";
    };
  }
}
