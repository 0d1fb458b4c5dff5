package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.CaptureTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The decision table of the documentation. */
final class RepairPage {

  private static final Path PAGE =
      Path.of(System.getProperty("autotag.testdata.dir"))
          .resolveSibling("docs")
          .resolve("date-repair.md");

  private static final Pattern ROW = Pattern.compile("\\| \\d{4}-.*\\|");
  private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
  private static final ZoneId USUAL = ZoneId.of("Europe/Madrid");

  private static final FileNameDates NAMES = new FileNameDates(NameExamples.CLOCK);
  private static final FolderDates FOLDERS = new FolderDates(NameExamples.CLOCK);
  private static final AlbumDates ALBUMS = new AlbumDates(NameExamples.CLOCK);

  private RepairPage() {}

  /** One case, and how it is decided. */
  record Row(
      String line,
      CaptureTime shown,
      Standing worth,
      List<DateEvidence> evidence,
      ZoneId zone,
      String verdict) {}

  static List<Row> rows() {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines.filter(ROW.asMatchPredicate()).map(RepairPage::row).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Row row(String line) {
    String[] cells = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    List<DateEvidence> evidence =
        Stream.of(cells[3].split(", ", -1))
            .filter(it -> !it.isEmpty())
            .flatMap(it -> evidence(it).stream())
            .toList();
    return new Row(
        line,
        time(cells[1]),
        Standing.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        evidence,
        cells[4].isEmpty() ? USUAL : ZoneId.of(cells[4]),
        cells[5]);
  }

  private static CaptureTime time(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (!offset.matches()) {
      return CaptureTime.local(LocalDateTime.parse(text));
    }
    OffsetDateTime time = OffsetDateTime.parse(text);
    return CaptureTime.at(time.toLocalDateTime(), time.getOffset());
  }

  private static Optional<DateEvidence> evidence(String text) {
    int blank = text.indexOf(' ');
    String what = text.substring(blank + 1).replace("`", "");
    return switch (text.substring(0, blank)) {
      case "name" -> NAMES.read(what).map(it -> DateEvidence.ofName(it, what));
      case "folder" -> FOLDERS.read(what).map(DateEvidence::ofFolder);
      case "album" -> ALBUMS.read(what).map(it -> DateEvidence.ofAlbum(it, what));
      case "duplicate" -> Optional.of(DateEvidence.ofDuplicate(time(what), "original.jpg"));
      case "neighbours" ->
          Optional.of(DateEvidence.ofNeighbours(time(what), "IMG_0041.jpg and IMG_0043.jpg", true));
      default -> throw new IllegalArgumentException(text);
    };
  }
}
