package io.github.immichautotag.core.library;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of one of an asset's fields, in the one form in which plans, journals and ledgers write
 * it.
 *
 * @param field which field
 * @param text the value: {@code archive}, {@code true}, {@code 4}, a description, {@code 57.720000
 *     10.580000}; empty for none
 */
public record FieldValue(AssetField field, String text) implements Comparable<FieldValue> {

  /** Shown there. */
  public static FieldValue of(Visibility visibility) {
    return new FieldValue(AssetField.VISIBILITY, visibility.name().toLowerCase(Locale.ROOT));
  }

  /** A favourite, or not. */
  public static FieldValue favorite(boolean favorite) {
    return new FieldValue(AssetField.FAVORITE, String.valueOf(favorite));
  }

  /** So many stars, or not rated. */
  public static FieldValue rating(Optional<Integer> stars) {
    return new FieldValue(AssetField.RATING, stars.map(String::valueOf).orElse(""));
  }

  /** Described so; Immich keeps no space around a description. */
  public static FieldValue description(String text) {
    return new FieldValue(AssetField.DESCRIPTION, text.strip());
  }

  /** Taken there, or nobody knows where. */
  public static FieldValue place(Optional<GeoPoint> place) {
    return new FieldValue(AssetField.PLACE, place.map(FieldValue::written).orElse(""));
  }

  private static String written(GeoPoint place) {
    return degrees(place.latitudeParts()) + " " + degrees(place.longitudeParts());
  }

  private static String degrees(int parts) {
    return BigDecimal.valueOf(parts, GeoPoint.DECIMALS).toPlainString();
  }

  /** The value of that field in what was read of an asset. */
  public static FieldValue of(AssetField field, AssetTable assets, int position) {
    return switch (field) {
      case VISIBILITY -> of(assets.visibility(position));
      case FAVORITE -> favorite(assets.favorite(position));
      case RATING -> rating(stars(assets.number(NumberField.RATING, position)));
      case DESCRIPTION -> description(assets.description(position));
      case PLACE -> place(assets.place(position));
    };
  }

  /** The value of that field in an asset. */
  public static FieldValue of(AssetField field, Asset asset) {
    return switch (field) {
      case VISIBILITY -> of(asset.visibility());
      case FAVORITE -> favorite(asset.favorite());
      case RATING -> rating(asset.details().rating());
      case DESCRIPTION -> description(asset.details().description());
      case PLACE -> place(asset.origin().place());
    };
  }

  private static Optional<Integer> stars(double number) {
    return Double.isNaN(number) ? Optional.empty() : Optional.of((int) number);
  }

  /** The value as a visibility. */
  public Visibility asVisibility() {
    return Visibility.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The value as yes or no. */
  public boolean asFavorite() {
    return Boolean.parseBoolean(text);
  }

  /** The value as stars. */
  public Optional<Integer> asRating() {
    return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
  }

  /** The value as a place. */
  public Optional<GeoPoint> asPlace() {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int blank = text.indexOf(' ');
    return Optional.of(
        new GeoPoint(
            Double.parseDouble(text.substring(0, blank)),
            Double.parseDouble(text.substring(blank + 1))));
  }

  /** The field in words that follow "set". */
  public String words() {
    String name = field.name().toLowerCase(Locale.ROOT);
    return text.isEmpty() ? "no " + name : name + " " + text;
  }

  @Override
  public int compareTo(FieldValue other) {
    int order = field.compareTo(other.field);
    return order != 0 ? order : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return words();
  }
}
