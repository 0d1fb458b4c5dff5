package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.SourceComments;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is carried over from an old file beside its values: the user's comments, and the list of
 * what was left out and why. No secret gets into either.
 */
final class OldFile {
  private final SourceComments comments;
  private final Remarks remarks;
  private final List<String> leftOut = new ArrayList<>();

  OldFile(String text, Remarks remarks) {
    this.comments = SourceComments.of(text);
    this.remarks = remarks;
  }

  /** The comments of an old line belong to this path now. */
  void carry(int line, String path) {
    carryAbove(line, path);
    comments.takeBehind(line).ifPresent(text -> remarks.behind(path, Shown.withoutSecrets(text)));
  }

  /** Only those above it. */
  void carryAbove(int line, String path) {
    comments.takeAbove(line).forEach(text -> remarks.above(path, Shown.withoutSecrets(text)));
  }

  /** A key is not carried over, but what it said and the comments on it are not lost. */
  void leaveOut(Entry entry, String path, String why) {
    leaveOut(entry, "- " + path + ": " + inLine(entry.value()) + " (" + why + ")");
  }

  /** A secret is not carried over, and not shown. */
  void leaveOutSecret(Entry entry, String path, String why) {
    leaveOut(entry, "- " + path + " (" + why + ")");
  }

  private void leaveOut(Entry entry, String words) {
    leftOut.add(Shown.withoutSecrets(words));
    lines(entry)
        .distinct()
        .forEach(
            line -> {
              comments.takeAbove(line).forEach(this::leaveOut);
              comments.takeBehind(line).ifPresent(this::leaveOut);
            });
  }

  private void leaveOut(String comment) {
    leftOut.add("    # " + Shown.withoutSecrets(comment));
  }

  /** Everything that has no other place goes to the end of the new file. */
  void finish() {
    List<String> rest = comments.takeRest();
    if (!leftOut.isEmpty()) {
      remarks.atEnd("", "Left out, because it has no effect or would be the same without:");
      leftOut.forEach(line -> remarks.atEnd("", line));
    }
    if (!rest.isEmpty()) {
      remarks.atEnd("", "Further comments of the old file:");
      rest.forEach(line -> remarks.atEnd("", "  " + Shown.withoutSecrets(line)));
    }
  }

  private static Stream<Integer> lines(Entry entry) {
    return Stream.concat(Stream.of(entry.keyPlace().line()), lines(entry.value()));
  }

  private static Stream<Integer> lines(YamlTree value) {
    return value.match(
        scalar -> Stream.of(scalar.place().line()),
        list -> list.items().stream().flatMap(OldFile::lines),
        block -> block.entries().stream().flatMap(OldFile::lines));
  }

  private static String inLine(YamlTree value) {
    return value.match(Scalar::text, OldFile::inLine, OldFile::inLine);
  }

  private static String inLine(Sequence list) {
    return list.items().stream().map(OldFile::inLine).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String inLine(Mapping block) {
    return block.entries().stream()
        .map(entry -> entry.key() + ": " + inLine(entry.value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
