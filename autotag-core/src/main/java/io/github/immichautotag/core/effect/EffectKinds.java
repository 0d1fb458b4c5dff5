package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.condition.AlbumMatch;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The entries of the register of effects. */
final class EffectKinds {

  private static final String BACK_TO_BEFORE =
      "The value from before is set again, unless you have set another one meanwhile.";

  /** More than a burst has; a key that thousands of assets have in common is a mistake. */
  private static final int MOST_STACKED = 50;

  private EffectKinds() {}

  static List<EffectKind> all() {
    return List.of(
        kind(
                "add_tag",
                "text*",
                "puts a tag on the assets",
                "By its full path; it is made when it does not exist, with those above it. Gaps are"
                    + " filled for each asset: {taken.year}, {path.folder[2]}, {city} or a group of a"
                    + " pattern; an asset that cannot fill a gap gets no tag.",
                "The tag is taken off again where this rule put it.",
                List.of("kind/screenshot", "[inbox, \"year/{taken.year}\"]"),
                argument -> EffectKind.each(argument, EffectKinds::tag))
            .shownBy(ShownEffects.ADD_TAG),
        kind(
                "remove_tag",
                "text*",
                "takes a tag off the assets",
                "A full path or, without a slash, the last part of one. Tags below it stay.",
                "The tag is put back where this rule took it off.",
                List.of("inbox"),
                argument -> EffectKind.each(argument, TagOff::new))
            .shownBy(ShownEffects.REMOVE_TAG),
        kind(
                "add_to_album",
                "text*",
                "puts the assets into an album",
                "The album of that name that you own or may edit; it is made when there is none, and"
                    + " known again when you rename it. Where several are called so, nothing is done"
                    + " and you are told. Gaps are filled as for add_tag.",
                "The assets leave the album again where this rule put them in.",
                List.of("Favourites", "\"{taken.year} Screens\""),
                argument -> EffectKind.each(argument, text -> new IntoAlbum(Template.parse(text))))
            .shownBy(ShownEffects.ADD_TO_ALBUM),
        kind(
                "remove_from_album",
                "text|block:album_match",
                "takes the assets out of albums",
                "All albums of that name that you own or may edit; or all that a block describes, with"
                    + " the keys of the condition in_album, such as { shared: true }. Gaps are filled"
                    + " as for add_tag.",
                "The assets are put back where this rule took them out.",
                List.of("Inbox", "{ shared: true }"),
                EffectKinds::outOfAlbum)
            .shownBy(ShownEffects.REMOVE_FROM_ALBUM),
        kind(
                "set_visibility",
                "enum(timeline,archive,hidden)",
                "sets where Immich shows the assets",
                "What is in the locked folder is never touched, nor is anything moved there.",
                BACK_TO_BEFORE,
                List.of("archive"),
                of(text -> FieldValue.of(Visibility.valueOf(text.toUpperCase(Locale.ROOT)))))
            .shownBy(ShownEffects.SET_VISIBILITY),
        kind(
                "set_favorite",
                "bool",
                "makes the assets favourites, or not",
                "Favourites are the hearts that you gave by hand. Where many assets are meant, a tag is"
                    + " rather what you want.",
                BACK_TO_BEFORE,
                List.of("true"),
                argument -> new FieldTo(FieldValue.favorite(argument.truth())))
            .shownBy(ShownEffects.SET_FAVORITE),
        kind(
                "set_rating",
                "int(-1..5)",
                "gives the assets stars",
                "1 to 5, -1 for rejected, 0 for none.",
                BACK_TO_BEFORE,
                List.of("4"),
                argument -> new FieldTo(rating(argument.wholeNumber())))
            .shownBy(ShownEffects.SET_RATING),
        kind(
                "set_description",
                "text",
                "writes a description",
                "Replaces the one that is there. Gaps are filled as for add_tag.",
                BACK_TO_BEFORE,
                List.of("a screen", "\"{city}, {taken.date}\""),
                argument -> new Described(Template.parse(argument.single())))
            .shownBy(ShownEffects.SET_DESCRIPTION),
        kind(
                "shift_date",
                "text",
                "moves the dates of the assets, once",
                "By days, hours, minutes and seconds: 1h, -2d, +1h 30m. What this rule moved before is"
                    + " remembered and not moved again; give a rule another name to move further."
                    + " For a camera whose clock was wrong, say when and which: make and taken.",
                "The dates stay.",
                List.of("1h", "\"-2d 30m\""),
                argument -> shift(argument.single()))
            .shownBy(ShownEffects.SHIFT_DATE),
        kind(
                "set_place",
                "block:place",
                "sets where the assets were taken",
                "A place that is there already is replaced. Say place: none in the condition if you do"
                    + " not mean that.",
                BACK_TO_BEFORE,
                List.of("{ latitude: 57.72, longitude: 10.58 }"),
                argument -> new FieldTo(FieldValue.place(Optional.of(place(argument)))))
            .shownBy(ShownEffects.SET_PLACE),
        kind(
                "stack_by",
                "text|block:stack_by",
                "stacks the assets that have something in common",
                "Assets that fill the gaps of the key alike become one stack: \"{file.stem} {taken}\" for"
                    + " pictures that a camera saved as JPEG and as RAW; \"{camera.model}\" with"
                    + " within: 2s for bursts. A name alone is not enough, because cameras start again"
                    + " at IMG_0001. top says which one lies on top: extensions, raw, favorite, rating,"
                    + " largest, smallest, earliest or latest; each decides between those that are equal"
                    + " by the ones before it. A stack that exists grows and keeps the asset on top. One"
                    + " in which others lie is left as it is, and so are several stacks that have the"
                    + " same key, and more assets than max; you are told.",
                "The stack is dissolved, or left by the assets that no longer match, if this rule made"
                    + " it and nothing else lies in it.",
                List.of(
                    "\"{file.stem} {taken}\"",
                    "{ key: \"{file.stem} {taken}\", top: [jpg, heic, largest] }",
                    "{ key: \"{camera.model}\", within: 2s, top: [rating, earliest], max: 100 }"),
                EffectKinds::stack)
            .shownBy(ShownEffects.STACK_BY),
        kind(
                "share",
                "block:share",
                "shares the albums that the rule fills with groups of people",
                "The groups are those of album_permissions.user_groups. Only albums of your own are"
                    + " shared, and only those into which add_to_album of the same rule puts assets."
                    + " Whoever may do more already still may; whom you shut out by hand is not let"
                    + " in again.",
                "These people lose the album again, or the role, where this rule gave it and fills"
                    + " the album no more.",
                List.of("{ groups: [family] }", "{ groups: [family, crew], access: edit }"),
                EffectKinds::share)
            .shownBy(ShownEffects.SHARE));
  }

