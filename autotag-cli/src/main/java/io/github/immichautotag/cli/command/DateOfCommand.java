package io.github.immichautotag.cli.command;

import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.core.date.DateReading;
import io.github.immichautotag.core.date.FileNameDates;
import io.github.immichautotag.core.date.NameReading;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Tells what dates file names hold; needs no server and no configuration. */
public final class DateOfCommand implements Command {

  private static final String ZONE = "zone";
  private static final String FORMAT = "format";
  private static final String CLOCK = "clock";
  private static final String STANDARD_INPUT = "-";
  private static final String NONE = "none";

  @Override
  public String name() {
    return "date-of";
  }

  @Override
  public String summary() {
    return "tell the date in file names; needs no server and no configuration";
  }

  @Override
  public String details() {
    return """
        Reads the dates that file names hold, and tells by what scheme. A name of - reads names from
        standard input, one a line, in UTF-8. Each gives a line: name, reading (or NONE) and scheme,
        parted by tabs; or a JSON object.
          autotag date-of PXL_20231026_210642603.dng "IMG-20221109-WA0000.jpg"
          ls | autotag date-of --format json --zone Europe/Berlin -
        Exit code 0, also where a name holds no date.""";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Flags.value(ZONE, "ZONE", "adds the instant that a local time is in that zone"))
        .addOption(Flags.value(FORMAT, "FORMAT", "text (usual) or json"))
        .addOption(
            Flags.value(CLOCK, "INSTANT", "dates after this moment are none, usually after now"));
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    List<String> names = line.getArgList();
    if (names.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "autotag date-of needs names of files, or - to read them from its input");
    }
    Instant now = clock(line).orElseGet(surroundings.clock());
    Writer out = new OutputStreamWriter(surroundings.console().out(), StandardCharsets.UTF_8);
    try (Answers answers =
        new Answers(new FileNameDates(now), zone(line), Flags.isJson(line, FORMAT), out)) {
      for (String name : names) {
        if (name.equals(STANDARD_INPUT)) {
          answers.all(surroundings.console().in());
        } else {
          answers.one(name);
        }
      }
    }
    return ExitCode.DONE;
  }

  private static Optional<ZoneId> zone(CommandLine line) {
    try {
      return Flags.text(line, ZONE).map(ZoneId::of);
    } catch (DateTimeException wrong) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--zone: \"%s\" is no time zone; write one such as Europe/Berlin, +02:00 or UTC"
              .formatted(Flags.text(line, ZONE).orElse("")));
    }
  }

  private static Optional<Instant> clock(CommandLine line) {
    try {
      return Flags.text(line, CLOCK).map(Instant::parse);
    } catch (DateTimeException wrong) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--clock: \"%s\" is no instant; write one such as 2026-10-01T00:00:00Z"
              .formatted(Flags.text(line, CLOCK).orElse("")));
    }
  }

  /** Writes an answer a name. */
  private static final class Answers implements AutoCloseable {

    private final FileNameDates dates;
    private final Optional<ZoneId> zone;
    private final boolean json;
    private final BufferedWriter out;

    Answers(FileNameDates dates, Optional<ZoneId> zone, boolean json, Writer out) {
      this.dates = dates;
      this.zone = zone;
      this.json = json;
      this.out = new BufferedWriter(out);
    }

    void all(BufferedReader names) throws IOException {
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        one(name);
        if (!names.ready()) {
          // Whoever types or pipes names one by one wants each answer at once.
          out.flush();
        }
      }
    }

    void one(String name) throws IOException {
      Optional<NameReading> reading = dates.read(name);
      out.write(json ? object(name, reading) : text(name, reading));
      out.write('\n');
    }

    private String text(String name, Optional<NameReading> reading) {
      String answer =
          name
              + "\t"
              + reading.map(it -> it.date().iso()).orElse("NONE")
              + "\t"
              + reading.map(it -> it.scheme().id()).orElse("");
      return zone.isEmpty() ? answer : answer + "\t" + instant(reading).orElse("");
    }

    private String object(String name, Optional<NameReading> reading) throws IOException {
      Optional<DateReading> date = reading.map(NameReading::date);
      StringWriter text = new StringWriter();
      JsonWriter object = new JsonWriter(text);
      object.setHtmlSafe(false);
      object.beginObject().name("name").value(name);
      object.name("reading").value(date.map(DateReading::iso).orElse(null));
      object.name("precision").value(date.map(it -> word(it.precision())).orElse(NONE));
      object.name("zone").value(date.map(it -> word(it.zone())).orElse(NONE));
      object.name("scheme").value(reading.map(it -> it.scheme().id()).orElse(null));
      object.name("confidence").value(reading.map(it -> word(it.confidence())).orElse(null));
      if (zone.isPresent()) {
        object.name("instant").value(instant(reading).orElse(null));
      }
      object.endObject().close();
      return text.toString();
    }

    private static String word(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }

    /** A day or a month is no instant in any zone. */
    private Optional<String> instant(Optional<NameReading> reading) {
      return reading
          .map(NameReading::date)
          .filter(date -> date.precision().hasTime())
          .flatMap(date -> zone.map(in -> instant(date, in).toString()));
    }

    private static Instant instant(DateReading date, ZoneId zone) {
      return date.isInstant() ? date.asUtc() : date.wallClock().atZone(zone).toInstant();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
