package io.github.immichautotag.core.condition;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values of something that each asset has only one of a single condition lets pass, so that
 * two conditions can be compared without any asset.
 */
sealed interface Extent {

  /** Whether all that this lets pass, the other lets pass, too. */
  boolean isWithin(Extent other);

  /** Whether nothing passes both. */
  boolean isApartFrom(Extent other);

  /** What a single condition lets pass; empty where an asset may have several of it. */
  static Optional<Extent> of(Leaf leaf) {
    if (Numbers.UNITS.containsKey(leaf.kind())) {
      Unit unit = Numbers.UNITS.getOrDefault(leaf.kind(), Unit.NUMBER);
      return Optional.of(new Numbers(NumberRange.parse(leaf.argument(), unit)));
    }
    if (Times.KINDS.contains(leaf.kind())) {
      return Optional.of(new Times(DateRange.parse(leaf.argument())));
    }
    return Words.KINDS.contains(leaf.kind())
        ? Optional.of(Words.of(leaf.argument()))
        : Optional.empty();
  }

  /** One of some words. */
  record Words(Set<String> words) implements Extent {
    private static final Set<String> KINDS =
        Set.of(
            "type",
            "visibility",
            "favorite",
            "live_photo",
            "motion",
            "extension",
            "has_description",
            "any_person",
            "date_missing",
            "date_precision",
            "weekday");

    static Words of(String argument) {
      return new Words(
          Stream.of(argument.split(","))
              .map(word -> word.strip().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet()));
    }

    @Override
    public boolean isWithin(Extent other) {
      return other instanceof Words that && that.words.containsAll(words);
    }

    @Override
    public boolean isApartFrom(Extent other) {
      return other instanceof Words that && Collections.disjoint(words, that.words);
    }
  }

  /** A number in a range. */
  record Numbers(NumberRange range) implements Extent {
    private static final Map<String, Unit> UNITS =
        Map.ofEntries(
            Map.entry("size", Unit.BYTES),
            Map.entry("width", Unit.PIXELS),
            Map.entry("height", Unit.PIXELS),
            Map.entry("duration", Unit.SECONDS),
            Map.entry("iso", Unit.NUMBER),
            Map.entry("f_number", Unit.NUMBER),
            Map.entry("focal_length", Unit.MILLIMETRES),
            Map.entry("exposure_time", Unit.SECONDS),
            Map.entry("rating", Unit.NUMBER),
            Map.entry("ratio", Unit.NUMBER),
            Map.entry("megapixels", Unit.MEGAPIXELS),
            Map.entry("album_count", Unit.NUMBER));

    @Override
    public boolean isWithin(Extent other) {
      return other instanceof Numbers that && range.isWithin(that.range);
    }

    @Override
    public boolean isApartFrom(Extent other) {
      return other instanceof Numbers that && range.isApartFrom(that.range);
    }
  }

  /** A moment in a range. Some ranges move with the clock, so they are compared at two times. */
  record Times(DateRange range) implements Extent {
    private static final Set<String> KINDS = Set.of("taken", "added");
    private static final List<LocalDateTime> NOWS =
        List.of(LocalDateTime.of(1900, 1, 31, 1, 0), LocalDateTime.of(2200, 6, 15, 13, 0));

    @Override
    public boolean isWithin(Extent other) {
      return other instanceof Times that
          && NOWS.stream()
              .allMatch(
                  now ->
                      !range.at(now).from().isBefore(that.range.at(now).from())
                          && !range.at(now).to().isAfter(that.range.at(now).to()));
    }

    @Override
    public boolean isApartFrom(Extent other) {
      return other instanceof Times that
          && NOWS.stream()
              .allMatch(
                  now ->
                      !range.at(now).from().isBefore(that.range.at(now).to())
                          || !that.range.at(now).from().isBefore(range.at(now).to()));
    }
  }
}