  private static EffectKind kind(
      String name,
      String type,
      String summary,
      String about,
      String takenBack,
      List<String> examples,
      Function<Argument, UserEffect> maker) {
    return new EffectKind(name, type, summary, about, takenBack, examples, List.of(), maker);
  }

  private static UserEffect share(Argument argument) {
    List<String> groups = List.of(argument.key("groups").orElse("").split(", ", -1));
    AlbumRole role =
        argument.key("access").filter("edit"::equals).isPresent()
            ? AlbumRole.EDITOR
            : AlbumRole.VIEWER;
    return new ShareAlbums(groups, role, List.of(), Set.of());
  }

  private static UserEffect outOfAlbum(Argument argument) {
    return argument.isBlock()
        ? new OutOfAlbums(AlbumMatch.read(argument, Terms.plain()), argument.toString())
        : new OutOfAlbum(Template.parse(argument.single()));
  }

  private static Function<Argument, UserEffect> of(Function<String, FieldValue> value) {
    return argument -> new FieldTo(value.apply(argument.single().strip()));
  }

  private static UserEffect tag(String text) {
    Template template = Template.parse(text);
    if (template.isPlain() && TagOn.path(template.plainText()).isEmpty()) {
      throw TagOn.noTag(text);
    }
    return new TagOn(template);
  }

  private static FieldValue rating(int stars) {
    return FieldValue.rating(stars == 0 ? Optional.empty() : Optional.of(stars));
  }

  private static UserEffect shift(String text) {
    Duration by =
        TimeSpan.parse(text)
            .orElseThrow(
                () ->
                    new TermException(
                        "\"" + text + "\" is no length of time", "write 1h, -2d, +1h 30m or 45s"));
    if (by.isZero()) {
      throw new TermException("\"" + text + "\" moves nothing", "write 1h, -2d or 45s");
    }
    return new DateShift(text.strip(), by);
  }

  private static UserEffect stack(Argument argument) {
    String text = argument.isBlock() ? argument.key("key").orElse("") : argument.single();
    Template key = Template.parse(text);
    if (key.isPlain()) {
      throw new TermException(
          "\"" + text + "\" is the same for all assets, so all would be one stack",
          "write gaps that tell stacks apart, such as \"{file.stem} {taken}\"");
    }
    return new StackBy(
        key,
        StackOrder.parse(argument.key("top").orElse("jpg, heic")),
        argument.key("max").map(Integer::parseInt).orElse(MOST_STACKED),
        argument.key("within").map(EffectKinds::distance));
  }

  private static Duration distance(String text) {
    return TimeSpan.parse(text)
        .filter(span -> !span.isNegative())
        .orElseThrow(
            () ->
                new TermException(
                    "\"" + text + "\" is no length of time", "write 2s, 1m or 1h 30m"));
  }

  private static GeoPoint place(Argument argument) {
    try {
      return new GeoPoint(
          Double.parseDouble(argument.key("latitude").orElse("")),
          Double.parseDouble(argument.key("longitude").orElse("")));
    } catch (NumberFormatException wrong) {
      throw new TermException(
          "latitude and longitude must be numbers", "write latitude: 57.72, longitude: 10.58");
    }
  }
}
