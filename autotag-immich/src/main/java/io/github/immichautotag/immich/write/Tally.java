package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.BulkIdErrorReason;
import io.github.immichautotag.client.model.BulkIdResponseDto;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.BatchOutcome.Rejection;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.CallFailure.Fate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What became of the assets of a batch, while its calls are answered. */
final class Tally {

  private final Instant serverTime;
  private final BitSet accepted = new BitSet();
  private final BitSet alreadySo = new BitSet();
  private final BitSet unknown = new BitSet();
  private final BitSet mayStandStill = new BitSet();
  private final List<Rejection> rejections = new ArrayList<>();
  private boolean begun;

  Tally(Instant serverTime) {
    this.serverTime = serverTime;
  }

  /** Something was written, of which the outcome is told later. */
  void begin() {
    begun = true;
  }

  /** The server's clock just before the first call. */
  Instant serverTime() {
    return serverTime;
  }

  void accept(AssetSet assets) {
    assets.forEach(accepted::set);
  }

  /** They are as they should be now; whether they were before, the server did not say. */
  void acceptInDoubt(AssetSet assets) {
    accept(assets);
    assets.forEach(mayStandStill::set);
  }

  /** Nobody knows. */
  void unknown(AssetSet assets) {
    assets.forEach(unknown::set);
  }

  /** Those of the accepted for which the server may have had nothing to do. */
  AssetSet mayStandStill() {
    return AssetSet.of(mayStandStill);
  }

  void alreadySo(AssetSet assets) {
    assets.forEach(alreadySo::set);
  }

  void reject(AssetSet assets, String reason) {
    if (!assets.isEmpty()) {
      rejections.add(new Rejection(reason, assets));
    }
  }

  /** Counts an answer that tells about each asset; what it leaves out is unknown. */
  void count(Slice slice, List<BulkIdResponseDto> answers, BulkIdErrorReason same) {
    BitSet silent = slice.assets().toBitSet();
    Map<String, BitSet> refused = new LinkedHashMap<>();
    for (BulkIdResponseDto answer : answers) {
      OptionalInt position = slice.position(answer.getId());
      if (position.isEmpty()) {
        continue;
      }
      silent.clear(position.getAsInt());
      if (Boolean.TRUE.equals(answer.getSuccess())) {
        accepted.set(position.getAsInt());
      } else if (answer.getError() == same) {
        alreadySo.set(position.getAsInt());
      } else {
        refused
            .computeIfAbsent(reason(answer.getError()), reason -> new BitSet())
            .set(position.getAsInt());
      }
    }
    refused.forEach((reason, assets) -> reject(AssetSet.of(assets), reason));
    unknown.or(silent);
  }

  private static String reason(BulkIdErrorReason error) {
    if (error == BulkIdErrorReason.NO_PERMISSION) {
      return "Immich does not let this key change it: it belongs to somebody else, is locked, or is"
          + " gone";
    }
    return error == BulkIdErrorReason.NOT_FOUND
        ? "Immich does not find it any more"
        : "Immich refused it (" + error + ")";
  }

  /**
   * Counts a call that failed.
   *
   * @throws CallFailure if the server as a whole fails, and nothing was written yet
   */
  void fail(AssetSet assets, CallFailure failure) {
    if (failure.fate() == Fate.UNKNOWN) {
      unknown(assets);
      return;
    }
    boolean hopeless = !failure.isRefusal();
    boolean written = begun || !accepted.isEmpty() || !alreadySo.isEmpty() || !unknown.isEmpty();
    if (hopeless && !written) {
      throw failure;
    }
    reject(assets, String.valueOf(failure.getMessage()));
  }

  /** The same for the assets of one call. */
  void fail(Slice slice, CallFailure failure) {
    fail(slice.assets(), failure);
  }

  BatchOutcome outcome() {
    return outcome(Optional.empty());
  }

  BatchOutcome outcome(Optional<AlbumId> createdAlbum) {
    return new BatchOutcome(
        AssetSet.of(accepted),
        AssetSet.of(alreadySo),
        rejections,
        AssetSet.of(unknown),
        serverTime,
        createdAlbum);
  }
}
