package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.condition.Query.One;
import io.github.immichautotag.core.condition.Query.Several;
import io.github.immichautotag.core.condition.Query.Word;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Conditions by chance, of every kind, that some assets of seeded libraries meet and others not.
 */
final class SeededQueries {

  static final Set<String> CATEGORIES = Set.of("trips", "memes", "rest");

  /** What the server can be asked in seeded libraries. */
  static final Set<ServerSearch> SEARCHES =
      Set.of(
          new ServerSearch(ServerSearch.Kind.SMART, "a whiteboard", 100),
          new ServerSearch(ServerSearch.Kind.SMART, "a dog", 20),
          new ServerSearch(ServerSearch.Kind.OCR, "invoice", Integer.MAX_VALUE));

  private static final String PAGES = "https://photos.example.org";

  private static final List<Argument> TEXTS =
      List.of(
          Argument.of("IMG-20190712-WA0001.jpg"),
          Argument.of("öL {1}.JPEG"),
          Argument.of("WhatsApp Images"),
          Argument.of("canon"),
          Argument.of("a picnic"),
          Argument.of(Map.of("glob", "*[Ww]hats*")),
          Argument.of(Map.of("glob", "{IMG,PXL}?20*")),
          Argument.of(Map.of("glob", "*.jp{,e}g", "ignore_case", "true")),
          Argument.of(Map.of("glob", "*[!0-9]1*")),
          Argument.of(Map.of("glob", "/photos/*/*")),
          Argument.of(Map.of("glob", "/photos/**/*.jpg")),
          Argument.of(Map.of("glob", "**")),
          Argument.of(Map.of("regex", "IMG_\\d{8}_\\d{6}")),
          Argument.of(Map.of("regex", ".*/(?<year>\\d{4})")),
          Argument.of(Map.of("regex", "pixel|eos", "ignore_case", "true")),
          Argument.of(Map.of("contains", "0", "glob", "*1*")),
          Argument.of(Map.of("contains", "SCREEN", "ignore_case", "true")),
          Argument.of(Map.of("contains", "pixel")),
          Argument.of(Map.of("contains", "birthday", "ignore_case", "false")),
          Argument.of(Map.of("glob", "EF50mm*")),
          Argument.of(Map.of("equals", "2019-07")));

  private static final List<String> DATES =
      List.of(
          "2019",
          "2019-07",
          "2025-12-31",
          "2019-07..2024-08",
          "> 2020",
          ">= 2020-05-05",
          "< 2010",
          "<= 2019-12",
          "..2015",
          "2012..",
          "last 30 days",
          "older than 2 years",
          "last 500 hours",
          "this month",
          "previous year",
          "this year",
          "previous month",
          "this week",
          "today",
          "yesterday",
          "last 6 weeks",
          "2025-12-30 10:00..2025-12-31 20:30",
          "last 3 months");

  private static final Map<String, List<String>> RANGES =
      Map.ofEntries(
          Map.entry("album_count", List.of("0", ">= 2", "1..2", "none", "any", "< 2")),
          Map.entry("size", List.of("> 10 MB", ">= 10000 kB", "..2 MiB", "none", "10 MB..11.5 MB")),
          Map.entry("width", List.of(">= 1000", "< 4000 px", "3000", "any")),
          Map.entry("height", List.of("..2250", "> 1000", "none")),
          Map.entry("ratio", List.of("< 1", "> 1", "1", "1.3..1.8", "none")),
          Map.entry("megapixels", List.of("> 3", "12..", "none", "<= 4 MP")),
          Map.entry("duration", List.of("> 1 min", "1h 30min", "..500 ms", "none", "< 60")),
          Map.entry("iso", List.of("100..800", "> 800", "any")),
          Map.entry("f_number", List.of("< 2.8", "2.8", ">= 5.6")),
          Map.entry("focal_length", List.of("24..70", "85 mm", "any")),
          Map.entry("exposure_time", List.of("> 1s", "1/250", "none")),
          Map.entry("rating", List.of(">= 3", "none", "-1", "any", "1..4")));

  private static final Map<String, List<Argument>> OTHERS = new LinkedHashMap<>();

