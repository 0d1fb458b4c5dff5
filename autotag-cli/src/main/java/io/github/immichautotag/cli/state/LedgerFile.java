package io.github.immichautotag.cli.state;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
import org.jspecify.annotations.Nullable;

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
    } catch (IOException e) {
      return lost(FileErrors.why(e));
    } catch (DamagedException e) {
      return lost(String.valueOf(e.getMessage()));
    }
  }

  private Loaded lost(String why) {
    String problem =
        "the ledger %s cannot be read (%s): what earlier runs did is treated as yours"
            .formatted(file, why);
    return new Loaded(Ledger.empty(), Optional.of(problem));
  }

  /** Keeps a ledger that cannot be read from being replaced, beside the one that replaces it. */
  private void setAside() throws IOException {
    if (load().problem().isPresent()) {
      Path damaged = file.resolveSibling(file.getFileName() + ".damaged");
      for (int number = 2; Files.exists(damaged); number++) {
        damaged = file.resolveSibling(file.getFileName() + ".damaged-" + number);
      }
      Files.move(file, damaged);
    }
  }

  private static Ledger read(BufferedReader reader) throws IOException, DamagedException {
    Map<Ledger.Entry, AssetIdSet> done = new HashMap<>();
    Map<LedgerKey, AssetIdSet> reverted = new HashMap<>();
    readHeader(Optional.ofNullable(reader.readLine()).orElse("{}"));
    int number = 2;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      try {
        readLine(JsonParser.parseString(text).getAsJsonObject(), done, reverted);
      } catch (RuntimeException damaged) {
        // Gson has five kinds of them for what is not as it was written.
        throw new DamagedException("line " + number + " is damaged", damaged);
      }
      number++;
    }
    return new Ledger(done, reverted);
  }

  private static void readHeader(String text) throws DamagedException {
    boolean known;
    try {
      JsonElement version = JsonParser.parseString(text).getAsJsonObject().get("ledger");
      known = version != null && version.getAsInt() == VERSION;
    } catch (RuntimeException damaged) {
      throw new DamagedException("line 1 is damaged", damaged);
    }
    if (!known) {
      throw new DamagedException("it is not of version " + VERSION, null);
    }
  }

  private static void readLine(
      JsonObject line, Map<Ledger.Entry, AssetIdSet> done, Map<LedgerKey, AssetIdSet> reverted) {
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

  /** The file is not as this program writes it. */
  private static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String message, @Nullable Exception cause) {
      super(message, cause);
    }
  }

  private static AssetIdSet ids(JsonArray array) {
    List<AssetId> ids = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      ids.add(AssetId.parse(element.getAsString()));
    }
    return AssetIdSet.of(ids);
  }

  /**
   * Replaces the ledger; one that cannot be read is kept beside it, with {@code .damaged} after its
   * name.
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
      setAside();
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      remove(fresh, e);
      throw new UncheckedIOException(
          "cannot write the ledger "
              + file
              + ", so the next run does not know what does not stick: "
              + FileErrors.why(e),
          e);
    }
  }

  private static void remove(Path fresh, IOException failure) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException left) {
      failure.addSuppressed(left);
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
      LedgerKey key, Optional<String> rule, @Nullable AssetIdSet ids, Writer writer)
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
