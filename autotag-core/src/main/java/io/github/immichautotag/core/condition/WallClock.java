package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.LibraryState;
import java.time.LocalDateTime;

/** When assets were taken. */
public final class WallClock {

  private WallClock() {}

  /** When the asset at a position was taken, by the clock on the wall there. */
  public static LocalDateTime of(int position, LibraryState state) {
    return state
        .captureTime(position)
        .map(time -> time.wallClock())
        .orElseGet(() -> state.assets().localDateTime(position));
  }
}
