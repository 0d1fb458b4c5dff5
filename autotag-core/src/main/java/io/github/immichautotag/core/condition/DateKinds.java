package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.date.FileNameDates;
import io.github.immichautotag.core.date.Precision;
import io.github.immichautotag.core.date.Standing;
import io.github.immichautotag.core.date.Standings;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Facts;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.WallClock;
import io.github.immichautotag.core.rule.Needs;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Conditions on when a picture was taken and when it came to the server. */
final class DateKinds {

  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  private static final String ALWAYS_DATED =
      "Immich shows a date for every asset. Where the picture has none it is that of the file;"
          + " `date_missing` finds these.";

  private static final List<String> PRECISIONS =
      Stream.concat(
              Stream.of("none"),
              Arrays.stream(Precision.values()).map(it -> it.name().toLowerCase(Locale.ROOT)))
          .toList();

  private DateKinds() {}

  static List<ConditionKind> all() {
    return List.of(
        taken(),
        season(),
        weekday(),
        timeOfDay(),
        added(),
        Siblings.kind(),
        dateMissing(),
        datePrecision());
  }

  private static ConditionKind taken() {
    return ConditionKind.entry("taken", "range", "taken in this time")
        .about(
            "By the clock on the wall where it was taken. A year, month, day or minute stands for"
                + " all of it; both ends of a range belong to it. Also last 30 days, older than 2"
                + " years, this month, previous year, today, yesterday, counted from the moment of"
                + " reading.")
        .taking(
            "A year (`2019`), a month (`2019-07`), a day (`2019-07-12`) or a minute "
                + "(`2019-07-12T14:30`); two of them with `..` between (`2019-07..2019-08`), "
                + "one end of which may be left out; a comparison (`\"< 2000\"`, `\">= "
                + "2019-07\"`); `last 30 days`, `older than 2 years`, `this week`, `previous "
                + "month`, `today`, `yesterday`. Lengths are counted in hours, days, weeks, "
                + "months or years.")
        .missing(ALWAYS_DATED)
        .example(
            "2019-07..2019-08", "{ taken: 2019-08-31T23:59:59 }", "{ taken: 2019-09-01T00:00:00 }")
        .example("\"< 2000\"", "{ taken: 1999-12-31T23:59:59 }", "{ taken: 2000-01-01T00:00:00 }")
        .madeBy(
            (argument, terms) -> {
              DateRange range = DateRange.parse(argument.single());
              return moment(
                  "taken", range.toString(), state -> range.at(now(state, terms.zone()))::contains);
            });
  }

  private static LocalDateTime now(LibraryState state, ZoneId zone) {
    return WallClock.of(state.readAt(), zone);
  }

  /** A condition on the moment when it was taken, which changes may alter. */
  private static Leaf moment(
      String kind, String argument, Function<LibraryState, Predicate<LocalDateTime>> test) {
    return Leaf.of(
        kind,
        argument,
        new OfMoment(kind + argument, test),
        (position, state) -> state.wallClock(position).toString());
  }

  private record OfMoment(Object question, Function<LibraryState, Predicate<LocalDateTime>> test)
      implements Leaf.Finder {

    @Override
    public AssetSet certain(LibraryState state) {
      AssetSet fetched = state.facts().answer(question, () -> fetched(state));
      AssetSet changed = state.datesChanged();
      Predicate<LocalDateTime> now = test.apply(state);
      return fetched
          .minus(changed)
          .union(changed.filter(position -> now.test(state.wallClock(position))))
          .minus(state.datesInDoubt());
    }

    private AssetSet fetched(LibraryState state) {
      Predicate<LocalDateTime> meant = test.apply(state);
      AssetTable assets = state.assets();
      return AssetSet.matching(assets.size(), position -> meant.test(assets.wallClock(position)));
    }

    @Override
    public AssetSet unknown(LibraryState state) {
      return state.datesInDoubt();
    }
  }

