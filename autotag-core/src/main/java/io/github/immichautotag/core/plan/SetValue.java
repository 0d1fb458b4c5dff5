package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Visibility;
import java.util.Optional;

/**
 * What a change sets, apart from on which assets and what they have now.
 *
 * @param kind of values of one kind, an asset has one
 * @param value a date, or the value of a field
 */
record SetValue(Kind kind, Object value) {

  /** The kinds of values, in the order in which they are set. */
  enum Kind {
    VISIBILITY,
    FAVORITE,
    RATING,
    DESCRIPTION,
    PLACE,
    DATE
  }

  /** What this change sets, if it sets a value. */
  static Optional<SetValue> of(Change change) {
    if (change instanceof SetCaptureTime date) {
      return Optional.of(new SetValue(Kind.DATE, date.value()));
    }
    return change instanceof SetField field
        ? Optional.of(new SetValue(Kind.valueOf(field.field().name()), field.value()))
        : Optional.empty();
  }

  /**
   * Whether a server may refuse this value for what it is, as none lets a place be forgotten or an
   * asset be locked: then it must not take the others of its batch down with it.
   */
  boolean standsAlone() {
    return value instanceof FieldValue field
        && (field.equals(FieldValue.of(Visibility.LOCKED))
            || (field.field() == AssetField.PLACE && field.text().isEmpty()));
  }
}
