package io.github.immichautotag.immich.write;

import io.github.immichautotag.client.model.AssetBulkUpdateDto;
import io.github.immichautotag.client.model.AssetVisibility;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.Visibility;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The values that one batch sets, all on the same assets.
 *
 * @param date the date, if one is set
 * @param fields the fields that are set
 */
record Values(Optional<CaptureTime> date, Map<AssetField, FieldValue> fields) {

  /** Always with milliseconds and offset: anything else Immich reads in surprising ways. */
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

  /** Since 3.0 "not rated" is null; before, it is 0. */
  private static final long UNRATED_IN_V2 = 0;

  /** What these changes set; they are those of one batch, so that no two contradict each other. */
  static Values of(List<Change> changes) {
    Optional<CaptureTime> date = Optional.empty();
    Map<AssetField, FieldValue> fields = new EnumMap<>(AssetField.class);
    for (Change change : changes) {
      if (change instanceof SetCaptureTime dated) {
        date = Optional.of(dated.value());
      } else if (change instanceof SetField set) {
        fields.put(set.field(), set.value());
      } else {
        throw new IllegalArgumentException("\"" + change.words() + "\" sets no value");
      }
    }
    return new Values(date, fields);
  }

  /** Why none of this can be done, if it cannot. */
  Optional<String> objection() {
    if (sets(AssetField.VISIBILITY, FieldValue.of(Visibility.LOCKED))) {
      return Optional.of(
          "no API key may see what lies in the locked folder, so nothing is ever moved there");
    }
    return sets(AssetField.PLACE, FieldValue.place(Optional.empty()))
        ? Optional.of("Immich has no way to take a place off an asset, only to set another one")
        : Optional.empty();
  }

  private boolean sets(AssetField field, FieldValue value) {
    return value.equals(fields.get(field));
  }

  /**
   * Whether an asset's stamp moves twice: at once, and again when the server has finished its own
   * work. Otherwise it moves once, at whichever of the two.
   */
  boolean movesStampTwice() {
    boolean atOnce =
        fields.containsKey(AssetField.VISIBILITY) || fields.containsKey(AssetField.FAVORITE);
    boolean later =
        date.isPresent()
            || fields.containsKey(AssetField.RATING)
            || fields.containsKey(AssetField.DESCRIPTION)
            || fields.containsKey(AssetField.PLACE);
    return atOnce && later;
  }

  /** Where the assets are shown afterwards, if that changes. */
  Optional<Visibility> visibility() {
    return Optional.ofNullable(fields.get(AssetField.VISIBILITY)).map(FieldValue::asVisibility);
  }

  /** Whether stars are taken away, which 3.x wants to hear as null. */
  boolean unrates() {
    return sets(AssetField.RATING, FieldValue.rating(Optional.empty()));
  }

  /** The request for these assets, with stars as 2.x writes them. */
  AssetBulkUpdateDto request(List<UUID> ids) {
    AssetBulkUpdateDto body = new AssetBulkUpdateDto().ids(ids);
    date.ifPresent(time -> body.setDateTimeOriginal(text(time)));
    fields.values().forEach(value -> put(value, body));
    return body;
  }

  private static void put(FieldValue value, AssetBulkUpdateDto body) {
    switch (value.field()) {
      case VISIBILITY -> body.setVisibility(AssetVisibility.fromValue(value.text()));
      case FAVORITE -> body.setIsFavorite(value.asFavorite());
      case RATING -> body.setRating(value.asRating().map(Integer::longValue).orElse(UNRATED_IN_V2));
      case DESCRIPTION -> body.setDescription(value.text());
      case PLACE -> value.asPlace().ifPresent(place -> put(place, body));
    }
  }

  private static void put(GeoPoint place, AssetBulkUpdateDto body) {
    body.setLatitude(place.latitude());
    body.setLongitude(place.longitude());
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
}
