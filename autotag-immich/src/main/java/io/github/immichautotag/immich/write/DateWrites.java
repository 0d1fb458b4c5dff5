package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.AssetBulkUpdateDto;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.read.Source;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Sets capture times. */
final class DateWrites {

  /** 1,000 ids were answered in 0.1 s; the text of these is a fiftieth of what a request may be. */
  private static final int MOST_ASSETS = 5_000;

  /**
   * One asset out of 5,000 is found with 25 calls. Where many are refused, the rest is reported as
   * refused instead of being asked for one by one.
   */
  private static final int MOST_CALLS_FOR_A_SEARCH = 100;

  /** Always with milliseconds and offset: anything else Immich reads in surprising ways. */
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

  private final Source source;

  DateWrites(Source source) {
    this.source = source;
  }

  void set(SetCaptureTime change, Library library, Tally tally) {
    String date = text(change.value());
    for (Slice slice : Slice.of(change.assets(), library, MOST_ASSETS)) {
      set(date, slice, tally);
    }
  }

  /**
   * The date as Immich reads it. Offsets of long ago had seconds, which no metadata can hold: then
   * the wall clock gives way, and the instant stays.
   */
  static String text(CaptureTime time) {
    return FORM.format(time.instant().atOffset(inMinutes(time.offset())));
  }

  private static ZoneOffset inMinutes(ZoneOffset offset) {
    return ZoneOffset.ofTotalSeconds(Math.round(offset.getTotalSeconds() / 60f) * 60);
  }

  /** Immich changes all assets of a call or none: halves are tried until the stranger is found. */
  private void set(String date, Slice whole, Tally tally) {
    Deque<Slice> open = new ArrayDeque<>();
    open.add(whole);
    int calls = 0;
    while (!open.isEmpty()) {
      Slice slice = open.remove();
      try {
        calls++;
        source
            .gateway()
            .call(
                source
                    .calls()
                    .updateAssets(
                        new AssetBulkUpdateDto().ids(slice.ids()).dateTimeOriginal(date)));
        tally.accept(slice.assets());
      } catch (CallFailure failure) {
        boolean divisible = failure.isRefusal() && slice.size() > 1;
        if (divisible && calls < MOST_CALLS_FOR_A_SEARCH) {
          open.addAll(slice.halves());
        } else {
          tally.fail(slice, failure);
        }
      }
    }
  }
}
