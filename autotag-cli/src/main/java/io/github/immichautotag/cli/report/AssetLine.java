package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.LibraryState;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An asset in a line. */
final class AssetLine {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private AssetLine() {}

  /** What it is, when it was taken, where its file lies. */
  static String of(int position, LibraryState state) {
    AssetTable assets = state.assets();
    return "%s, taken %s, %s, %s"
        .formatted(
            assets.type(position).name().toLowerCase(Locale.ROOT),
            taken(position, state),
            assets.visibility(position).name().toLowerCase(Locale.ROOT),
            Printable.sentence(assets.originalPath(position)));
  }

  /** When it was taken, by the clock on the wall there. */
  static String taken(int position, LibraryState state) {
    return CLOCK.format(state.wallClock(position));
  }
}
