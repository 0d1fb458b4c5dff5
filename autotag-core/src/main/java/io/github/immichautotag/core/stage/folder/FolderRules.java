package io.github.immichautotag.core.stage.folder;

import io.github.immichautotag.core.condition.Glob;
import io.github.immichautotag.core.rule.NamePattern;
import java.util.List;

/**
 * Which folders make albums, and under which names.
 *
 * @param datedOnly whether only folders that say a date count, and their albums only where a
 *     category would claim them; otherwise every folder counts, by its level
 * @param months whether a month says enough of a date
 * @param years the same of a year
 * @param roots the parts of paths in front of the folders that count; empty: nothing is in front
 * @param included only folders in whose path one of these is found; empty: all
 * @param excluded but for folders in whose path one of these is found
 * @param ignored but for assets whose path matches one of these
 * @param levels the folders that make the name when every folder counts
 * @param most so many folders make a name at most
 * @param separator what stands between them
 * @param replacements are made in the name, one after the other
 * @param folders what holds for single folders and what is below them
 */
public record FolderRules(
    boolean datedOnly,
    boolean months,
    boolean years,
    List<String> roots,
    List<NamePattern> included,
    List<NamePattern> excluded,
    List<Glob> ignored,
    Levels levels,
    int most,
    String separator,
    List<Replacement> replacements,
    List<OfFolder> folders) {

  public FolderRules {
    roots = List.copyOf(roots);
    included = List.copyOf(included);
    excluded = List.copyOf(excluded);
    ignored = List.copyOf(ignored);
    replacements = List.copyOf(replacements);
    folders = List.copyOf(folders);
  }

  /** Folders that begin with a day, as the predecessor had it. */
  public static FolderRules dated() {
    return new FolderRules(
        true,
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Levels(1, -1),
        4,
        "/",
        List.of(),
        List.of());
  }

  /** Every folder, by its levels. */
  public static FolderRules all(Levels levels, String... roots) {
    return new FolderRules(
        false,
        false,
        false,
        List.of(roots),
        List.of(),
        List.of(),
        List.of(),
        levels,
        Integer.MAX_VALUE,
        "/",
        List.of(),
        List.of());
  }

  /**
   * Folders by their place below the root: 1 is the first, -1 the last.
   *
   * @param from the first one that counts; not 0
   * @param to the last one; not 0
   */
  public record Levels(int from, int to) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is 0, which is no folder
     */
    public Levels {
      if (from == 0 || to == 0) {
        throw new IllegalArgumentException("folders are counted from 1, or from -1 backwards");
      }
    }

    /** Those of the folders that count; none where there are not so many. */
    List<String> of(List<String> folders) {
      int first = index(from, folders.size());
      int last = index(to, folders.size());
      // What goes further than there are folders ends with the last one.
      int end = Math.min(last, folders.size() - 1);
      return first < 0 || first > end ? List.of() : folders.subList(first, end + 1);
    }

    private static int index(int level, int size) {
      return level > 0 ? level - 1 : size + level;
    }
  }

  /** What is replaced by what in names. */
  public record Replacement(NamePattern find, String with) {}

  /**
   * What holds for a folder and those below it.
   *
   * @param path the folder below the root, without slashes at its ends
   * @param album the album of its assets; empty: as for all others
   * @param description the description of an album that is made for it
   * @param skipped whether its assets come into no album
   */
  public record OfFolder(String path, String album, String description, boolean skipped) {}
}
