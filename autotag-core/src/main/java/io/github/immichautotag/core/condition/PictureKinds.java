package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.AssetType;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.NumberField;
import io.github.immichautotag.core.library.TextField;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions on the picture itself: what it is, how large, with what it was taken. */
final class PictureKinds {

  private static final double PIXELS_OF_A_MEGAPIXEL = 1e6;

  private PictureKinds() {}

  static List<ConditionKind> all() {
    return List.of(
        type(),
        livePhoto(),
        motion(),
        number("size", "whose file is so large", Unit.BYTES)
            .about("kB, MB and GB count in thousands, KiB, MiB and GiB in steps of 1,024.")
            .example("\"> 10 MB\"", "{ size: 12 MB }", "{ size: 10 MB }")
            .madeBy(ofNumber("size", Unit.BYTES, NumberField.SIZE)),
        number("width", "so many pixels wide", Unit.PIXELS)
            .about("As the picture is seen, so turned where the camera was.")
            .example("\">= 1000\"", "{ width: 1000 }", "{ width: 999 }")
            .madeBy(ofNumber("width", Unit.PIXELS, NumberField.WIDTH)),
        number("height", "so many pixels high", Unit.PIXELS)
            .about("As the picture is seen, so turned where the camera was.")
            .example("..999", "{ height: 999 }", "{ height: 1000 }")
            .madeBy(ofNumber("height", Unit.PIXELS, NumberField.HEIGHT)),
        ratio(),
        megapixels(),
        number("duration", "that play so long", Unit.SECONDS)
            .about("Of videos. A bare number counts seconds; ms, s, min and h can be combined.")
            .example(
                "\"> 10 min\"", "{ type: video, duration: 11m }", "{ type: video, duration: 10m }")
            .madeBy(ofNumber("duration", Unit.SECONDS, NumberField.DURATION)),
        camera("make", "by a camera of this maker")
            .example("Canon", "{ make: CANON }", "{ make: Nikon }")
            .madeBy(ofCamera("make", TextField.MAKE)),
        camera("model", "by a camera of this model")
            .example("{ contains: pixel }", "{ model: Pixel 8 }", "{ model: EOS 80D }")
            .madeBy(ofCamera("model", TextField.MODEL)),
        camera("lens", "through this lens")
            .example("{ glob: \"EF50mm*\" }", "{ lens: EF50mm f/1.8 STM }", "{ lens: EF85mm }")
            .madeBy(ofCamera("lens", TextField.LENS)),
        number("iso", "of this sensitivity", Unit.NUMBER)
            .example("100..800", "{ iso: 800 }", "{ iso: 1600 }")
            .madeBy(ofNumber("iso", Unit.NUMBER, NumberField.ISO)),
        number("f_number", "of this aperture", Unit.NUMBER)
            .about("2.8 for f/2.8: the smaller the number, the wider the aperture.")
            .example("\"< 2.8\"", "{ f_number: 1.8 }", "{ f_number: 2.8 }")
            .madeBy(ofNumber("f_number", Unit.NUMBER, NumberField.F_NUMBER)),
        number("focal_length", "of this focal length", Unit.MILLIMETRES)
            .about("In millimetres, as the lens has it and not as for small film.")
            .example("24..70", "{ focal_length: 50 }", "{ focal_length: 85 }")
            .madeBy(ofNumber("focal_length", Unit.MILLIMETRES, NumberField.FOCAL_LENGTH)),
        number("exposure_time", "exposed so long", Unit.SECONDS)
            .about("In seconds, or as a fraction: 1/250.")
            .example("\"> 1s\"", "{ exposure_time: 2s }", "{ exposure_time: 1/250 }")
            .madeBy(ofNumber("exposure_time", Unit.SECONDS, NumberField.EXPOSURE_TIME)));
  }

  private static ConditionKind type() {
    return ConditionKind.entry("type", "enum(image,video,audio,other)*", "of one of these types")
        .missing(
            "Every asset has a type; `other` is what Immich knows as neither picture "
                + "nor video nor sound.")
        .example("image", "{ type: image }", "{ type: video }")
        .example("[video, audio]", "{ type: video }", "{ type: image }")
        .madeBy(
            (argument, terms) -> {
              Set<AssetType> types =
                  argument.texts().stream()
                      .map(text -> Choices.read(AssetType.class, text))
                      .collect(Collectors.toSet());
              return Leaf.of(
                  "type",
                  argument.toString(),
                  new Leaf.Fixed(
                      "type" + argument,
                      state ->
                          AssetSet.matching(
                              state.assets().size(),
                              position -> types.contains(state.assets().type(position))),
                      Unread::nothing),
                  (position, state) ->
                      state.assets().type(position).name().toLowerCase(Locale.ROOT));
            });
  }

  private static ConditionKind livePhoto() {
    return ConditionKind.entry("live_photo", "bool", "that are photos with a moving part")
        .about("Live photos and motion photos, which Immich keeps alike.")
        .missing("An asset is a live photo or it is not.")
        .example("true", "{ live_photo: true }", "{ type: image }")
        .madeBy((argument, terms) -> yesNo("live_photo", argument.truth(), PictureKinds::isLive));
  }

  private static ConditionKind motion() {
    return ConditionKind.entry("motion", "bool", "in which something moves")
        .about("Videos, and photos with a moving part.")
        .missing("An asset moves or it does not.")
        .example("true", "{ type: video }", "{ type: image }")
        .example("false", "{ type: image }", "{ live_photo: true }")
        .madeBy(
            (argument, terms) ->
                yesNo(
                    "motion",
                    argument.truth(),
                    (assets, position) ->
                        isLive(assets, position) || assets.type(position) == AssetType.VIDEO));
  }

