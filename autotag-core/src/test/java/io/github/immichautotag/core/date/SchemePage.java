package io.github.immichautotag.core.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documentation page of the schemes. */
final class SchemePage {

  private static final Path PAGE =
      Path.of(System.getProperty("autotag.testdata.dir"))
          .resolveSibling("docs")
          .resolve("file-name-dates.md");

  private SchemePage() {}

  /** What the page says of one scheme. */
  record Section(String scheme, List<Row> rows) {}

  /** A name, and what is to be read in it. */
  record Row(String name, Optional<String> reading) {}

  static List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("### ")) {
        sections.add(new Section(line.substring(4), new ArrayList<>()));
      } else if (!sections.isEmpty() && line.startsWith("| `")) {
        sections.get(sections.size() - 1).rows().add(row(line));
      }
    }
    return sections;
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    String reading = cells[2].strip();
    return new Row(
        cells[1].strip().replace("`", ""),
        reading.equals("none") ? Optional.empty() : Optional.of(reading.replace("`", "")));
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(PAGE);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
