package io.github.immichautotag.cli.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file {@code library.yaml}: what is on the server, and what the user does between two runs. */
record StoryFile(Map<String, Object> content) {

  static StoryFile read(Path file) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return new StoryFile(map(yaml.load(Files.readString(file))));
  }

  /** The users beside the key's own, by name. */
  List<String> users() {
    return texts(content.get("users"));
  }

  /** By file name, what each asset is like. */
  Map<String, Map<String, Object>> assets() {
    Map<String, Map<String, Object>> assets = new LinkedHashMap<>();
    map(content.get("assets")).forEach((name, about) -> assets.put(name, map(about)));
    return assets;
  }

  /** The albums of which more is to be said than who is in them. */
  List<Map<String, Object>> albums() {
    return list(content.get("albums")).stream().map(StoryFile::map).toList();
  }

  /** What the user does before each further run. */
  List<List<Map<String, Object>>> later() {
    List<List<Map<String, Object>>> later = new ArrayList<>();
    for (Object run : list(content.get("then"))) {
      later.add(list(run).stream().map(StoryFile::map).toList());
    }
    return later;
  }

  static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> read) {
      read.forEach((key, it) -> map.put(String.valueOf(key), it == null ? "" : it));
    }
    return map;
  }

  static List<Object> list(@Nullable Object value) {
    List<Object> list = new ArrayList<>();
    if (value instanceof List<?> read) {
      list.addAll(read);
    } else if (value != null) {
      list.add(value);
    }
    return list;
  }

  static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }
}