  private static boolean isLive(AssetTable assets, int position) {
    return assets.isLivePhoto(position);
  }

  /** Whether something is so of an asset. */
  @FunctionalInterface
  private interface Question {
    boolean ask(AssetTable assets, int position);
  }

  private static Leaf yesNo(String kind, boolean wanted, Question question) {
    return Leaf.of(
        kind,
        String.valueOf(wanted),
        new Leaf.Fixed(
            kind + wanted,
            state ->
                AssetSet.matching(
                    state.assets().size(),
                    position -> question.ask(state.assets(), position) == wanted),
            Unread::nothing),
        (position, state) -> question.ask(state.assets(), position) ? "yes" : "no");
  }

  private static ConditionKind.Entry number(String name, String summary, Unit unit) {
    String units = unit.units().isEmpty() ? "" : " Units: " + unit.units() + ".";
    return ConditionKind.entry(name, "range", summary)
        .taking(
            "A range of numbers: a comparison (`\"> 5\"`, `\">= 5\"`, `\"< 5\"`, `\"<= 5\"`), "
                + "two numbers with `..` between, both of which belong to it (`5..10`), one "
                + "of which may be left out (`5..`, `..10`), or one number; `any` and `none` "
                + "ask whether it is known at all."
                + units)
        .missing("An asset of which Immich does not tell it meets no range but `none`.");
  }

  private static ConditionKind.Maker ofNumber(String name, Unit unit, NumberField field) {
    Needs needs = Needs.of(field == NumberField.DURATION ? Detail.FILE : Detail.METADATA);
    boolean ofMetadata = field != NumberField.DURATION;
    return (argument, terms) ->
        range(name, NumberRange.parse(argument.single(), unit), unit, ofMetadata)
            .of((state, position) -> state.assets().number(field, position))
            .needing(needs);
  }

  /** A number of an asset; NaN when it is not known. */
  @FunctionalInterface
  interface Measure {
    double of(LibraryState state, int position);
  }

  /** A condition on a number, but for which number. */
  interface OfRange {
    Leaf of(Measure measure);
  }

  static OfRange range(String name, NumberRange range, Unit unit, boolean ofMetadata) {
    return measure ->
        Leaf.of(
            name,
            range.toString(),
            new Leaf.Fixed(
                name + range,
                state -> {
                  AssetSet found =
                      AssetSet.matching(
                          state.assets().size(),
                          position -> range.contains(measure.of(state, position)));
                  return ofMetadata ? found.minus(Unread.metadata(state)) : found;
                },
                ofMetadata ? Unread::metadata : Unread::nothing),
            (position, state) -> Shown.number(measure.of(state, position), unit));
  }

  private static ConditionKind ratio() {
    return ConditionKind.entry("ratio", "range", "of this ratio of width to height")
        .about("Above 1 is landscape, below 1 is portrait; 1.33 is 4:3, 1.78 is 16:9.")
        .taking(
            "A range of numbers, such as `\"< 1\"` or `1.3..1.8`; `any` and `none` ask "
                + "whether it is known at all.")
        .missing("An asset whose width or height Immich does not tell meets no range but `none`.")
        .example("\"< 1\"", "{ width: 3000, height: 4000 }", "{ width: 4000, height: 3000 }")
        .madeBy(
            (argument, terms) ->
                range("ratio", NumberRange.parse(argument.single(), Unit.NUMBER), Unit.NUMBER, true)
                    .of((state, position) -> width(state, position) / height(state, position))
                    .needing(Needs.of(Detail.METADATA)));
  }

  private static ConditionKind megapixels() {
    return ConditionKind.entry("megapixels", "range", "of so many million pixels")
        .taking(
            "A range of numbers, such as `\"> 2\"` or `8..12`; MP may stand behind them; "
                + "`any` and `none` ask whether it is known at all.")
        .missing("An asset whose width or height Immich does not tell meets no range but `none`.")
        .example("\"> 2\"", "{ width: 4000, height: 3000 }", "{ width: 1000, height: 2000 }")
        .madeBy(
            (argument, terms) ->
                range(
                        "megapixels",
                        NumberRange.parse(argument.single(), Unit.MEGAPIXELS),
                        Unit.MEGAPIXELS,
                        true)
                    .of(
                        (state, position) ->
                            width(state, position)
                                * height(state, position)
                                / PIXELS_OF_A_MEGAPIXEL)
                    .needing(Needs.of(Detail.METADATA)));
  }

  private static double width(LibraryState state, int position) {
    return state.assets().number(NumberField.WIDTH, position);
  }

  private static double height(LibraryState state, int position) {
    return state.assets().number(NumberField.HEIGHT, position);
  }

  private static ConditionKind.Entry camera(String name, String summary) {
    return ConditionKind.entry(name, TextMatches.TYPE, summary)
        .about("In any letter case, because cameras write themselves now so and now otherwise.")
        .missing("An asset without it, such as a screenshot, is as one where it is empty.");
  }

  private static ConditionKind.Maker ofCamera(String name, TextField field) {
    return (argument, terms) -> {
      List<TextMatch> matches = TextMatches.OF_WORDS.read(argument, terms);
      return ofText(name, TextMatches.words(matches), field, matches);
    };
  }

  /** A condition on a text of the metadata that many assets have in common. */
  static Leaf ofText(String name, String words, TextField field, List<TextMatch> matches) {
    return Leaf.of(
            name,
            words,
            new Leaf.Fixed(
                name + words,
                state ->
                    state
                        .assets()
                        .having(field, text -> TextMatches.allMatch(matches, text))
                        .minus(Unread.metadata(state)),
                Unread::metadata),
            (position, state) -> state.assets().text(field, position))
        .needing(Needs.of(Detail.METADATA));
  }
}
