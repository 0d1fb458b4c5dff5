package io.github.immichautotag.core.library;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an asset beyond its name, its date and its place on the map; only what was asked
 * for is there.
 *
 * @param addedAt when it came to the server; the epoch when not asked for
 * @param metadataRead whether metadata was asked for and the server had extracted it: only then
 *     does the lack of a value mean that there is none
 * @param numbers what is known in numbers
 * @param texts what is known in words; never empty ones, and neither folder nor camera
 * @param description what the user wrote; empty when nothing
 * @param checksum SHA-1 in Base64, as Immich writes it; empty when not asked for
 * @param people who is seen, in the order of their ids
 */
public record AssetDetails(
    Instant addedAt,
    boolean metadataRead,
    Map<NumberField, Double> numbers,
    Map<TextField, String> texts,
    String description,
    String checksum,
    List<Person> people) {

  private static final AssetDetails NONE =
      new AssetDetails(Instant.EPOCH, false, Map.of(), Map.of(), "", "", List.of());

  public AssetDetails {
    numbers = Map.copyOf(numbers);
    texts = Map.copyOf(texts);
    people = List.copyOf(people);
  }

  /** Nothing is known. */
  public static AssetDetails none() {
    return NONE;
  }

  /** The same, added to the server at that time. */
  public AssetDetails addedAt(Instant time) {
    return new AssetDetails(time, metadataRead, numbers, texts, description, checksum, people);
  }

  /** The same with metadata read, and this number known. */
  public AssetDetails with(NumberField field, double value) {
    Map<NumberField, Double> more = new EnumMap<>(NumberField.class);
    more.putAll(numbers);
    more.put(field, value);
    return new AssetDetails(addedAt, true, more, texts, description, checksum, people);
  }

  /** The same with metadata read, and without this number. */
  public AssetDetails without(NumberField field) {
    Map<NumberField, Double> fewer = new EnumMap<>(NumberField.class);
    fewer.putAll(numbers);
    fewer.remove(field);
    return new AssetDetails(addedAt, true, fewer, texts, description, checksum, people);
  }

  /** The same with metadata read, and this text known. */
  public AssetDetails with(TextField field, String value) {
    Map<TextField, String> more = new EnumMap<>(TextField.class);
    more.putAll(texts);
    more.put(field, value);
    return new AssetDetails(addedAt, true, numbers, more, description, checksum, people);
  }

  /** The same with this description. */
  public AssetDetails described(String text) {
    return new AssetDetails(addedAt, true, numbers, texts, text, checksum, people);
  }

  /** The same with this checksum. */
  public AssetDetails checked(String sha1) {
    return new AssetDetails(addedAt, metadataRead, numbers, texts, description, sha1, people);
  }

  /** The same with these people seen. */
  public AssetDetails showing(List<Person> seen) {
    return new AssetDetails(addedAt, metadataRead, numbers, texts, description, checksum, seen);
  }

  /** The stars; empty when not rated. */
  public Optional<Integer> rating() {
    return Optional.ofNullable(numbers.get(NumberField.RATING)).map(Double::intValue);
  }
}
