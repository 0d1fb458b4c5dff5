package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.AssetField;
import java.util.List;

/** The fields that rules can set. */
final class Fields {

  static final List<AssetField> ALL = List.of(AssetField.values());

  private Fields() {}
}
