package io.github.immichautotag.cli.config.migrate;

import java.util.List;
import java.util.Optional;

/**
 * Which folders below the root make the name of an album.
 *
 * @param first the first of them; counted from 1 from the top, from -1 from the bottom
 * @param last the last of them, counted in the same direction
 */
record FolderLevels(int first, int last) {

  /** What the folder tool's option says: a number of folders, or a range. */
  static Optional<FolderLevels> parse(String written) {
    String text = written.strip();
    if (!text.matches("-?[1-9]\\d{0,2}(,-?[1-9]\\d{0,2})?")) {
      return Optional.empty();
    }
    String[] ends = text.split(",", 2);
    int one = Integer.parseInt(ends[0]);
    if (ends.length == 1) {
      return Optional.of(one > 0 ? new FolderLevels(1, one) : new FolderLevels(one, -1));
    }
    int other = Integer.parseInt(ends[1]);
    boolean sound = Integer.signum(one) == Integer.signum(other) && one <= other;
    return sound ? Optional.of(new FolderLevels(one, other)) : Optional.empty();
  }

  /** As the key {@code levels} has it. */
  String written() {
    return first == last ? String.valueOf(first) : first + ".." + last;
  }

  int count() {
    return last - first + 1;
  }

  /** The folders of a path that make the name; none where it is not deep enough. */
  List<String> of(List<String> folders) {
    int from = first > 0 ? first - 1 : Math.max(0, folders.size() + first);
    int to = first > 0 ? Math.min(last, folders.size()) : folders.size() + last + 1;
    return from < to ? folders.subList(from, to) : List.of();
  }
}