  private static ConditionKind season() {
    return ConditionKind.entry("season", "range", "taken in this part of any year")
        .about("From one day to another, both of them included; 12-20..01-06 goes over New Year.")
        .taking(
            "Month and day (`12-24`), two of them with `..` between (`06-21..09-22`), "
                + "or whole months (`06..08`).")
        .missing(ALWAYS_DATED)
        .example("06-21..09-22", "{ taken: 2019-09-22T12:00:00 }", "{ taken: 2019-09-23T12:00:00 }")
        .example("12..02", "{ taken: 2020-02-29T12:00:00 }", "{ taken: 2020-03-01T12:00:00 }")
        .example("12-24", "{ taken: 2020-12-24T12:00:00 }", "{ taken: 2020-12-25T12:00:00 }")
        .madeBy(
            (argument, terms) -> {
              YearlyRange range = YearlyRange.parse(argument.single());
              return moment(
                  "season",
                  range.toString(),
                  state -> taken -> range.contains(MonthDay.from(taken)));
            });
  }

  private static ConditionKind weekday() {
    return ConditionKind.entry(
            "weekday", "enum(mon,tue,wed,thu,fri,sat,sun)*", "taken on one of these days")
        .taking(
            "One of `mon`, `tue`, `wed`, `thu`, `fri`, `sat` and `sun`, or a list of " + "them.")
        .missing(ALWAYS_DATED)
        .example("[sat, sun]", "{ taken: 2024-05-05T10:00:00 }", "{ taken: 2024-05-06T10:00:00 }")
        .madeBy(
            (argument, terms) -> {
              Set<DayOfWeek> days =
                  argument.texts().stream().map(DateKinds::day).collect(Collectors.toSet());
              return moment(
                  "weekday",
                  argument.toString(),
                  state -> taken -> days.contains(taken.getDayOfWeek()));
            });
  }

  private static DayOfWeek day(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(DAYS.get(plain.length() > 3 ? plain.substring(0, 3) : plain))
        .orElseThrow(
            () ->
                new TermException(
                    "\"" + text + "\" is no day of the week",
                    "write mon, tue, wed, thu, fri, sat or sun"));
  }

  private static ConditionKind timeOfDay() {
    return ConditionKind.entry("time_of_day", "range", "taken at this time of any day")
        .about("Up to its end and not at it; 22:00..04:00 goes over midnight.")
        .taking("Two times with `..` between: `22:00..04:00`.")
        .missing(ALWAYS_DATED + " A date that was set by hand is often at midnight or noon.")
        .example(
            "\"22:00..04:00\"", "{ taken: 2024-05-05T03:59:59 }", "{ taken: 2024-05-05T04:00:00 }")
        .madeBy(
            (argument, terms) -> {
              DailyRange range = DailyRange.parse(argument.single());
              return moment(
                  "time_of_day",
                  range.toString(),
                  state -> taken -> range.contains(taken.toLocalTime()));
            });
  }

  private static ConditionKind added() {
    return ConditionKind.entry("added", "range", "that came to the server in this time")
        .about("The same ranges as for taken, by the clock of the configured time zone.")
        .taking(
            "What `taken` takes: `2024`, `2019-07..2019-08`, `\">= 2024-05-05\"`, `last 30 "
                + "days`, `this month`, `today`.")
        .missing("Every asset was added at some time.")
        .example("2024", "{ added: 2024-12-31T23:59:59 }", "{ added: 2025-01-01T00:00:00 }")
        .madeBy(
            (argument, terms) -> {
              DateRange range = DateRange.parse(argument.single());
              return Leaf.of(
                      "added",
                      range.toString(),
                      new Leaf.Fixed(
                          "added" + range,
                          state -> added(state, terms.zone(), range.at(now(state, terms.zone()))),
                          Unread::nothing),
                      (position, state) -> added(position, state, terms.zone()).toString())
                  .needing(Needs.of(Detail.FILE));
            });
  }

  private static AssetSet added(LibraryState state, ZoneId zone, DateRange.Span span) {
    return AssetSet.matching(
        state.assets().size(), position -> span.contains(added(position, state, zone)));
  }

  private static LocalDateTime added(int position, LibraryState state, ZoneId zone) {
    return WallClock.of(state.assets().addedAt(position), zone);
  }

