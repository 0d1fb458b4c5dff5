package io.github.immichautotag.cli.state;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.cli.surroundings.FileErrors;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetIdSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger on disk: JSON Lines, one line for each kind of thing done, replaced as a whole and
 * atomically. The format is described in docs/formats/ledger.md.
 */
public final class LedgerFile {

  private static final int VERSION = 1;

  private final Path file;

  /** The ledger in this file, which need not exist. */
  public LedgerFile(Path file) {
    this.file = file;
  }

  /** What came of reading. A file that cannot be understood is a lost ledger: nothing is ours. */
  public record Loaded(Ledger ledger, Optional<String> problem) {}

  /** Reads the ledger. */
  public Loaded load() {
    if (!Files.exists(file)) {
      return new Loaded(Ledger.empty(), Optional.empty());
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return new Loaded(read(reader), Optional.empty());
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | IllegalArgumentException e) {
      String problem =
          "the ledger %s cannot be read (%s): what earlier runs did is treated as yours"
              .formatted(file, e.getMessage());
      return new Loaded(Ledger.empty(), Optional.of(problem));
    }
  }

  private static Ledger read(BufferedReader reader) throws IOException {
    Map<Ledger.Entry, AssetIdSet> done = new HashMap<>();
    Map<LedgerKey, AssetIdSet> reverted = new HashMap<>();
    JsonObject header = object(Optional.ofNullable(reader.readLine()).orElse("{}"));
    if (!header.has("ledger") || header.get("ledger").getAsInt() != VERSION) {
      throw new JsonParseException("it is not of version " + VERSION);
    }
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      JsonObject line = object(text);
      LedgerKey.Verb verb =
          LedgerKey.Verb.valueOf(line.get("verb").getAsString().toUpperCase(Locale.ROOT));
      LedgerKey key = new LedgerKey(verb, line.get("target").getAsString());
      AssetIdSet ids = ids(line.getAsJsonArray("assets"));
      if (line.has("rule")) {
        done.put(new Ledger.Entry(key, line.get("rule").getAsString()), ids);
      } else {
        reverted.put(key, ids);
      }
    }
    return new Ledger(done, reverted);
  }

  private static JsonObject object(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static AssetIdSet ids(JsonArray array) {
    List<AssetId> ids = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      ids.add(AssetId.parse(element.getAsString()));
    }
    return AssetIdSet.of(ids);
  }

  /**
   * Replaces the ledger.
   *
   * @throws UncheckedIOException if it cannot be written; the old one is then still there
   */
  public void save(Ledger ledger) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (FileChannel channel =
              FileChannel.open(
                  fresh,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
        write(ledger, writer);
        writer.flush();
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the ledger " + file + ": " + FileErrors.why(e), e);
    }
  }

  private static void write(Ledger ledger, Writer writer) throws IOException {
    writer.write("{\"ledger\":" + VERSION + "}\n");
    Comparator<Ledger.Entry> byText = Comparator.comparing(Ledger.Entry::toString);
    for (Ledger.Entry entry : ledger.done().keySet().stream().sorted(byText).toList()) {
      line(entry.key(), Optional.of(entry.rule()), ledger.done().get(entry), writer);
    }
    Comparator<LedgerKey> byKey = Comparator.comparing(LedgerKey::toString);
    for (LedgerKey key : ledger.reverted().keySet().stream().sorted(byKey).toList()) {
      line(key, Optional.empty(), ledger.reverted().get(key), writer);
    }
  }

  private static void line(
      LedgerKey key,
      Optional<String> rule,
      @org.jspecify.annotations.Nullable AssetIdSet ids,
      Writer writer)
      throws IOException {
    if (ids == null) {
      return;
    }
    JsonWriter json = new JsonWriter(writer);
    json.beginObject();
    json.name("verb").value(key.verb().name().toLowerCase(Locale.ROOT));
    json.name("target").value(key.target());
    if (rule.isPresent()) {
      json.name("rule").value(rule.get());
    }
    json.name("assets").beginArray();
    ids.forEach(
        id -> {
          try {
            json.value(id.toString());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    json.endArray().endObject().flush();
    writer.write('\n');
  }
}
