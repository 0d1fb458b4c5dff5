package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.ApiKey;
import io.github.immichautotag.cli.config.migrate.AlbumProps.Share;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.Shown;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.value.ServerAddress;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the command line of immich-folder-album-creator, and the property files that it read, into
 * a configuration. What has no counterpart stands as a comment at its end.
 */
public final class FolderToolMigration {
  private static final String DETECTION = "album_detection_from_folders";
  private static final String PERMISSIONS = "album_permissions";
  private static final String HEAD =
      """
      # Made by "autotag config migrate" from a command line of immich-folder-album-creator.
      # "autotag plan --config" with this file shows what it does; nothing changes before "autotag run".

      """;

  /** Folders that are put together without a further word. */
  private static final int USUAL_LEVELS = 4;

  private final FolderToolFlags flags;
  private final List<AlbumProps> props;
  private final Remarks remarks = new Remarks();
  private final List<String> noCounterpart = new ArrayList<>();
  private final List<String> roots;
  private final Optional<FolderLevels> levels;

  private FolderToolMigration(FolderToolFlags flags, List<AlbumProps> props) {
    this.flags = flags;
    this.props = props;
    Set<String> all = new LinkedHashSet<>();
    flags.positional(0).map(FolderGlob::withoutSlash).ifPresent(all::add);
    flags.all("root-path").stream().map(FolderGlob::withoutSlash).forEach(all::add);
    roots = List.copyOf(all);
    levels = FolderLevels.parse(flags.last("album-levels").orElse("1"));
  }

