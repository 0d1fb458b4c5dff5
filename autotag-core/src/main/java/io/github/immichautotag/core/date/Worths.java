package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.LibraryState;
import java.util.Optional;

/** What the dates of a library are worth, a byte for each asset. */
final class Worths {

  private static final Standing[] STANDINGS = Standing.values();

  private final byte[] standings;

  private Worths(int size) {
    standings = new byte[size];
  }

  /**
   * Looks at all subjects; those without metadata have no standing.
   *
   * @param ours assets whose date this tool wrote
   */
  static Worths of(LibraryState state, AssetSet subjects, AssetSet ours, DateRepair repair) {
    Worths worths = new Worths(state.assets().size());
    subjects.forEach(
        position -> {
          Optional<CaptureTime> time = state.captureTime(position);
          if (time.isPresent()) {
            // What this run is going to write is as much ours as what an earlier one wrote.
            boolean planned = !time.equals(state.assets().captureTime(position));
            Standing standing =
                repair.standing(
                    time.get(),
                    state.assets().origin(position),
                    planned || ours.contains(position));
            worths.standings[position] = code(standing);
          }
        });
    return worths;
  }

  // The codes live only in memory, beside the array of constants that reads them back.
  @SuppressWarnings("EnumOrdinal")
  private static byte code(Standing standing) {
    return (byte) (standing.ordinal() + 1);
  }

  /** Whether there is a date at all. */
  boolean isKnown(int position) {
    return standings[position] != 0;
  }

  /** The worth of a date that is known. */
  Standing of(int position) {
    return STANDINGS[standings[position] - 1];
  }

  boolean is(int position, Standing standing) {
    return isKnown(position) && of(position) == standing;
  }

  /** Whether nobody vouches for the date, so that evidence may correct it. */
  boolean isUnvouched(int position) {
    return isKnown(position) && !is(position, Standing.CAMERA) && !is(position, Standing.RECORDED);
  }
}
