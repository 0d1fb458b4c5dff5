package io.github.immichautotag.cli.report;

import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.cli.terminal.Columns;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Assets that were found, with their links, oldest first. */
public final class FoundAssets {

  private FoundAssets() {}

  /** A line for each, and how many there are. */
  public static List<String> lines(
      AssetSet found, int limit, Library library, ImmichLinks links, Style style) {
    AssetTable assets = library.assets();
    Columns columns = new Columns();
    List<Integer> ordered = ordered(found, library);
    ordered.stream()
        .limit(limit)
        .forEach(
            at ->
                columns
                    .row()
                    .text(AssetLine.taken(at, library))
                    .text(Printable.of(assets.originalFileName(at)))
                    .text(links.asset(assets.id(at))));
    List<String> lines = new ArrayList<>(columns.lines("", style.width()));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    String more = limit < found.size() ? ", the oldest %,d of them listed".formatted(limit) : "";
    lines.add(style.strong("%,d of %,d assets%s".formatted(found.size(), assets.size(), more)));
    return lines;
  }

  private static List<Integer> ordered(AssetSet found, Library library) {
    return found
        .positions()
        .boxed()
        .sorted(
            (one, other) ->
                library
                    .assets()
                    .localDateTime(one)
                    .compareTo(library.assets().localDateTime(other)))
        .toList();
  }

  /** A JSON object a line, of so many assets at most. */
  public static void writeJson(
      AssetSet found, int limit, Library library, ImmichLinks links, Writer writer)
      throws IOException {
    AssetTable assets = library.assets();
    for (int at : ordered(found, library).stream().limit(limit).toList()) {
      JsonWriter json = new JsonWriter(writer);
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("id").value(assets.id(at).toString());
      json.name("file_name").value(assets.originalFileName(at));
      json.name("path").value(assets.originalPath(at));
      json.name("type").value(assets.type(at).name().toLowerCase(Locale.ROOT));
      json.name("taken").value(AssetLine.taken(at, library).replace(' ', 'T'));
      json.name("link").value(links.asset(assets.id(at)));
      json.endObject().flush();
      writer.write('\n');
    }
    writer.flush();
  }
}