  /**
   * What came of it.
   *
   * @param migrated absent exactly when there are faults or errors among the problems
   * @param faults what of the command line is not understood
   * @param problems of property files
   */
  public record Outcome(
      Optional<Migrated> migrated, List<String> faults, List<ConfigProblem> problems) {
    /** Copies the lists. */
    public Outcome {
      faults = List.copyOf(faults);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Migrates.
   *
   * @param words the tool's command line, without the program's name
   * @param folders below which property files are read
   */
  public static Outcome migrate(List<String> words, List<Path> folders) {
    FolderToolFlags flags = FolderToolFlags.parse(words);
    List<String> faults = new ArrayList<>(flags.faults());
    if (flags.positionals() > 3) {
      faults.add("more than root path, address and key stand there without an option");
    }
    Problems problems = new Problems(SourceText.unquotable("album properties"));
    List<AlbumProps> props =
        folders.stream().flatMap(folder -> AlbumProps.below(folder, problems).stream()).toList();
    if (!faults.isEmpty() || problems.hasErrors()) {
      return new Outcome(Optional.empty(), faults, problems.inOrder());
    }
    Migrated migrated = new FolderToolMigration(flags, props).migrated();
    return new Outcome(Optional.of(migrated), List.of(), List.of());
  }

  private Migrated migrated() {
    Tree top = new Tree().put("version", "2").put("server", server());
    top.put(
        "classification",
        new Tree().put("autotag_unknown", Tree.nothing()).put("autotag_conflict", Tree.nothing()));
    remarks.above(
        "classification",
        "The tool marked nothing. \"autotag init\" shows how assets that nothing claims get a mark.");
    top.put(DETECTION, detection());
    top.put(
        "album_care", new Tree().put("remove_empty_own_albums", String.valueOf(removesEmpty())));
    FolderToolShares shares = shares();
    if (!shares.isEmpty()) {
      top.put(PERMISSIONS, shares.block());
      remarks.above(
          PERMISSIONS,
          "Switched off until you have looked at it: a pattern selects every album of that name, while"
              + " the tool shared only the albums it made.");
    }
    List<Tree> rules = visibility();
    if (!rules.isEmpty()) {
      top.put("rules", Tree.blocks(rules));
    }
    new FolderToolRemarks(flags, noCounterpart).add();
    props.forEach(this::addRest);
    if (!noCounterpart.isEmpty()) {
      remarks.atEnd("", "Without a counterpart here:");
      noCounterpart.forEach(line -> remarks.atEnd("", "- " + Shown.withoutSecrets(line)));
    }
    String text = HEAD + YamlWriter.text(top.build(), remarks);
    Optional<ApiKey> key = key();
    return new Migrated(key.map(it -> it.hiddenIn(text)).orElse(text), key);
  }

  private Tree server() {
    Tree server = new Tree();
    Optional<String> address = flags.positional(1);
    if (address.isPresent() && ServerAddress.faultOf(address.get()).isEmpty()) {
      server.put("url", ServerAddress.normal(address.get()).toString());
    } else {
      server.put("url", "http://localhost:2283");
      remarks.above("server.url", "No usable address was given: write the one of the browser.");
    }
    boolean inFile = flags.last("api-key-type").equals(Optional.of("file"));
    server.put("api_key_file", flags.positional(2).filter(key -> inFile).orElse(Migrated.KEY_FILE));
    remarks.above("server.api_key_file", Migrated.ABOVE_KEY_FILE);
    flags
        .last("api-timeout")
        .filter(text -> text.matches("\\d{1,6}"))
        .ifPresent(text -> server.put("timeouts", new Tree().put("read", text + "s")));
    return server;
  }

  private Optional<ApiKey> key() {
    boolean literal = !flags.last("api-key-type").equals(Optional.of("file"));
    return flags.positional(2).filter(key -> literal).flatMap(ApiKey::of);
  }

  private Tree detection() {
    Tree detection = new Tree().put("enabled", "true");
    if (!flags.all("path-filter").isEmpty()) {
      detection.put(
          "included_paths",
          Tree.list(
              flags.all("path-filter").stream()
                  .map(filter -> FolderGlob.regex(filter, roots))
                  .toList()));
      remarks.above(
          DETECTION + ".included_paths",
          "Was --path-filter "
              + String.join(" ", flags.all("path-filter"))
              + "; these are regular expressions for the folder's whole path.");
    }
    if (!flags.all("ignore").isEmpty()) {
      detection.put(
          "ignored_globs", Tree.list(flags.all("ignore").stream().map(FolderGlob::glob).toList()));
    }
    if (!roots.isEmpty()) {
      detection.put("roots", Tree.list(roots));
    }
    detection.put("folders_that_count", "all");
    levels.ifPresentOrElse(
        it -> addLevels(it, detection),
        () ->
            noCounterpart.add("--album-levels that are no number or range; write levels yourself"));
    detection.put("separator", flags.last("album-separator").orElse(" "));
    List<Tree> replaced =
        flags.groups("album-name-post-regex").stream().map(this::replace).toList();
    if (!replaced.isEmpty()) {
      detection.put("find_replace", Tree.blocks(replaced));
    }
    List<Tree> folders =
        props.stream().map(this::folder).filter(it -> it.build().entries().size() > 1).toList();
    if (!folders.isEmpty()) {
      detection.put("folders", Tree.blocks(folders));
    }
    return detection;
  }

  private static void addLevels(FolderLevels levels, Tree detection) {
    detection.put("levels", levels.written());
    if (levels.count() > USUAL_LEVELS) {
      detection.put("max_levels", String.valueOf(levels.count()));
    }
  }

  private Tree replace(List<String> values) {
    String by = values.size() > 1 ? values.get(1) : "";
    if (values.size() > 2) {
      noCounterpart.add("--album-name-post-regex with more than a pattern and a replacement");
    }
    return new Tree().put("find", values.get(0)).put("replace", PythonReplacement.inJava(by));
  }

  private Tree folder(AlbumProps album) {
    Tree folder = new Tree().put("path", album.path());
    album.text("override_name").ifPresent(name -> folder.put("album", name));
    album.text("description").ifPresent(words -> folder.put("description", words));
    return folder;
  }

  private boolean removesEmpty() {
    return !flags.last("sync-mode").orElse("0").equals("0");
  }

  private FolderToolShares shares() {
    boolean exact = flags.last("update-album-props-mode").equals(Optional.of("2"));
    FolderToolShares shares = new FolderToolShares(exact, noCounterpart);
    String role = flags.last("share-role").orElse("viewer");
    List<Share> everywhere =
        flags.all("share-with").stream().map(written -> share(written, role)).toList();
    shares.add("albums from folders", ".*", everywhere);
    for (AlbumProps album : props) {
      Optional<String> name = name(album);
      if (name.isPresent()) {
        String pattern = "^" + FolderGlob.literal(name.get()) + "$";
        shares.add(name.get(), pattern, album.shares());
      } else if (!album.shares().isEmpty()) {
        noCounterpart.add("share_with of " + album.path() + ", whose album has no name");
      }
    }
    return shares;
  }

  private static Share share(String written, String role) {
    int equals = written.lastIndexOf('=');
    return equals < 0
        ? new Share(written, role)
        : new Share(written.substring(0, equals), written.substring(equals + 1));
  }

  private Optional<String> name(AlbumProps album) {
    String separator = flags.last("album-separator").orElse(" ");
    return album
        .text("override_name")
        .or(() -> levels.map(it -> String.join(separator, it.of(album.folder()))))
        .filter(name -> !name.isEmpty());
  }

  private List<Tree> visibility() {
    List<Tree> rules = new ArrayList<>();
    UniqueNames names = new UniqueNames();
    String everywhere = flags.last("visibility").orElse(flags.has("archive") ? "archive" : "");
    for (String root : everywhere.isEmpty() ? List.<String>of() : roots) {
      rule("folders below " + root, root + "/**", everywhere, names).ifPresent(rules::add);
    }
    for (AlbumProps album : props) {
      Optional<String> own =
          album
              .text("visibility")
              .or(() -> album.text("archive").filter("true"::equals).map(yes -> "archive"));
      String glob = (roots.size() == 1 ? roots.get(0) : "**") + album.below();
      own.flatMap(to -> rule("folder " + album.path(), glob, to, names)).ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<Tree> rule(String where, String glob, String to, UniqueNames names) {
    if (!List.of("archive", "hidden", "timeline").contains(to)) {
      noCounterpart.add(
          "visibility " + to + " of " + where + ": locked assets are left alone here");
      return Optional.empty();
    }
    return Optional.of(
        new Tree()
            .put("name", names.free("visibility of " + where))
            .put("when", new Tree().put("path", new Tree().put("glob", glob)))
            .put("do", Tree.blocks(List.of(new Tree().put("set_visibility", to)))));
  }

  private void addRest(AlbumProps album) {
    Set<String> carried =
        Set.of("override_name", "description", "share_with", "visibility", "archive");
    album.content().entries().stream()
        .filter(entry -> !carried.contains(entry.key()) && !entry.value().isNull())
        .forEach(
            entry ->
                noCounterpart.add(
                    entry.key()
                        + album.text(entry.key()).map(value -> ": " + value).orElse("")
                        + " of folder "
                        + album.path()));
  }
}
