package io.github.immichautotag.core.stage.folder;

import io.github.immichautotag.core.date.FolderDate;
import io.github.immichautotag.core.date.FolderDates;
import io.github.immichautotag.core.date.Precision;
import io.github.immichautotag.core.stage.folder.FolderRules.OfFolder;
import io.github.immichautotag.core.stage.folder.FolderRules.Replacement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the name of an album from the folders of a path. Paths are text of the server: nothing is
 * looked up on any disk, and the name of the file is never part of it.
 */
final class FolderNames {

  private final FolderRules rules;
  private final FolderDates dates;

  /** A reader for which dates after this moment do not exist. */
  FolderNames(FolderRules rules, Instant now) {
    this.rules = rules;
    dates = new FolderDates(now);
  }

  /**
   * What a folder says.
   *
   * @param path of the folder, such as {@code /photos/2024-01-15 Trip/}
   */
  FolderName read(String path) {
    if (!isMeant(path)) {
      return FolderName.NONE;
    }
    Optional<List<String>> below = belowRoot(path);
    if (below.isEmpty()) {
      return FolderName.NONE;
    }
    Optional<OfFolder> special = special(String.join("/", below.get()));
    if (special.filter(OfFolder::skipped).isPresent()) {
      return FolderName.NONE;
    }
    FolderName usual = rules.datedOnly() ? dated(below.get()) : leveled(below.get());
    return special.map(folder -> with(folder, usual)).orElse(usual);
  }

  /** Letter case does not count, as it did not for the predecessor. */
  private boolean isMeant(String path) {
    String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String lower = folder.toLowerCase(Locale.ROOT);
    boolean in =
        rules.included().isEmpty() || rules.included().stream().anyMatch(it -> it.isIn(lower));
    return in && rules.excluded().stream().noneMatch(it -> it.isIn(lower));
  }

  /** The folders that count; empty for a path that lies under no root. */
  private Optional<List<String>> belowRoot(String path) {
    List<String> folders = parts(path);
    if (rules.roots().isEmpty()) {
      return Optional.of(folders);
    }
    return rules.roots().stream()
        .map(FolderNames::parts)
        .filter(root -> startsWith(folders, root))
        .max(Comparator.comparing(List::size))
        .map(root -> folders.subList(root.size(), folders.size()));
  }

  private static boolean startsWith(List<String> folders, List<String> root) {
    return folders.size() >= root.size() && folders.subList(0, root.size()).equals(root);
  }

  private static List<String> parts(String path) {
    return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
  }

  /** The deepest folder of those that the configuration tells apart. */
  private Optional<OfFolder> special(String path) {
    return rules.folders().stream()
        .filter(it -> path.equals(it.path()) || path.startsWith(it.path() + "/"))
        .max(Comparator.comparing(it -> it.path().length()));
  }

  private static FolderName with(OfFolder folder, FolderName usual) {
    boolean chosen = !folder.album().isEmpty();
    return new FolderName(
        chosen ? folder.album() : usual.album(),
        folder.description(),
        chosen,
        chosen ? List.of() : usual.ambiguous());
  }

  private FolderName leveled(List<String> folders) {
    List<String> counting = rules.levels().of(folders);
    return named(counting.subList(0, Math.min(rules.most(), counting.size())));
  }

  /** A folder that says a date, and where it stands. */
  private record Dated(int at, FolderDate date) {}

  private FolderName dated(List<String> folders) {
    List<Dated> dated = new ArrayList<>();
    for (int at = 0; at < folders.size(); at++) {
      int place = at;
      dates
          .readAlone(folders.get(at))
          .filter(this::counts)
          .ifPresent(date -> dated.add(new Dated(place, date)));
    }
    if (dated.isEmpty()) {
      return FolderName.NONE;
    }
    Dated finest = dated.get(dated.size() - 1);
    if (!areOfOne(dated)) {
      return FolderName.ambiguous(dated.stream().map(it -> folders.get(it.at())).toList());
    }
    boolean onlyDate = finest.date().event().isEmpty();
    if (onlyDate && finest.at() == folders.size() - 1) {
      return FolderName.NONE;
    }
    int end = Math.min(folders.size(), finest.at() + rules.most());
    return named(folders.subList(finest.at(), end));
  }

  /** A day always counts. */
  private boolean counts(FolderDate date) {
    Precision precision = date.interval().precision();
    return switch (precision) {
      case YEAR -> rules.years();
      case MONTH -> rules.months();
      default -> true;
    };
  }

  /** Whether each folder only says more closely what the one above it says. */
  private static boolean areOfOne(List<Dated> dated) {
    for (int at = 1; at < dated.size(); at++) {
      FolderDate outer = dated.get(at - 1).date();
      FolderDate inner = dated.get(at).date();
      boolean finer =
          outer.interval().contains(inner.interval()) && !inner.interval().equals(outer.interval());
      if (!finer) {
        return false;
      }
    }
    return true;
  }

  private FolderName named(List<String> folders) {
    String name = String.join(rules.separator(), folders);
    for (Replacement replacement : rules.replacements()) {
      name = replacement.find().replaceIn(name, replacement.with());
    }
    return name.isBlank() ? FolderName.NONE : FolderName.of(name.strip());
  }
}
