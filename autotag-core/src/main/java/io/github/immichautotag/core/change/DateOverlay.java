package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Library;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The capture times that differ from the library. */
final class DateOverlay {

  private final Library library;
  private final Map<Integer, CaptureTime> changed = new HashMap<>();

  DateOverlay(Library library) {
    this.library = library;
  }

  Optional<CaptureTime> at(int position) {
    CaptureTime now = changed.get(position);
    return now == null ? library.captureTime(position) : Optional.of(now);
  }

  AssetSet changed() {
    return AssetSet.of(changed.keySet().stream().mapToInt(position -> position).toArray());
  }

  boolean differs(int position, SetCaptureTime change) {
    return at(position).filter(now -> now.agreesWith(change.value())).isEmpty();
  }

  void set(AssetSet assets, CaptureTime value) {
    assets.forEach(position -> changed.put(position, value));
  }

  void addTo(NetChanges net) {
    Map<FromTo, IntStream.Builder> groups = new TreeMap<>(FromTo.ORDER);
    changed.forEach(
        (position, value) -> {
          Optional<CaptureTime> before = library.captureTime(position);
          if (before.filter(value::agreesWith).isEmpty()) {
            groups
                .computeIfAbsent(new FromTo(before, value), key -> IntStream.builder())
                .add(position);
          }
        });
    groups.forEach(
        (key, assets) ->
            net.add(new SetCaptureTime(key.from, key.to, AssetSet.of(assets.build().toArray()))));
  }

  private record FromTo(Optional<CaptureTime> from, CaptureTime to) {
    private static final Comparator<FromTo> ORDER =
        Comparator.comparing((FromTo key) -> key.to.instant())
            .thenComparing(key -> key.to.toString())
            .thenComparing(key -> key.from.toString());
  }
}
