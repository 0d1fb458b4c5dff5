package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Place;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.condition.Unit;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetDetails;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.PersonId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.library.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads assets that are made up in rule tests. What is not said of one is as of a plain photo. */
final class ExampleReader {

  static final UserId OWNER = new UserId(new UUID(0xE4A3_0000_0000_4000L, 1));

  /** A moment at which nobody's rules look, for what is not said. */
  private static final LocalDateTime PLAIN = LocalDateTime.of(2024, 1, 1, 12, 0);

  private static final Instant FILE_MADE = Instant.parse("2024-06-01T08:15:30Z");

  private static final Map<String, Unit> NUMBERS =
      Map.of(
          "size", Unit.BYTES,
          "width", Unit.PIXELS,
          "height", Unit.PIXELS,
          "duration", Unit.SECONDS,
          "iso", Unit.NUMBER,
          "f_number", Unit.NUMBER,
          "focal_length", Unit.MILLIMETRES,
          "exposure_time", Unit.SECONDS,
          "rating", Unit.NUMBER);

  private static final Set<TextField> TEXTS =
      Set.of(TextField.LENS, TextField.MIME, TextField.COUNTRY, TextField.STATE, TextField.CITY);

  private final Problems problems;
  private int count;

  ExampleReader(Problems problems) {
    this.problems = problems;
  }

  ExampleAsset read(Block block) {
    count++;
    return new ExampleAsset(
        asset(block),
        tags(block),
        block.texts("albums"),
        block.texts("shared_albums"),
        time(block, "added").map(CaptureTime::instant),
        times(block, "siblings"),
        block.truth("duplicate"),
        block.text("stack").orElse("none"),
        block.text("library"),
        block.text("owner"),
        block.texts("found_by"));
  }

  private Asset asset(Block block) {
    String path = block.text("path").orElseGet(() -> "/photos/" + fileName(block));
    boolean missing = block.truth("date_missing");
    CaptureTime taken = time(block, "taken").orElseGet(() -> notSaid(missing));
    Instant file = missing ? taken.instant() : FILE_MADE;
    return new Asset(
        new AssetId(new UUID(0xE4A3_0000_0000_4000L, count)),
        OWNER,
        choice(block, "type", AssetType.values()).orElse(AssetType.IMAGE),
        choice(block, "visibility", Visibility.values()).orElse(Visibility.TIMELINE),
        false,
        block.truth("favorite"),
        block.text("file_name").orElseGet(() -> path.substring(path.lastIndexOf('/') + 1)),
        path,
        taken.instant(),
        taken.wallClock(),
        FILE_MADE,
        Optional.of(taken),
        new AssetOrigin(file, camera(block), place(block)),
        links(block),
        details(block));
  }

  private static String fileName(Block block) {
    return block.text("file_name").orElse("asset.jpg");
  }

  private static CaptureTime notSaid(boolean missing) {
    return missing
        ? CaptureTime.local(LocalDateTime.ofInstant(FILE_MADE, ZoneOffset.UTC))
        : CaptureTime.at(PLAIN, ZoneOffset.UTC);
  }

  /** One of several words; what is none of them was reported. */
  static <E extends Enum<E>> Optional<E> choice(Block block, String key, E[] choices) {
    Optional<String> word = block.text(key).map(text -> text.strip().toUpperCase(Locale.ROOT));
    return Stream.of(choices).filter(choice -> word.equals(Optional.of(choice.name()))).findFirst();
  }

  private static Optional<Camera> camera(Block block) {
    return block.has("make") || block.has("model")
        ? Optional.of(new Camera(block.text("make").orElse(""), block.text("model").orElse("")))
        : Optional.empty();
  }

  private static Optional<GeoPoint> place(Block block) {
    try {
      return block
          .text("latitude")
          .map(Double::valueOf)
          .flatMap(
              north ->
                  block
                      .text("longitude")
                      .map(Double::valueOf)
                      .map(east -> new GeoPoint(north, east)));
    } catch (IllegalArgumentException reported) {
      // The table of keys has said what is wrong with the value.
      return Optional.empty();
    }
  }

  private AssetLinks links(Block block) {
    AssetId part = new AssetId(new UUID(0xE4A3_0000_0001_4000L, count));
    return new AssetLinks(
        Optional.empty(),
        Optional.empty(),
        block.truth("live_photo") ? Optional.of(part) : Optional.empty(),
        Optional.empty());
  }

  private AssetDetails details(Block block) {
    AssetDetails details =
        AssetDetails.none()
            .described(block.text("description").orElse(""))
            .checked(block.text("checksum").map(ExampleReader::base64).orElse(""))
            .showing(block.texts("people").stream().map(ExampleReader::person).toList());
    for (TextField field : TEXTS) {
      Optional<String> text = block.text(field.name().toLowerCase(Locale.ROOT));
      details = text.isPresent() ? details.with(field, text.get()) : details;
    }
    for (Map.Entry<String, Unit> number : NUMBERS.entrySet()) {
      Optional<Double> value = number(block, number.getKey(), number.getValue());
      NumberField field = NumberField.valueOf(number.getKey().toUpperCase(Locale.ROOT));
      details = value.isPresent() ? details.with(field, value.get()) : details;
    }
    return details;
  }

  private static String base64(String checksum) {
    return checksum.matches("[0-9a-fA-F]{40}")
        ? Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checksum))
        : checksum;
  }

  /** The same name is the same person in every example. */
  static Person person(String name) {
    return new Person(
        new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name);
  }

  private Optional<Double> number(Block block, String key, Unit unit) {
    try {
      return block.text(key).map(unit::parse);
    } catch (TermException wrong) {
      problems.error(
          block.placeOfValue(key),
          HelpAnchor.RULE_TESTS,
          key + ": " + wrong.reason(),
          wrong.suggestion());
      return Optional.empty();
    }
  }

  private Set<TagPath> tags(Block block) {
    Set<TagPath> tags = new LinkedHashSet<>();
    for (Scalar scalar : block.scalars("tags")) {
      try {
        tags.add(new TagPath(scalar.text().strip()));
      } catch (IllegalArgumentException wrong) {
        problems.error(
            scalar.place(),
            HelpAnchor.RULE_TESTS,
            "\"" + scalar.text() + "\" is no path of a tag: a part of it is empty",
            "write it like Trips/Paris");
      }
    }
    return tags;
  }

  Optional<CaptureTime> time(Block block, String key) {
    Optional<String> text = block.text(key);
    Optional<CaptureTime> time = text.flatMap(ExampleTime::parse);
    if (text.isPresent() && time.isEmpty()) {
      noTime(block.placeOfValue(key), text.get());
    }
    return time;
  }

  private List<CaptureTime> times(Block block, String key) {
    List<CaptureTime> times = new ArrayList<>();
    for (Scalar scalar : block.scalars(key)) {
      Optional<CaptureTime> time = ExampleTime.parse(scalar.text());
      if (time.isEmpty()) {
        noTime(scalar.place(), scalar.text());
      }
      time.ifPresent(times::add);
    }
    return times;
  }

  private void noTime(Place place, String text) {
    problems.error(
        place,
        HelpAnchor.RULE_TESTS,
        "\"" + text + "\" is no moment",
        "write it like 2024-05-05T10:11:12, with +02:00 behind it for a time zone");
  }

  /** The moment that a test takes for now. */
  Optional<Instant> now(Block test) {
    return time(test, "now").map(CaptureTime::instant);
  }
}
