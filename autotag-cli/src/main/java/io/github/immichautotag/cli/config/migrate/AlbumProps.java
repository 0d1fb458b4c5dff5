package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.ConfigDocument;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The properties that a file of the folder tool gives the album of a folder.
 *
 * @param folder its folders below the root, from the top
 * @param content the keys and values of the file
 */
record AlbumProps(List<String> folder, Mapping content) {
  private static final String NAME = ".albumprops";

  /** Folders inside folders; deeper ones are a loop. */
  private static final int DEEPEST = 50;

  /** Somebody the album is shared with, and as what: viewer, editor or none. */
  record Share(String user, String role) {}

  /** All such files below a folder, in the order of their paths. */
  static List<AlbumProps> below(Path root, Problems problems) {
    try (Stream<Path> files = Files.walk(root, DEEPEST)) {
      return files
          .filter(file -> file.endsWith(NAME) && Files.isRegularFile(file))
          .sorted()
          .flatMap(file -> read(root, file, problems).stream())
          .toList();
    } catch (IOException | UncheckedIOException broken) {
      problems
          .of(SourceText.unquotable(root.toString()))
          .error(
              Place.NOWHERE,
              HelpAnchor.FILE_NOT_READABLE,
              "the folders below cannot be read",
              "check that --albumprops names the folder that the tool calls root path");
      return List.of();
    }
  }

  private static Optional<AlbumProps> read(Path root, Path file, Problems problems) {
    Path folder = root.relativize(Optional.ofNullable(file.getParent()).orElse(root));
    List<String> names =
        StreamSupport.stream(folder.spliterator(), false)
            .map(Path::toString)
            .filter(name -> !name.isEmpty())
            .toList();
    return ConfigDocument.read(file, problems.of(SourceText.unquotable(file.toString())))
        .map(document -> new AlbumProps(names, document.content()));
  }

  /** The folder below the root; a dot for the root itself. */
  String path() {
    return folder.isEmpty() ? "." : String.join("/", folder);
  }

  /** The pattern of all files below the folder, without the root. */
  String below() {
    return (folder.isEmpty() ? "" : "/" + path()) + "/**";
  }

  Optional<String> text(String key) {
    return text(content, key);
  }

  List<Share> shares() {
    return content.get("share_with").flatMap(YamlTree::asSequence).stream()
        .map(Sequence::items)
        .flatMap(List::stream)
        .flatMap(item -> item.asMapping().stream())
        .flatMap(
            share ->
                text(share, "user").stream()
                    .map(user -> new Share(user, text(share, "role").orElse("viewer"))))
        .toList();
  }

  private static Optional<String> text(Mapping block, String key) {
    return block.get(key).flatMap(YamlTree::asScalar).map(Scalar::text);
  }
}
