package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.Library;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The capture times that differ from the library. */
final class DateOverlay {

  private final Library library;
  private final BitSet changed = new BitSet();

  /** By position; as long as no date has changed, it takes nothing. */
  private @Nullable CaptureTime[] times = new CaptureTime[0];

  DateOverlay(Library library) {
    this.library = library;
  }

  Optional<CaptureTime> at(int position) {
    return changed.get(position)
        ? Optional.ofNullable(times[position])
        : library.captureTime(position);
  }

  LocalDateTime wallClock(int position) {
    CaptureTime time = changed.get(position) ? times[position] : null;
    return time == null ? library.wallClock(position) : time.wallClock();
  }

  AssetSet changed() {
    return AssetSet.of(changed);
  }

  boolean differs(int position, SetCaptureTime change) {
    return at(position).filter(now -> now.agreesWith(change.value())).isEmpty();
  }

  void set(AssetSet assets, CaptureTime value) {
    if (times.length == 0) {
      times = Arrays.copyOf(times, library.assets().size());
    }
    assets.forEach(
        position -> {
          changed.set(position);
          times[position] = value;
        });
  }

  void addTo(NetChanges net) {
    Grouping<FromTo> groups = new Grouping<>();
    changed()
        .forEach(
            position ->
                at(position)
                    .filter(
                        value -> library.captureTime(position).filter(value::agreesWith).isEmpty())
                    .ifPresent(
                        value ->
                            groups.add(
                                new FromTo(library.captureTime(position), value), position)));
    groups.forEach((key, assets) -> net.add(new SetCaptureTime(key.from, key.to, assets)));
  }

  private record FromTo(Optional<CaptureTime> from, CaptureTime to) implements Comparable<FromTo> {
    private static final Comparator<FromTo> ORDER =
        Comparator.comparing((FromTo key) -> key.to.instant())
            .thenComparing(key -> key.to.toString())
            .thenComparing(key -> key.from.toString());

    @Override
    public int compareTo(FromTo other) {
      return ORDER.compare(this, other);
    }
  }
}