  private static ConditionKind dateMissing() {
    return ConditionKind.entry("date_missing", "bool", "without a date of their own")
        .about(
            "Immich then shows the date of the file, so that is how they are known: no camera, no"
                + " time zone, and a date that is that of the file. What no clock can have shown,"
                + " such as 1970 or the future, counts as missing, too.")
        .missing("This is the condition for what is missing.")
        .example("true", "{ date_missing: true }", "{ taken: 2024-05-05T03:59:59, make: Canon }")
        .madeBy(
            (argument, terms) -> {
              boolean wanted = argument.truth();
              return Leaf.of(
                      "date_missing",
                      String.valueOf(wanted),
                      new Dateless(wanted),
                      (position, state) ->
                          state
                              .captureTime(position)
                              .map(time -> isDateless(time, position, state) ? "no date" : "dated")
                              .orElse("not read"))
                  .needing(Needs.ofCaptureTimes());
            });
  }

  private static boolean isDateless(CaptureTime time, int position, LibraryState state) {
    Standing standing =
        new Standings(state.readAt()).of(time, state.assets().origin(position), false);
    return standing == Standing.FILE || standing == Standing.IMPOSSIBLE;
  }

  /** Whose date was set by a change is dated; whose metadata was not read, nobody knows. */
  private record Dateless(boolean wanted) implements Leaf.Finder {

    @Override
    public AssetSet certain(LibraryState state) {
      AssetSet fetched =
          state
              .facts()
              .answer(
                  "date_missing" + wanted,
                  () ->
                      AssetSet.matching(
                          state.assets().size(),
                          position ->
                              isWanted(state.assets().captureTime(position), position, state)));
      AssetSet changed = state.datesChanged();
      return fetched
          .minus(changed)
          .union(changed.filter(position -> isWanted(state.captureTime(position), position, state)))
          .minus(state.datesInDoubt());
    }

    private boolean isWanted(Optional<CaptureTime> time, int position, LibraryState state) {
      return time.filter(shown -> isDateless(shown, position, state) == wanted).isPresent();
    }

    @Override
    public AssetSet unknown(LibraryState state) {
      return state
          .facts()
          .answer(
              "date not read",
              () ->
                  AssetSet.matching(
                      state.assets().size(),
                      position -> !state.assets().isCaptureTimeRead(position)))
          .minus(state.datesChanged())
          .union(state.datesInDoubt());
    }
  }

  private static ConditionKind datePrecision() {
    return ConditionKind.entry(
            "date_precision",
            "enum(month,day,minute,second,millisecond,none)",
            "whose file name tells a date so precisely")
        .about(
            "What \"autotag date-of\" reads in the name: none where it reads no date, day where it"
                + " reads a day without a time, as of WhatsApp.")
        .missing("A name without a date meets `none`.")
        .example(
            "day",
            "{ file_name: IMG-20190712-WA0001.jpg }",
            "{ file_name: IMG_20190712_091040.jpg }")
        .example("none", "{ file_name: DSC_0001.jpg }", "{ file_name: IMG_20190712_091040.jpg }")
        .madeBy(
            (argument, terms) -> {
              String wanted = argument.single().strip().toLowerCase(Locale.ROOT);
              return Leaf.of(
                  "date_precision", wanted, state -> precise(wanted, state), DateKinds::precision);
            });
  }

  /** All names are read once, and all answers given. */
  private static AssetSet precise(String wanted, LibraryState state) {
    Facts facts = state.facts();
    if (!facts.knows("date_precision" + wanted)) {
      byte[] read = new byte[state.assets().size()];
      FileNameDates names = new FileNameDates(state.readAt());
      IntStream.range(0, read.length)
          .parallel()
          .forEach(at -> read[at] = (byte) PRECISIONS.indexOf(precision(at, names, state)));
      for (int at = 0; at < PRECISIONS.size(); at++) {
        int number = at;
        facts.answer(
            "date_precision" + PRECISIONS.get(at),
            () -> AssetSet.matching(read.length, position -> read[position] == number));
      }
    }
    return facts.answer("date_precision" + wanted, AssetSet::empty);
  }

  private static String precision(int position, LibraryState state) {
    return precision(position, new FileNameDates(state.readAt()), state);
  }

  private static String precision(int position, FileNameDates names, LibraryState state) {
    return names
        .read(state.assets().originalFileName(position))
        .map(reading -> reading.date().precision().name().toLowerCase(Locale.ROOT))
        .orElse("none");
  }
}
