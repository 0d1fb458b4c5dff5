package io.github.immichautotag.core.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** File names: listed with their readings, composed, and hostile. */
final class NameExamples {

  static final Instant CLOCK = Instant.parse("2026-10-01T00:00:00Z");

  private static final Path FOLDER =
      Path.of(System.getProperty("autotag.testdata.dir")).resolve("dates");

  private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

  private static final String[] PIECES = {
    "2019",
    "12",
    "25",
    "20191225",
    "183045",
    "1577295045123",
    "99",
    "0",
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
    "1"
  };

  private NameExamples() {}

  /** A name and what is to be read in it. */
  record Example(String name, String reading, String precision, String zone) {}

  /** A name made up, and what was put in. */
  record Composed(String name, String reading) {}

  static Stream<Example> all() {
    return Stream.of("filename-dates.csv", "more-filename-dates.csv")
        .flatMap(file -> lines(FOLDER.resolve(file)).stream().skip(1))
        .map(NameExamples::example);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Example example(String line) {
    List<String> fields = new ArrayList<>();
    Matcher field = FIELD.matcher(line);
    while (fields.size() < 4 && field.find()) {
      String quoted = field.group(1);
      fields.add(quoted == null ? field.group(2) : quoted.replace("\"\"", "\""));
    }
    return new Example(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
  }

  /** A name in one of many forms, with text before and behind. */
  static Composed compose(Random random) {
    LocalDateTime time =
        LocalDateTime.of(1990, 1, 1, 0, 0).plusSeconds(random.nextInt(36 * 365 * 86_400 / 2) * 2L);
    String form =
        pick(
            random,
            "uuuuMMdd_HHmmss",
            "uuuuMMdd-HHmmss",
            "uuuuMMddHHmmss",
            "uuuu-MM-dd HH.mm.ss",
            "uuuu-MM-dd-HH-mm-ss",
            "uuuu_MM_dd_HH_mm_ss",
            "uuuu.MM.dd HH.mm.ss",
            "uuuu-MM-dd'T'HH:mm:ss",
            "uuuu-MM-dd 'at' HH.mm.ss",
            "uuuu-MM-dd HHmmss",
            "uuuu年MM月dd日 HH時mm分ss秒");
    String before = pick(random, "", "IMG_", "Trip to Rome ", "holiday-", "(", "Küche_", "x7 ");
    String behind =
        pick(random, "", "(1)", "-edited", "~2", "+1", " copy", "_HDR", " (2)", "-COLLAGE");
    String name = before + DateTimeFormatter.ofPattern(form).format(time) + behind + ".jpg";
    return new Composed(name, DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time));
  }

  /** Pieces of dates in no sensible order. */
  static String hostile(Random random) {
    StringBuilder name = new StringBuilder();
    int pieces = random.nextInt(14);
    for (int i = 0; i < pieces; i++) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return name.toString();
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
