package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.LedgerKey;
import java.util.Optional;

/**
 * Sets when assets were taken. One value for all of them, and one value that they all have now.
 *
 * @param expected the capture time they have now; empty when metadata was not read
 * @param value the new one
 * @param assets which assets
 */
public record SetCaptureTime(Optional<CaptureTime> expected, CaptureTime value, AssetSet assets)
    implements Change {

  @Override
  public SetCaptureTime withAssets(AssetSet others) {
    return new SetCaptureTime(expected, value, others);
  }

  /** Sets the old value again. Immich cannot restore an unknown zone: it becomes UTC+0. */
  @Override
  public Change inverse() {
    return new SetCaptureTime(Optional.of(value), expected.orElse(value), assets);
  }

  @Override
  public String words() {
    return "set date " + value.wallClock() + value.zone().map(zone -> " " + zone).orElse("");
  }

  @Override
  public boolean rewritesMetadata() {
    return true;
  }

  @Override
  public boolean takesAway() {
    return false;
  }

  @Override
  public LedgerKey ledgerKey() {
    return new LedgerKey(LedgerKey.Verb.SET_CAPTURE_TIME, "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setCaptureTime(this);
  }
}
