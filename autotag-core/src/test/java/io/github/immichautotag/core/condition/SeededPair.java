package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.testing.Photos;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A condition and a library by chance.
 *
 * @param query the condition
 * @param gallery the library
 * @param categories what claims assets, by name
 */
record SeededPair(Query query, Gallery gallery, Map<String, Query> categories) {

  private static final List<FieldValue> VALUES =
      List.of(
          FieldValue.of(Visibility.ARCHIVE),
          FieldValue.of(Visibility.TIMELINE),
          FieldValue.favorite(true),
          FieldValue.favorite(false),
          FieldValue.rating(Optional.of(3)),
          FieldValue.rating(Optional.empty()),
          FieldValue.description("a picnic"),
          FieldValue.description(""),
          FieldValue.place(Optional.of(new GeoPoint(57.72, 10.58))),
          FieldValue.place(Optional.empty()));

  private static final List<CaptureTime> TIMES =
      List.of(
          CaptureTime.at(LocalDateTime.of(2019, 7, 12, 23, 30), ZoneOffset.ofHours(9)),
          CaptureTime.local(LocalDateTime.of(2025, 12, 31, 20, 0)),
          CaptureTime.local(LocalDateTime.of(2020, 5, 5, 10, 0)));

  static SeededPair of(String kind, int seed) {
    Random random = new Random(31L * kind.hashCode() + seed * 7_919L);
    SeededQueries queries = new SeededQueries(random);
    Map<String, Query> categories = new LinkedHashMap<>();
    SeededQueries.CATEGORIES.stream()
        .sorted()
        .forEach(name -> categories.put(name, queries.ofCategory()));
    Query query = queries.around(kind);
    Gallery gallery = new SeededGalleries(random).gallery(SeededQueries.SEARCHES);
    return new SeededPair(query, gallery, categories);
  }

  /** The condition as the program has it. */
  Condition compiled() {
    Terms plain = new Terms(NaiveAsset.ZONE, Map.of(), Terms.plain().patterns(), Terms::linked);
    Map<String, Condition> claims = new LinkedHashMap<>();
    categories.forEach((name, claim) -> claims.put(name, claim.compiled(plain)));
    return query.compiled(plain.with(claims));
  }

  NaiveEvaluation naive() {
    return new NaiveEvaluation(gallery, categories);
  }

  /** The assets of each verdict, by the naive reader. */
  Map<Verdict, AssetSet> verdicts(Library library) {
    Map<Verdict, IntStream.Builder> found = new EnumMap<>(Verdict.class);
    gallery
        .assets()
        .forEach(
            asset ->
                found
                    .computeIfAbsent(naive().of(query, asset), fresh -> IntStream.builder())
                    .add(library.assets().position(asset.id()).orElseThrow()));
    Map<Verdict, AssetSet> sets = new EnumMap<>(Verdict.class);
    found.forEach((verdict, all) -> sets.put(verdict, AssetSet.of(all.build().toArray())));
    return sets;
  }

  /** The same condition and a library where fields and dates have been set. */
  SeededPair changed(int seed) {
    Random random = new Random(seed);
    List<Asset> assets = gallery.assets().stream().map(asset -> changed(asset, random)).toList();
    Gallery other =
        new Gallery(
            assets,
            gallery.tags(),
            gallery.albums(),
            gallery.stacks(),
            gallery.primaries(),
            gallery.directory(),
            gallery.found());
    return new SeededPair(query, other, categories);
  }

  private static Asset changed(Asset asset, Random random) {
    Photos photo = Photos.of(asset);
    for (int count = random.nextInt(4); count > 0; count--) {
      FieldValue value = VALUES.get(random.nextInt(VALUES.size()));
      boolean known =
          asset.details().metadataRead()
              || value.field() == AssetField.FAVORITE
              || value.field() == AssetField.VISIBILITY;
      photo = known ? photo.set(value) : photo;
    }
    boolean dated = asset.captureTime().isPresent() && random.nextInt(3) == 0;
    return (dated ? photo.takenAt(TIMES.get(random.nextInt(TIMES.size()))) : photo).asset();
  }

  /** The changes that lead from a library to this one. */
  List<Change> changes(Library from) {
    List<Change> changes = new ArrayList<>();
    for (Asset asset : gallery.assets()) {
      int position = from.assets().position(asset.id()).orElseThrow();
      AssetSet one = AssetSet.of(position);
      for (AssetField field : AssetField.values()) {
        changes.add(new SetField(from.field(field, position), FieldValue.of(field, asset), one));
      }
      asset
          .captureTime()
          .ifPresent(
              time -> changes.add(new SetCaptureTime(from.captureTime(position), time, one)));
    }
    return changes;
  }
}
