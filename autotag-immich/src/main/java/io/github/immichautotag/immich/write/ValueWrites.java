package io.github.immichautotag.immich.write;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.immich.http.ApiCall;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.read.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Sets dates and fields: all that assets get in one call. */
final class ValueWrites {

  /** 1,000 ids were answered in 0.1 s; the text of these is a fiftieth of what a request may be. */
  private static final int MOST_ASSETS = 5_000;

  /**
   * One asset out of 5,000 is found with 25 calls. Where many are refused, the rest is reported as
   * refused instead of being asked for one by one.
   */
  private static final int MOST_CALLS_FOR_A_SEARCH = 100;

  private final Source source;

  ValueWrites(Source source) {
    this.source = source;
  }

  void set(Values values, AssetSet assets, Library library, Tally tally) {
    Optional<String> objection = values.objection();
    if (objection.isPresent()) {
      tally.reject(assets, objection.get());
      return;
    }
    for (Slice slice : Slice.of(assets, library, MOST_ASSETS)) {
      set(values, slice, tally);
    }
  }

  /** Immich changes all assets of a call or none: halves are tried until the stranger is found. */
  private void set(Values values, Slice whole, Tally tally) {
    Deque<Slice> open = new ArrayDeque<>();
    open.add(whole);
    int calls = 0;
    while (!open.isEmpty()) {
      Slice slice = open.remove();
      try {
        calls++;
        source.gateway().call(call(values, slice));
        accept(values, slice, tally);
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

  private ApiCall<Boolean> call(Values values, Slice slice) {
    boolean withNull = values.unrates() && source.version().unratesWithNull();
    return withNull
        ? source.calls().unrateAssets(values.request(slice.ids()))
        : source.calls().updateAssets(values.request(slice.ids()));
  }

  /**
   * Where the stamp moves at once and again later, nobody can tell of an asset that is seen with a
   * new stamp whether it is the first or the last: it may stand still from now on.
   */
  private static void accept(Values values, Slice slice, Tally tally) {
    if (values.movesStampTwice()) {
      tally.acceptInDoubt(slice.assets());
    } else {
      tally.accept(slice.assets());
    }
  }
}