  static {
    put("tag", "kind", "meme", "kind/meme", "Trips", "2019", "no such tag");
    OTHERS.put(
        "tag",
        with(
            OTHERS.getOrDefault("tag", List.of()),
            Argument.of(Map.of("exact", "Trips")),
            Argument.of(Map.of("exact", "meme")),
            Argument.of(Map.of("under", "Trips")),
            Argument.of(Map.of("under", "2019")),
            Argument.of(Map.of("pattern", "Trips/20\\d\\d", "under", "Trips")),
            Argument.of(Map.of("pattern", "(?i)trips"))));
    put("in_album", "Holidays", "Best", "", "nowhere");
    OTHERS.put(
        "in_album",
        with(
            OTHERS.getOrDefault("in_album", List.of()),
            Argument.of(Map.of("pattern", "^2024")),
            Argument.of(Map.of("owned", "true")),
            Argument.of(Map.of("owned", "false", "shared", "true")),
            Argument.of(Map.of("id", SeededGalleries.album(1).toString())),
            Argument.of(Map.of("link", PAGES + "/albums/" + SeededGalleries.album(2))),
            Argument.of(Map.of("name", "Holidays", "shared", "false"))));
    OTHERS.put(
        "category",
        List.of(Argument.of("trips"), Argument.of("memes", "rest"), Argument.of("rest")));
    OTHERS.put(
        "extension",
        List.of(Argument.of("jpg", "jpeg"), Argument.of(".PNG"), Argument.of("b.jpg")));
    OTHERS.put("mime", List.of(Argument.of("image/*"), Argument.of("video/mp4", "*/PNG")));
    put(
        "checksum",
        "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
        "bf53875a1d21d134c5197dc3d1e71a5bd32d3c1a",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    OTHERS.put("type", List.of(Argument.of("image"), Argument.of("video", "audio")));
    for (String kind : List.of("live_photo", "motion", "favorite", "has_description")) {
      put(kind, "true", "false");
    }
    put("any_person", "true", "false");
    put("date_missing", "true", "false");
    OTHERS.put("visibility", List.of(Argument.of("archive"), Argument.of("timeline", "hidden")));
    put("place", "any", "none");
    OTHERS.put(
        "near",
        List.of(
            near("57.72", "10.58", "5"), near("57.72", "10.58", "300"), near("-33.9", "180", "3")));
    OTHERS.put(
        "person", List.of(Argument.of("Anna"), Argument.of("OLOF", "Karin"), Argument.of("olof")));
    OTHERS.put(
        "sibling",
        List.of(
            Argument.of(Map.of("within", "5 min")),
            Argument.of(Map.of("within", "200 h")),
            Argument.of(Map.of("within", "2000 h", "place", "true")),
            Argument.of(Map.of("within", "1h 30min", "place", "false"))));
    put("season", "06-21..09-22", "12..02", "12-31", "11..12-30");
    OTHERS.put("weekday", List.of(Argument.of("sat", "sun"), Argument.of("wed")));
    put("time_of_day", "22:00..04:00", "06:30..18:00");
    put("date_precision", "day", "second", "millisecond", "none");
    OTHERS.put("country", List.of(Argument.of("denmark"), Argument.of("Norway", "Sweden")));
    put("state", "SKÅNE", "Nordjylland");
    OTHERS.put("city", List.of(Argument.of("Skagen", "Lund"), Argument.of("malmö")));
    put("owner", "me", "Bob", "ann@example.org", World.PARTNER.id().toString());
    put("library", "none", "Archive disk", Photos.externalLibrary(2).toString());
    put("stack", "none", "any", "primary", "member");
    put("duplicate", "none", "any", "disagrees");
    OTHERS.put(
        "link",
        List.of(
            Argument.of(Photos.id(3).toString(), PAGES + "/photos/" + Photos.id(4)),
            Argument.of(PAGES + "/albums/" + SeededGalleries.album(0)),
            Argument.of(PAGES + "/people/" + SeededGalleries.PEOPLE.get(1).id()),
            Argument.of(PAGES + "/tags?path=Trips/2019"),
            Argument.of(PAGES + "/folders?path=/phone/WhatsApp%20Images")));
    OTHERS.put(
        "smart",
        List.of(Argument.of("a whiteboard"), Argument.of(Map.of("query", "a dog", "limit", "20"))));
    put("ocr", "invoice");
  }

  private static void put(String kind, String... texts) {
    OTHERS.put(kind, List.of(texts).stream().map(Argument::of).toList());
  }

  private static List<Argument> with(List<Argument> some, Argument... more) {
    List<Argument> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  private static Argument near(String latitude, String longitude, String km) {
    return Argument.of(Map.of("latitude", latitude, "longitude", longitude, "km", km));
  }

  private final Random random;

  SeededQueries(Random random) {
    this.random = random;
  }

  /** A single condition of a kind. */
  One single(String kind) {
    if (RANGES.containsKey(kind)) {
      return new One(kind, Argument.of(pick(RANGES.getOrDefault(kind, List.of()))));
    }
    if (kind.equals("taken") || kind.equals("added")) {
      return new One(kind, Argument.of(pick(DATES)));
    }
    return new One(kind, pick(OTHERS.getOrDefault(kind, TEXTS)));
  }

  /** A condition that a category may be made of, which knows of no other category. */
  Query ofCategory() {
    return several(1, List.of("tag", "in_album", "type", "file_name", "rating"));
  }

  /** A condition with one of this kind somewhere in it. */
  Query around(String kind) {
    One single = single(kind);
    return switch (random.nextInt(4)) {
      case 0 -> single;
      case 1 -> new Several(Word.NONE, List.of(single));
      default -> {
        List<Query> parts = new ArrayList<>(List.of(single));
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
          parts.add(random.nextInt(parts.size() + 1), several(2, kinds()));
        }
        yield new Several(pick(List.of(Word.values())), parts);
      }
    };
  }

  private static List<String> kinds() {
    return ConditionKind.all().stream().map(ConditionKind::name).toList();
  }

  private Query several(int depth, List<String> kinds) {
    if (depth == 0 || random.nextInt(2) == 0) {
      return single(pick(kinds));
    }
    List<Query> parts = new ArrayList<>();
    for (int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3); count > 0; count--) {
      parts.add(several(depth - 1, kinds));
    }
    return new Several(pick(List.of(Word.values())), parts);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
