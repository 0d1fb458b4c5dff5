package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions on names: of the file, of its folders, of its format. */
final class NameKinds {

  private NameKinds() {}

  static List<ConditionKind> all() {
    return List.of(fileName(), path(), folder(), extension(), mime(), checksum());
  }

  private static ConditionKind fileName() {
    return ConditionKind.entry("file_name", TextMatches.TYPE, "whose file name is like this")
        .about(
            "The name of the uploaded file, with its extension; upper and lower case count unless"
                + " ignore_case is set. Groups of a regular expression can be used by effects:"
                + " (?<event>[a-z]+) as {event}.")
        .missing("Every asset has a file name.")
        .example(
            "{ glob: \"Screenshot*\" }",
            "{ file_name: Screenshot_1.png }",
            "{ file_name: IMG_1.jpg }")
        .example("IMG_1.jpg", "{ file_name: IMG_1.jpg }", "{ file_name: img_1.jpg }")
        .example(
            "{ regex: 'IMG_\\d{8}_\\d{6}' }",
            "{ file_name: IMG_20190712_091040.jpg }",
            "{ file_name: copy of IMG_20190712_091040.jpg }")
        .example(
            "{ contains: whatsapp, ignore_case: true }",
            "{ file_name: WhatsApp Image.jpeg }",
            "{ file_name: IMG_1.jpg }")
        .madeBy(
            (argument, terms) -> {
              List<TextMatch> matches = TextMatches.OF_NAMES.read(argument, terms);
              return named("file_name", TextMatches.words(matches), matches);
            });
  }

  /** A condition on file names, which are looked at all together. */
  private static Condition named(String kind, String words, List<TextMatch> matches) {
    return Leaf.of(
            kind,
            words,
            new OfName(kind + words, false, name -> TextMatches.allMatch(matches, name)),
            (position, state) -> state.assets().originalFileName(position))
        .capturing(
            TextMatches.captures(
                matches,
                (position, state) -> Stream.of(state.assets().originalFileName(position))));
  }

  /**
   * Of the file's name or path alone.
   *
   * @param question what is asked
   * @param ofPath whether of the path
   * @param test decides
   */
  record OfName(Object question, boolean ofPath, Predicate<String> test) implements Leaf.Finder {

    @Override
    public AssetSet certain(LibraryState state) {
      AssetTable assets = state.assets();
      return state
          .facts()
          .answer(
              question,
              () ->
                  AssetSet.matching(
                      assets.size(),
                      at ->
                          test.test(
                              ofPath ? assets.originalPath(at) : assets.originalFileName(at))));
    }
  }

  private static ConditionKind path() {
    return ConditionKind.entry("path", TextMatches.TYPE, "whose original path is like this")
        .about(
            "The path on the server, with the file's name. Only files of external libraries lie in"
                + " folders of yours; uploads lie where Immich put them. In a glob, * stops at a"
                + " slash and ** does not.")
        .missing("Every asset has a path.")
        .example(
            "{ glob: \"/photos/2024/**\" }",
            "{ path: /photos/2024/May/a.jpg }",
            "{ path: /photos/2023/a.jpg }")
        .example(
            "{ regex: '.*/(?<year>\\d{4})/' }",
            "{ path: /photos/2024/a.jpg }", "{ path: /photos/a.jpg }")
        .madeBy(
            (argument, terms) -> {
              List<TextMatch> matches = TextMatches.OF_PATHS.read(argument, terms);
              String words = TextMatches.words(matches);
              return Leaf.of(
                      "path",
                      words,
                      new OfName("path" + words, true, path -> TextMatches.allMatch(matches, path)),
                      (position, state) -> state.assets().originalPath(position))
                  .capturing(
                      TextMatches.captures(
                          matches,
                          (position, state) -> Stream.of(state.assets().originalPath(position))));
            });
  }

