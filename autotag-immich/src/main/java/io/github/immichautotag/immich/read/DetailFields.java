package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.PersonId;
import io.github.immichautotag.core.library.TextField;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The details of one asset while its element is read; what nobody wants is skipped. */
final class DetailFields {

  private final Wanted wanted;
  private final boolean ofFile;
  private final boolean ofMetadata;

  private Map<NumberField, Double> numbers = Map.of();
  private Map<TextField, String> texts = Map.of();
  private List<Person> people = List.of();
  private String checksum = "";
  private String description = "";
  private boolean metadataRead;
  private final Dimensions dimensions = new Dimensions();

  DetailFields(Wanted wanted) {
    this.wanted = wanted;
    ofFile = wanted.has(Detail.FILE);
    ofMetadata = wanted.has(Detail.METADATA);
  }

  /** Reads a field of the asset itself, or skips it. */
  void read(JsonReader in, String name) throws IOException {
    boolean asked =
        switch (name) {
          case "originalMimeType", "duration" -> ofFile;
          case "width", "height" -> ofMetadata;
          case "checksum" -> wanted.has(Detail.CHECKSUM);
          case "people" -> wanted.has(Detail.PEOPLE);
          default -> false;
        };
    if (!asked) {
      in.skipValue();
      return;
    }
    switch (name) {
      case "originalMimeType" -> put(TextField.MIME, JsonFields.text(in));
      case "duration" -> put(NumberField.DURATION, Durations.seconds(in));
      case "width" -> dimensions.seenWidth(JsonFields.number(in));
      case "height" -> dimensions.seenHeight(JsonFields.number(in));
      case "checksum" -> checksum = JsonFields.text(in).orElse("");
      default -> readPeople(in);
    }
  }

  /** There is metadata. */
  void metadataRead() {
    metadataRead = ofMetadata;
  }

  /** Reads a field of the metadata, or skips it. */
  void readMetadata(JsonReader in, String name) throws IOException {
    if (!ofMetadata || !readNumber(in, name)) {
      in.skipValue();
    }
  }

  private boolean readNumber(JsonReader in, String name) throws IOException {
    switch (name) {
      case "fileSizeInByte" -> put(NumberField.SIZE, JsonFields.number(in));
      case "iso" -> put(NumberField.ISO, JsonFields.number(in));
      case "fNumber" -> put(NumberField.F_NUMBER, JsonFields.number(in));
      case "focalLength" -> put(NumberField.FOCAL_LENGTH, JsonFields.number(in));
      case "exposureTime" -> put(NumberField.EXPOSURE_TIME, Durations.exposure(in));
      case "rating" -> putRating(JsonFields.number(in));
      case "exifImageWidth" -> dimensions.storedWidth(JsonFields.number(in));
      case "exifImageHeight" -> dimensions.storedHeight(JsonFields.number(in));
      default -> {
        return readWords(in, name);
      }
    }
    return true;
  }

  private boolean readWords(JsonReader in, String name) throws IOException {
    switch (name) {
      case "orientation" -> dimensions.orientation(JsonFields.text(in));
      case "description" -> description = JsonFields.text(in).orElse("").strip();
      case "lensModel" -> put(TextField.LENS, JsonFields.text(in));
      case "city" -> put(TextField.CITY, JsonFields.text(in));
      case "state" -> put(TextField.STATE, JsonFields.text(in));
      case "country" -> put(TextField.COUNTRY, JsonFields.text(in));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void put(TextField field, Optional<String> text) {
    String words = text.orElse("").strip();
    if (!words.isEmpty()) {
      texts = texts.isEmpty() ? new EnumMap<>(TextField.class) : texts;
      texts.put(field, words);
    }
  }

  /** Of none of these numbers is zero a measurement; programs write it for "unknown". */
  private void put(NumberField field, Optional<Double> number) {
    number.filter(value -> value > 0 && value < Double.MAX_VALUE).ifPresent(it -> keep(field, it));
  }

  /** From 1 to 5, or -1 for rejected; old servers write 0 for none. */
  private void putRating(Optional<Double> stars) {
    stars
        .filter(value -> value == -1 || (value >= 1 && value <= 5))
        .ifPresent(value -> keep(NumberField.RATING, value));
  }

  private void keep(NumberField field, double value) {
    numbers = numbers.isEmpty() ? new EnumMap<>(NumberField.class) : numbers;
    numbers.put(field, value);
  }

  private void readPeople(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_ARRAY) {
      in.skipValue();
      return;
    }
    List<Person> seen = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      person(in).ifPresent(seen::add);
    }
    in.endArray();
    seen.sort(Comparator.comparing(Person::id));
    people = seen;
  }

  private static Optional<Person> person(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      in.skipValue();
      return Optional.empty();
    }
    Optional<UUID> id = Optional.empty();
    String name = "";
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = JsonFields.id(in);
        case "name" -> name = JsonFields.text(in).orElse("").strip();
        default -> in.skipValue();
      }
    }
    in.endObject();
    String called = name;
    return id.map(known -> new Person(new PersonId(known), called));
  }

  AssetDetails toDetails(Optional<Instant> createdAt) {
    if (wanted.details().isEmpty()) {
      return AssetDetails.none();
    }
    put(NumberField.WIDTH, dimensions.width());
    put(NumberField.HEIGHT, dimensions.height());
    return new AssetDetails(
        createdAt.filter(time -> ofFile).orElse(Instant.EPOCH),
        metadataRead,
        numbers,
        texts,
        description,
        checksum,
        people);
  }
}
