package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Needs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions on what a user sets on an asset, and rules may set as well. */
final class FieldKinds {

  private FieldKinds() {}

  static List<ConditionKind> all() {
    return List.of(
        rating(), favorite(), visibility(), description(), hasDescription(), place(), near());
  }

  private static Leaf leaf(String kind, String argument, AssetField field, Leaf.FieldTest test) {
    boolean ofMetadata = field != AssetField.VISIBILITY && field != AssetField.FAVORITE;
    Leaf leaf =
        Leaf.of(
            kind,
            argument,
            new Leaf.OfField(kind + argument, field, ofMetadata, test),
            (position, state) -> state.field(field, position).text());
    return ofMetadata ? leaf.needing(Needs.of(Detail.METADATA)) : leaf;
  }

  private static ConditionKind rating() {
    return ConditionKind.entry("rating", "range", "with so many stars")
        .about("1 to 5, -1 for rejected; none for what is not rated.")
        .taking(
            "A range of stars, such as `\">= 3\"`, `4..5` or `-1`; `any` for what has stars, "
                + "`none` for what has not.")
        .missing("An asset without stars meets no range but `none`.")
        .example("\">= 3\"", "{ rating: 3 }", "{ rating: 2 }")
        .example("none", "{ file_name: a.jpg }", "{ rating: 1 }")
        .madeBy(
            (argument, terms) -> {
              NumberRange range = NumberRange.parse(argument.single(), Unit.NUMBER);
              return leaf(
                  "rating",
                  range.toString(),
                  AssetField.RATING,
                  value ->
                      range.contains(
                          value.asRating().map(Integer::doubleValue).orElse(Double.NaN)));
            });
  }

  private static ConditionKind favorite() {
    return ConditionKind.entry("favorite", "bool", "that are favourites")
        .missing("An asset is a favourite or it is not.")
        .example("true", "{ favorite: true }", "{ favorite: false }")
        .madeBy(
            (argument, terms) -> {
              boolean wanted = argument.truth();
              return leaf(
                  "favorite",
                  String.valueOf(wanted),
                  AssetField.FAVORITE,
                  value -> value.asFavorite() == wanted);
            });
  }

  private static ConditionKind visibility() {
    return ConditionKind.entry(
            "visibility", "enum(timeline,archive,hidden)*", "that Immich shows there")
        .missing(
            "Every asset is shown somewhere. What is in the locked folder is not read " + "at all.")
        .example("archive", "{ visibility: archive }", "{ visibility: timeline }")
        .madeBy(
            (argument, terms) -> {
              Set<Visibility> wanted =
                  argument.texts().stream()
                      .map(text -> Choices.read(Visibility.class, text))
                      .collect(Collectors.toSet());
              return leaf(
                  "visibility",
                  argument.toString(),
                  AssetField.VISIBILITY,
                  value -> wanted.contains(value.asVisibility()));
            });
  }

  private static ConditionKind description() {
    return ConditionKind.entry("description", TextMatches.TYPE, "whose description is like this")
        .about("What the user or the file says about it, in any letter case.")
        .missing("An asset without a description has an empty one.")
        .example(
            "{ contains: birthday }",
            "{ description: Birthday of Olof }",
            "{ description: a picnic }")
        .madeBy(
            (argument, terms) -> {
              List<TextMatch> matches = TextMatches.OF_WORDS.read(argument, terms);
              return leaf(
                  "description",
                  TextMatches.words(matches),
                  AssetField.DESCRIPTION,
                  value -> TextMatches.allMatch(matches, value.text()));
            });
  }

  private static ConditionKind hasDescription() {
    return ConditionKind.entry("has_description", "bool", "that have a description")
        .missing("A description of blanks alone is none.")
        .example("false", "{ file_name: a.jpg }", "{ description: a picnic }")
        .madeBy(
            (argument, terms) -> {
              boolean wanted = argument.truth();
              return leaf(
                  "has_description",
                  String.valueOf(wanted),
                  AssetField.DESCRIPTION,
                  value -> value.text().isBlank() != wanted);
            });
  }

  private static ConditionKind place() {
    return ConditionKind.entry("place", "enum(any,none)", "with a place on the map, or without")
        .missing("An asset without coordinates meets `none`.")
        .example("none", "{ file_name: a.jpg }", "{ latitude: 57.72, longitude: 10.58 }")
        .example("any", "{ latitude: 57.72, longitude: 10.58 }", "{ file_name: a.jpg }")
        .madeBy(
            (argument, terms) -> {
              boolean wanted = argument.single().strip().equals("any");
              return leaf(
                  "place",
                  wanted ? "any" : "none",
                  AssetField.PLACE,
                  (Leaf.PlaceTest) place -> place.isPresent() == wanted);
            });
  }

  private static ConditionKind near() {
    return ConditionKind.entry("near", "block:near", "taken near a point")
        .about("Within so many kilometres of it, as the crow flies.")
        .missing("An asset without coordinates does not meet it.")
        .example(
            "{ latitude: 57.72, longitude: 10.58, km: 5 }",
            "{ latitude: 57.73, longitude: 10.60 }",
            "{ latitude: 55.68, longitude: 12.57 }")
        .madeBy(
            (argument, terms) -> {
              Circle circle = Circle.read(argument);
              return leaf(
                  "near",
                  argument.toString(),
                  AssetField.PLACE,
                  (Leaf.PlaceTest) place -> place.map(circle::contains).orElse(false));
            });
  }
}
