package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the configuration: {@code --config}, then {@code IMMICH_AUTOTAG_CONFIG}, then {@code
 * config.yaml} or {@code config.yml} in {@code $XDG_CONFIG_HOME/immich_autotag}, {@code
 * ~/.config/immich_autotag} and {@code ~/.immich_autotag}. A file that was named and is not there
 * is an error; the others are not looked at then.
 */
public final class ConfigLocator {
  private static final String FOLDER = "immich_autotag";
  private static final List<String> NAMES = List.of("config.yaml", "config.yml");
  private static final String PYTHON_NAME = "config.py";
  private static final String PYTHON_HINT =
      "Python files are not executed; write the same settings as YAML (\"autotag init\" makes a start, docs show every key)";

  /**
   * The place of the configuration.
   *
   * @param file absent exactly when there is a problem
   */
  public record Location(Optional<Path> file, List<ConfigProblem> problems) {
    /** Copies the list. */
    public Location {
      problems = List.copyOf(problems);
    }
  }

  /** Looks in all places, in order. */
  public Location locate(Environment environment) {
    Optional<String> flag = environment.flags().configFile();
    if (flag.isPresent()) {
      return named(flag.get(), "--config", environment);
    }
    Optional<String> variable = environment.variable(Environment.CONFIG);
    if (variable.isPresent()) {
      return named(variable.get(), Environment.CONFIG, environment);
    }
    return searched(environment);
  }

  /** Where {@code init} writes when nothing else is said. */
  public Path defaultFile(Environment environment) {
    return folders(environment).iterator().next().resolve(NAMES.get(0));
  }

  private static Location named(String written, String by, Environment environment) {
    Problems problems = new Problems(SourceText.unquotable(by));
    try {
      Path file = environment.path(written);
      if (written.endsWith(".py")) {
        return python(file);
      }
      if (Files.exists(file)) {
        return new Location(Optional.of(file), List.of());
      }
      problems.error(
          Place.NOWHERE,
          HelpAnchor.NO_CONFIGURATION,
          "there is no file " + file.toAbsolutePath(),
          "correct " + by + ", or let \"autotag init\" write a configuration");
    } catch (InvalidPathException wrong) {
      problems.error(Place.NOWHERE, HelpAnchor.NO_CONFIGURATION, "this is no path of a file");
    }
    return new Location(Optional.empty(), problems.inOrder());
  }

  private static Location searched(Environment environment) {
    Set<Path> folders = folders(environment);
    for (Path folder : folders) {
      for (String name : NAMES) {
        if (Files.exists(folder.resolve(name))) {
          return new Location(Optional.of(folder.resolve(name)), List.of());
        }
      }
    }
    for (Path folder : folders) {
      if (Files.exists(folder.resolve(PYTHON_NAME))) {
        return python(folder.resolve(PYTHON_NAME));
      }
    }
    String places =
        folders.stream()
            .map(folder -> folder.resolve(NAMES.get(0)).toString())
            .collect(Collectors.joining(", "));
    Problems problems = new Problems(SourceText.unquotable("configuration"));
    problems.error(
        Place.NOWHERE,
        HelpAnchor.NO_CONFIGURATION,
        "none found; looked for --config, "
            + Environment.CONFIG
            + ", "
            + places
            + " (and config.yml there)",
        "\"autotag init\" asks for server and key and writes one; \"autotag demo\" needs none");
    return new Location(Optional.empty(), problems.inOrder());
  }

  private static Location python(Path file) {
    Problems problems = new Problems(SourceText.unquotable(file.toString()));
    problems.error(
        Place.NOWHERE,
        HelpAnchor.PYTHON_CONFIGURATION,
        "this is a Python configuration",
        PYTHON_HINT);
    return new Location(Optional.empty(), problems.inOrder());
  }

  private static Set<Path> folders(Environment environment) {
    Set<Path> folders = new LinkedHashSet<>();
    environment
        .variable("XDG_CONFIG_HOME")
        .ifPresent(xdg -> folders.add(environment.path(xdg).resolve(FOLDER)));
    folders.add(environment.home().resolve(".config").resolve(FOLDER));
    folders.add(environment.home().resolve("." + FOLDER));
    return folders;
  }
}
