package io.github.immichautotag.sandbox.seed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a recorded library. What is wrong with one is told with its name, in words. */
final class LibraryFiles {
  private static final Pattern PLACE = Pattern.compile("at line \\d+ column \\d+");

  private final Path folder;

  LibraryFiles(Path folder) {
    this.folder = folder;
  }

  /** Reads a file that must be there and hold an object. */
  void object(String name, Consumer<JsonObject> reader) {
    JsonElement read = read(name).orElseThrow(() -> missing(name));
    inWords(name, () -> reader.accept(Json.object(read)));
  }

  /** Reads a file that may be missing and else holds an object. */
  void optionalObject(String name, Consumer<JsonObject> reader) {
    read(name).ifPresent(read -> inWords(name, () -> reader.accept(Json.object(read))));
  }

  /** Reads each object of the list in a file that must be there. */
  void each(String name, Consumer<JsonObject> reader) {
    each(name, read(name).orElseThrow(() -> missing(name)), reader);
  }

  /** Reads each object of the list in a file that may be missing. */
  void optionalEach(String name, Consumer<JsonObject> reader) {
    read(name).ifPresent(read -> each(name, read, reader));
  }

  private void each(String name, JsonElement read, Consumer<JsonObject> reader) {
    if (!(read instanceof JsonArray array)) {
      throw unreadable(name, "holds no list");
    }
    for (int i = 0; i < array.size(); i++) {
      JsonElement element = array.get(i);
      inWords(name + ", entry " + (i + 1), () -> reader.accept(Json.object(element)));
    }
  }

  /** Does something with what was read; what is wrong with it is told with that place. */
  void inWords(String where, Runnable reading) {
    try {
      reading.run();
    } catch (JsonParseException wrong) {
      throw unreadable(where, ": " + wrong.getMessage());
    }
  }

  private Optional<JsonElement> read(String name) {
    if (!Files.isDirectory(folder)) {
      throw failure(folder + " is no folder");
    }
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      return Optional.of(JsonParser.parseReader(reader));
    } catch (IOException wrong) {
      throw unreadable(name, "cannot be read: " + wrong.getMessage());
    } catch (JsonParseException wrong) {
      throw unreadable(name, "is not JSON" + place(String.valueOf(wrong.getMessage())));
    }
  }

  private static String place(String message) {
    Matcher place = PLACE.matcher(message);
    return place.find() ? " " + place.group() : "";
  }

  private UncheckedIOException missing(String name) {
    return unreadable(name, "is missing; a recorded library has me.json and assets.json at least");
  }

  private UncheckedIOException unreadable(String where, String reason) {
    String space = reason.startsWith(":") ? "" : " ";
    return failure(folder.resolve(where) + space + reason);
  }

  private static UncheckedIOException failure(String words) {
    return new UncheckedIOException(words, new IOException(words));
  }
}
