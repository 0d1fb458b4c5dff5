package io.github.immichautotag.cli.config.migrate;

import java.util.List;
import java.util.Map;

/** Lists the folder tool's options that nothing stands for here, and what to do instead. */
final class FolderToolRemarks {
  private static final Map<String, String> SWITCHES =
      Map.of(
          "unattended", "a run asks nothing; \"autotag plan\" shows what it would do",
          "insecure", "name the authority of your certificate with server.ca_file",
          "delete-confirm", "nothing is deleted that this program did not make",
          "find-archived-assets", "archived assets are always looked at",
          "comments-and-likes-enabled", "set it in Immich, for each album",
          "comments-and-likes-disabled", "set it in Immich, for each album");

  private static final Map<String, String> VALUES =
      Map.of(
          "chunk-size", "calls are as large as the server likes them",
          "fetch-chunk-size", "calls are as large as the server likes them",
          "max-retry-count", "calls that may be repeated are repeated",
          "log-level", "logs.level takes error, warn, info or debug",
          "album-order", "set it in Immich, for each album",
          "set-album-thumbnail", "choose it in Immich, for each album");

  private final FolderToolFlags flags;
  private final List<String> noCounterpart;

  FolderToolRemarks(FolderToolFlags flags, List<String> noCounterpart) {
    this.flags = flags;
    this.noCounterpart = noCounterpart;
  }

  void add() {
    SWITCHES.keySet().stream()
        .sorted()
        .filter(flags::has)
        .forEach(name -> noCounterpart.add("--" + name + ": " + SWITCHES.get(name)));
    VALUES.keySet().stream()
        .sorted()
        .filter(flags::has)
        .forEach(
            name ->
                noCounterpart.add(
                    "--" + name + " " + flags.last(name).orElse("") + ": " + VALUES.get(name)));
    addModes();
  }

  private void addModes() {
    String mode = flags.last("mode").orElse("CREATE");
    if (!mode.equals("CREATE")) {
      noCounterpart.add("--mode " + mode + ": albums are not deleted in bulk");
    }
    if (flags.last("sync-mode").orElse("").equals("2")) {
      noCounterpart.add("--sync-mode 2: files that went missing are left to Immich");
    }
    if (flags.last("update-album-props-mode").orElse("0").equals("1")) {
      noCounterpart.add("--update-album-props-mode 1: names and descriptions are kept as they are");
    }
    if (!flags.has("find-assets-in-albums")) {
      noCounterpart.add(
          "the tool left assets alone that were in any album (no --find-assets-in-albums); here every"
              + " asset comes into the album of its folder");
    }
  }
}
