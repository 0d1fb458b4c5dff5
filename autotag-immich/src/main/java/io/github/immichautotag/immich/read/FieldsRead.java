package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.FieldValue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of many assets. Hundreds of thousands may be read back at once, and most are alike:
 * what is alike is kept once.
 */
final class FieldsRead {

  /** So many different ones are looked for; beyond, most are of places, and no two alike. */
  private static final int MOST_KEPT = 10_000;

  private final Map<Map<AssetField, FieldValue>, Map<AssetField, FieldValue>> known =
      new HashMap<>();

  Map<AssetField, FieldValue> of(Asset asset) {
    Map<AssetField, FieldValue> fields = new EnumMap<>(AssetField.class);
    for (AssetField field : AssetField.values()) {
      fields.put(field, FieldValue.of(field, asset));
    }
    Map<AssetField, FieldValue> alike = known.get(fields);
    if (alike != null) {
      return alike;
    }
    if (known.size() < MOST_KEPT) {
      known.put(fields, fields);
    }
    return fields;
  }
}
