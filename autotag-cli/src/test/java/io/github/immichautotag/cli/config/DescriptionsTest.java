package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.schema.Descriptions;
import io.github.immichautotag.cli.config.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What editors show of a key is what the comments of docs/configuration-reference.yaml say. */
final class DescriptionsTest {
  private static final Pattern KEY_LINE =
      Pattern.compile("^( *(?:- )?)#?([a-z_]+):.* #: ([^ ]+) \\| .*$");

  private final Descriptions descriptions = Descriptions.standard();

  @Test
  void sayWhatTheCommentsOfTheReferenceSay() throws IOException {
    Map<String, String> comments = comments();
    assertThat(comments).hasSizeGreaterThan(70);
    List<String> differ =
        comments.entrySet().stream()
            .filter(
                comment ->
                    descriptions
                        .exactly(comment.getKey())
                        .filter(words -> !words.equals(comment.getValue()))
                        .isPresent())
            .map(comment -> comment.getKey() + ": " + comment.getValue())
            .toList();
    assertThat(differ)
        .as("these comments of the reference differ from descriptions.txt beside keys.txt")
        .isEmpty();
  }

  @Test
  void areThereForNearlyEveryKeyAndForNoOther() {
    Set<String> ids =
        Schema.standard().lines().stream().map(Schema.Line::id).collect(Collectors.toSet());
    assertThat(descriptions.ids()).filteredOn(id -> !id.startsWith("*.")).isSubsetOf(ids);
    long described = ids.stream().filter(id -> descriptions.of(id).isPresent()).count();
    assertThat(described).isGreaterThan(ids.size() * 3L / 4);
  }

  /** The comment directly above each key that has one. */
  private static Map<String, String> comments() throws IOException {
    Map<String, String> comments = new LinkedHashMap<>();
    Deque<Level> open = new ArrayDeque<>(List.of(new Level(-1, "")));
    List<String> above = new ArrayList<>();
    for (String line : Files.readAllLines(TestFiles.reference())) {
      Matcher key = KEY_LINE.matcher(line);
      if (!key.matches()) {
        collect(line.strip(), above);
        continue;
      }
      int indent = key.group(1).length();
      while (open.getLast().indent >= indent) {
        open.removeLast();
      }
      String id = open.getLast().prefix + key.group(2);
      if (!above.isEmpty()) {
        comments.putIfAbsent(id, String.join(" ", above));
      }
      above.clear();
      open.addLast(new Level(indent, group(key.group(3)).map(name -> "@" + name).orElse(id) + "."));
    }
    return comments;
  }

  private static void collect(String line, List<String> above) {
    if (line.startsWith("# ") && !line.startsWith("# ---")) {
      above.add(line.substring(2));
    } else {
      above.clear();
    }
  }

  private static Optional<String> group(String type) {
    return Optional.of(type.indexOf(':')).filter(at -> at > 0).map(at -> type.substring(at + 1));
  }

  private record Level(int indent, String prefix) {}
}