  private static ConditionKind folder() {
    return ConditionKind.entry("folder", TextMatches.TYPE, "that lie in a folder like this")
        .about("The name of one folder of the original path, at whatever depth.")
        .missing("An asset that lies in no folder does not meet it.")
        .example("2024", "{ path: /photos/2024/May/a.jpg }", "{ path: /photos/2024 May/a.jpg }")
        .example(
            "{ glob: \"*[Ww]hats[Aa]pp*\" }",
            "{ path: /phone/WhatsApp Images/a.jpg }",
            "{ path: /phone/DCIM/a.jpg }")
        .madeBy(
            (argument, terms) -> {
              List<TextMatch> matches = TextMatches.OF_NAMES.read(argument, terms);
              return shared(
                      "folder",
                      TextMatches.words(matches),
                      TextField.FOLDER,
                      folder ->
                          Arrays.stream(folder.split("/"))
                              .filter(name -> !name.isEmpty())
                              .anyMatch(name -> TextMatches.allMatch(matches, name)))
                  .capturing(
                      TextMatches.captures(
                          matches,
                          (position, state) ->
                              Arrays.stream(
                                  state.assets().text(TextField.FOLDER, position).split("/"))));
            });
  }

  /** A condition on a text that many assets have in common and that is always known. */
  private static Leaf shared(String kind, String words, TextField field, Predicate<String> test) {
    return Leaf.of(
        kind,
        words,
        new Leaf.Fixed(kind + words, state -> state.assets().having(field, test), Unread::nothing),
        (position, state) -> state.assets().text(field, position));
  }

  private static ConditionKind extension() {
    return ConditionKind.entry("extension", "text*", "whose file name ends in one of these")
        .about("Without the dot, in any letter case.")
        .missing("A name without an extension does not meet it.")
        .example("[jpg, jpeg]", "{ file_name: A.JPG }", "{ file_name: a.heic }")
        .madeBy(
            (argument, terms) -> {
              List<String> endings =
                  argument.texts().stream()
                      .map(text -> text.startsWith(".") ? text : "." + text)
                      .toList();
              Predicate<String> test = name -> endsIn(name, endings);
              return Leaf.of(
                  "extension",
                  argument.toString(),
                  new OfName("extension" + argument, false, test),
                  (position, state) -> state.assets().originalFileName(position));
            });
  }

  /** In any letter case. Of a million names, only the ends are read. */
  private static boolean endsIn(String name, List<String> endings) {
    for (String ending : endings) {
      int from = name.length() - ending.length();
      if (name.regionMatches(true, from, ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  private static ConditionKind mime() {
    return ConditionKind.entry("mime", "text*", "of one of these mime types")
        .about("As Immich found it, with * for any part: image/*.")
        .missing("An asset whose type Immich does not tell does not meet it.")
        .example("image/png", "{ mime: image/png }", "{ mime: image/jpeg }")
        .example("[\"video/*\", image/gif]", "{ mime: video/mp4 }", "{ mime: image/png }")
        .madeBy(
            (argument, terms) -> {
              List<TextMatch> globs =
                  argument.texts().stream().map(text -> TextMatch.glob(text, true, true)).toList();
              return shared(
                      "mime",
                      argument.toString(),
                      TextField.MIME,
                      mime -> globs.stream().anyMatch(glob -> glob.matches(mime)))
                  .needing(Needs.of(Detail.FILE));
            });
  }

  private static ConditionKind checksum() {
    return ConditionKind.entry("checksum", "text*", "whose file has one of these checksums")
        .about("SHA-1, in Base64 as Immich writes it or in hexadecimal digits.")
        .taking("One checksum or a list of them.")
        .missing("Every asset has a checksum.")
        .example(
            "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
            "{ checksum: 2jmj7l5rSw0yVb/vlWAYkK/YBwk= }",
            "{ checksum: v1OHWh0h0TTFGX3D0ecaW9MtPBo= }")
        .example(
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "{ checksum: 2jmj7l5rSw0yVb/vlWAYkK/YBwk= }",
            "{ checksum: v1OHWh0h0TTFGX3D0ecaW9MtPBo= }")
        .madeBy(
            (argument, terms) -> {
              List<String> wanted = argument.texts().stream().map(Checksums::base64).toList();
              return Leaf.of(
                      "checksum",
                      argument.toString(),
                      new Leaf.Fixed(
                          "checksum" + wanted,
                          state ->
                              AssetSet.matching(
                                  state.assets().size(),
                                  position -> wanted.contains(state.assets().checksum(position))),
                          Unread::nothing),
                      (position, state) -> state.assets().checksum(position))
                  .needing(Needs.of(Detail.CHECKSUM));
            });
  }
}
