package io.github.immichautotag.sandbox.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was made during the recording got other ids then than it gets now. */
final class IdMap {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Map<String, String> actual = new HashMap<>();
  private final Set<String> recordedIds;

  /** Ids that were recorded stand for themselves. */
  IdMap(Set<String> recordedIds) {
    this.recordedIds = recordedIds;
  }

  /** All ids in a text. */
  static Set<String> idsIn(String text) {
    return UUID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** Pairs up ids that stand in the same place of both answers under the name "id". */
  void learn(JsonElement recorded, JsonElement now) {
    if (recorded instanceof JsonArray a && now instanceof JsonArray b) {
      for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
        learn(a.get(i), b.get(i));
      }
    } else if (recorded instanceof JsonObject a && now instanceof JsonObject b) {
      a.entrySet()
          .forEach(
              member -> {
                JsonElement other = b.get(member.getKey());
                if (other != null) {
                  learn(member.getKey(), member.getValue(), other);
                }
              });
    }
  }

  private void learn(String name, JsonElement recorded, JsonElement now) {
    boolean id = name.equals("id") || name.equals("parentId");
    if (id && recorded instanceof JsonPrimitive a && now instanceof JsonPrimitive b) {
      if (UUID.matcher(a.getAsString()).matches() && !recordedIds.contains(b.getAsString())) {
        actual.putIfAbsent(a.getAsString(), b.getAsString());
      }
    } else {
      learn(recorded, now);
    }
  }

  String translate(String text) {
    Matcher matcher = UUID.matcher(text);
    return matcher.replaceAll(match -> actual.getOrDefault(match.group(), match.group()));
  }

  JsonElement translate(JsonElement element) {
    return JsonParser.parseString(translate(element.toString()));
  }
}
