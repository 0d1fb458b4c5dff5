package io.github.immichautotag.cli.report;

import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.core.date.DateEvidence;
import io.github.immichautotag.core.date.DateReview;
import io.github.immichautotag.core.date.DateVerdict;
import io.github.immichautotag.core.date.NameReading;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** The dates that are wrong or doubtful, one JSON object a line; see docs/formats/dates.md. */
public final class DatesJson {

  private DatesJson() {}

  /** Writes all of them; the writer stays open. */
  public static void write(DateReview review, AssetTable assets, ImmichLinks links, Writer writer)
      throws IOException {
    for (DateReview.Entry entry : review.entries()) {
      JsonWriter json = new JsonWriter(writer);
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("asset").value(assets.id(entry.position()).toString());
      json.name("file_name").value(assets.originalFileName(entry.position()));
      json.name("link").value(links.asset(assets.id(entry.position())));
      json.name("shown").value(text(entry.shown()));
      json.name("worth").value(word(entry.standing()));
      members(entry, json);
      json.name("scheme").value(entry.name().map(it -> it.scheme().id()).orElse(null));
      json.name("confidence")
          .value(entry.name().map(NameReading::confidence).map(DatesJson::word).orElse(null));
      json.name("because").value(entry.verdict().why());
      json.endObject().flush();
      writer.write('\n');
    }
    writer.flush();
  }

  private static void members(DateReview.Entry entry, JsonWriter json) throws IOException {
    Optional<DateEvidence> evidence = Optional.empty();
    if (entry.verdict() instanceof DateVerdict.Correct correct) {
      json.name("verdict").value("correct");
      json.name("value").value(text(correct.value()));
      evidence = Optional.of(correct.by());
    } else if (entry.verdict() instanceof DateVerdict.Doubtful doubtful) {
      json.name("verdict").value("doubtful");
      json.name("kind").value(word(doubtful.kind()));
      evidence = doubtful.hint();
    }
    json.name("evidence").value(evidence.map(it -> word(it.source())).orElse(null));
  }

  private static String text(CaptureTime time) {
    return "" + time.wallClock() + time.zone().map(zone -> time.offset().toString()).orElse("");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
