package io.github.immichautotag.sandbox.replay;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the headers that the recordings hold: the type, and whether there are the others. */
final class Headers {
  private static final List<String> PRESENT = List.of("x-immich-cid", "etag");

  private Headers() {}

  static List<String> differences(Recording recording, HttpHeaders actual) {
    Map<String, String> recorded = recording.responseHeaders();
    List<String> differences = new ArrayList<>();
    String type = recorded.getOrDefault("content-type", "");
    if (!type.equals(actual.firstValue("content-type").orElse(""))) {
      differences.add("content-type: recorded " + type + " but got " + actual.map());
    }
    for (String name : PRESENT) {
      if (recorded.containsKey(name) != actual.firstValue(name).isPresent()) {
        String there = recorded.containsKey(name) ? " recorded but missing" : " not recorded";
        differences.add(name + there);
      }
    }
    return differences;
  }
}
