package io.github.immichautotag.core.library;

import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The details of many assets; what nobody asked for takes no room. */
final class DetailColumns {

  private final Map<NumberField, LazyNumbers> numbers = new EnumMap<>(NumberField.class);
  private final Map<TextField, InternedColumn<String>> texts = new EnumMap<>(TextField.class);
  private final InternedColumn<List<Person>> people = new InternedColumn<>();
  private final LazyNumbers added = new LazyNumbers();
  private final LazyNumbers descriptionAt = new LazyNumbers();
  private final LazyNumbers checksumAt = new LazyNumbers();
  private TextColumn descriptions = new TextColumn();
  private TextColumn checksums = new TextColumn();
  private BitSet metadataRead = new BitSet();

  DetailColumns() {
    for (NumberField field : NumberField.values()) {
      numbers.put(field, new LazyNumbers());
    }
    for (TextField field : TextField.values()) {
      texts.put(field, new InternedColumn<>());
    }
  }

  void add(int row, AssetDetails details) {
    metadataRead.set(row, details.metadataRead());
    added.set(
        row,
        details.addedAt().equals(Instant.EPOCH)
            ? LazyNumbers.UNKNOWN
            : details.addedAt().toEpochMilli());
    numbers.forEach((field, column) -> column.set(row, parts(field, details.numbers().get(field))));
    texts.forEach(
        (field, column) -> column.set(row, Optional.ofNullable(details.texts().get(field))));
    people.set(row, Optional.of(details.people()).filter(seen -> !seen.isEmpty()));
    setText(descriptionAt, descriptions, row, details.description());
    setText(checksumAt, checksums, row, details.checksum());
  }

  private static long parts(NumberField field, @Nullable Double value) {
    return value == null ? LazyNumbers.UNKNOWN : field.parts(value);
  }

  private static void setText(LazyNumbers at, TextColumn column, int row, String text) {
    at.set(row, text.isEmpty() ? LazyNumbers.UNKNOWN : column.add(text));
  }

  private static String text(LazyNumbers at, TextColumn column, int row) {
    long index = at.get(row);
    return index == LazyNumbers.UNKNOWN ? "" : column.get((int) index);
  }

  AssetDetails get(int row) {
    Map<NumberField, Double> known = new EnumMap<>(NumberField.class);
    for (NumberField field : NumberField.values()) {
      double value = number(field, row);
      if (!Double.isNaN(value)) {
        known.put(field, value);
      }
    }
    Map<TextField, String> words = new EnumMap<>(TextField.class);
    texts.forEach((field, column) -> column.get(row).ifPresent(text -> words.put(field, text)));
    return new AssetDetails(
        addedAt(row),
        metadataRead.get(row),
        known,
        words,
        description(row),
        checksum(row),
        people(row));
  }

  boolean isMetadataRead(int row) {
    return metadataRead.get(row);
  }

  /** The number, or NaN when it is not known. */
  double number(NumberField field, int row) {
    long parts = column(field).get(row);
    return parts == LazyNumbers.UNKNOWN ? Double.NaN : field.value(parts);
  }

  private LazyNumbers column(NumberField field) {
    return Objects.requireNonNull(numbers.get(field));
  }

  InternedColumn<String> column(TextField field) {
    return Objects.requireNonNull(texts.get(field));
  }

  InternedColumn<List<Person>> people() {
    return people;
  }

  Instant addedAt(int row) {
    long at = added.get(row);
    return at == LazyNumbers.UNKNOWN ? Instant.EPOCH : Instant.ofEpochMilli(at);
  }

  String description(int row) {
    return text(descriptionAt, descriptions, row);
  }

  String checksum(int row) {
    return text(checksumAt, checksums, row);
  }

  List<Person> people(int row) {
    return people.get(row).orElse(List.of());
  }

  /** Puts the rows into this order and gives back what growing took in advance. */
  void arrange(int[] rows) {
    numbers.values().forEach(column -> column.arrange(rows));
    texts.values().forEach(column -> column.arrange(rows));
    people.arrange(rows);
    added.arrange(rows);
    descriptions = arranged(descriptionAt, descriptions, rows);
    checksums = arranged(checksumAt, checksums, rows);
    BitSet before = metadataRead;
    metadataRead = new BitSet(rows.length);
    for (int row = 0; row < rows.length; row++) {
      metadataRead.set(row, before.get(rows[row]));
    }
  }

  private static TextColumn arranged(LazyNumbers at, TextColumn column, int[] rows) {
    int[] indexes =
        IntStream.of(rows)
            .mapToLong(at::get)
            .filter(index -> index != LazyNumbers.UNKNOWN)
            .mapToInt(index -> (int) index)
            .toArray();
    at.arrange(rows);
    int next = 0;
    for (int row = 0; row < rows.length; row++) {
      if (at.get(row) != LazyNumbers.UNKNOWN) {
        at.set(row, next++);
      }
    }
    return column.of(indexes);
  }
}
