package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LedgerKey;
import java.util.Locale;

/**
 * Sets a field of assets, such as their visibility. One value for all of them, and one value that
 * they all have now.
 *
 * @param expected the value they have now
 * @param value the new one, of the same field
 * @param assets which assets
 */
public record SetField(FieldValue expected, FieldValue value, AssetSet assets) implements Change {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if they are of two fields
   */
  public SetField {
    if (expected.field() != value.field()) {
      throw new IllegalArgumentException(expected + " cannot become " + value);
    }
  }

  /** Which field. */
  public AssetField field() {
    return value.field();
  }

  @Override
  public SetField withAssets(AssetSet others) {
    return new SetField(expected, value, others);
  }

  @Override
  public SetField inverse() {
    return new SetField(value, expected, assets);
  }

  @Override
  public String words() {
    return "set " + value.words();
  }

  /** Whatever is set, Immich queues its work on the asset. */
  @Override
  public boolean rewritesMetadata() {
    return true;
  }

  @Override
  public boolean takesAway() {
    return false;
  }

  /** Both values are in it, so that a ledger knows what to set again when this is taken back. */
  @Override
  public LedgerKey ledgerKey() {
    String name = field().name().toLowerCase(Locale.ROOT);
    return new LedgerKey(
        LedgerKey.Verb.SET_FIELD,
        name + ":" + expected.text().length() + ":" + expected.text() + value.text());
  }

  /**
   * The change that a ledger remembers under this key.
   *
   * @throws IllegalArgumentException if the key is of another kind of change, or damaged
   */
  public static SetField of(LedgerKey key, AssetSet assets) {
    String[] parts = key.target().split(":", 3);
    if (key.verb() != LedgerKey.Verb.SET_FIELD || parts.length < 3) {
      throw new IllegalArgumentException("no change of a field: " + key);
    }
    AssetField field = AssetField.valueOf(parts[0].toUpperCase(Locale.ROOT));
    int length = Integer.parseInt(parts[1]);
    return new SetField(
        new FieldValue(field, parts[2].substring(0, length)),
        new FieldValue(field, parts[2].substring(length)),
        assets);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setField(this);
  }
}
