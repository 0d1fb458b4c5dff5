package io.github.immichautotag.sandbox.seed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The events of a family's years: what comes every year, what comes once, and what happens. */
final class Occasions {
  /** Something that happens now and then, in some months of the year. */
  private record Kind(String title, int firstMonth, int lastMonth, int days) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("Zoo", 3, 10, 1),
          new Kind("Hiking", 4, 10, 1),
          new Kind("Hiking weekend", 5, 10, 2),
          new Kind("Garden party", 5, 9, 1),
          new Kind("Beach trip", 6, 8, 2),
          new Kind("Camping – lake", 6, 8, 3),
          new Kind("Swimming lake", 6, 8, 1),
          new Kind("Strawberry field", 6, 6, 1),
          new Kind("City walk", 1, 12, 1),
          new Kind("Museum", 1, 12, 1),
          new Kind("Playground", 3, 10, 1),
          new Kind("Picnic \"Tempelhofer Feld\"", 5, 9, 1),
          new Kind("Bike tour", 4, 10, 1),
          new Kind("Sledding", 1, 2, 1),
          new Kind("Ice skating", 12, 12, 1),
          new Kind("Christmas market", 12, 12, 1),
          new Kind("Baking cookies", 12, 12, 1),
          new Kind("Carnival", 2, 2, 1),
          new Kind("Pumpkin carving", 10, 10, 1),
          new Kind("Kite flying", 10, 11, 1),
          new Kind("Visiting Oma Ruth", 1, 12, 2),
          new Kind("Football match", 3, 11, 1),
          new Kind("Farm holiday", 5, 9, 4));

  private static final List<String> EVENINGS =
      List.of("Concert", "Theatre", "Dinner with friends", "Games night", "Cinema");

  private static final int BIRTH_OF_MIA = 2012;
  private static final int BIRTH_OF_JONAS = 2015;

  /** How often another day or title is tried for one that was there already. */
  private static final int TRIES = 20;

  private final Scene scene;
  private final Set<String> names = new HashSet<>();

  Occasions(Scene scene) {
    this.scene = scene;
  }

  /** So many events with different names, in the order of their days. */
  List<Occasion> choose(int count) {
    List<Occasion> chosen = new ArrayList<>();
    List<Occasion> yearly = yearly();
    List<Occasion> once = once();
    while (chosen.size() < count) {
      int which = scene.below(10);
      if (which < 1 && !once.isEmpty()) {
        chosen.add(once.remove(scene.below(once.size())));
      } else if (which < 5 && !yearly.isEmpty()) {
        chosen.add(yearly.remove(scene.below(yearly.size())));
      } else {
        chosen.add(another());
      }
    }
    chosen.sort(Comparator.comparing(Occasion::start).thenComparing(Occasion::title));
    return chosen;
  }

  private static List<Occasion> once() {
    return new ArrayList<>(
        List.of(
            Occasion.of("Wedding Lena & Tom", LocalDate.of(2017, 5, 20), 1),
            Occasion.of("Moving house", LocalDate.of(2016, 9, 17), 2),
            Occasion.of("Welcome, Jonas!", LocalDate.of(2015, 11, 3), 4),
            Occasion.of("School starts – Mia", LocalDate.of(2018, 8, 25), 1),
            Occasion.of("School starts – Jonas", LocalDate.of(2022, 8, 27), 1),
            Occasion.of("Grandma's 80th \"Oma\" 🎂", LocalDate.of(2019, 3, 16), 1),
            Occasion.of("Golden wedding Ruth & Karl", LocalDate.of(2015, 6, 27), 1),
            Occasion.of("The cat moves in 🐈", LocalDate.of(2021, 4, 10), 2),
            Occasion.journey(Regions.FAR, LocalDate.of(2024, 10, 5), 16)));
  }

  private List<Occasion> yearly() {
    List<Occasion> yearly = new ArrayList<>();
    for (int year = Scene.FIRST_DAY.getYear(); year <= Scene.END_DAY.getYear(); year++) {
      yearly.addAll(yearly(year));
    }
    yearly.removeIf(occasion -> occasion.ends() >= Scene.END);
    return yearly;
  }

  private List<Occasion> yearly(int year) {
    List<Occasion> yearly = new ArrayList<>();
    yearly.add(
        Occasion.journey(
            Regions.SUMMERS.get(year - Scene.FIRST_DAY.getYear()),
            saturday(year, 7, 10 + scene.below(20)),
            8 + scene.below(7)));
    yearly.add(Occasion.of("Skiing", saturday(year, 2, 1 + scene.below(14)), 7).at(Regions.ALPS));
    yearly.add(Occasion.of("Easter", easter(year), 2));
    yearly.add(Occasion.of("Christmas", LocalDate.of(year, 12, 24), 3));
    yearly.add(Occasion.of("New Year's Eve", LocalDate.of(year, 12, 31), 1).inTheEvening());
    yearly.add(Occasion.of("Lantern walk", LocalDate.of(year, 11, 11), 1).inTheEvening());
    yearly.add(Occasion.of("Birthday Mia", LocalDate.of(year, 6, 14), 1));
    yearly.add(Occasion.of("Anna's birthday", LocalDate.of(year, 4, 29), 1).inTheEvening());
    if (year > BIRTH_OF_JONAS) {
      yearly.add(Occasion.of("Birthday Jonas", LocalDate.of(year, 11, 3), 1));
    }
    if (year >= BIRTH_OF_MIA + 6) {
      yearly.add(Occasion.of("School party", saturday(year, 6, 20), 1));
    }
    return yearly;
  }

  private Occasion another() {
    Occasion occasion = random();
    for (int i = 0; i < TRIES && !names.add(occasion.album(false)); i++) {
      occasion = random();
    }
    return occasion;
  }

  private Occasion random() {
    int years = Scene.END_DAY.getYear() - Scene.FIRST_DAY.getYear();
    int year = Scene.FIRST_DAY.getYear() + scene.below(years + 1);
    int which = scene.below(8);
    if (which == 0) {
      Region region = scene.pick(Regions.WEEKENDS);
      return ended(Occasion.journey(region, saturday(year, 1 + scene.below(12), 1), 2));
    }
    if (which == 1) {
      LocalDate day = LocalDate.of(year, 1 + scene.below(12), 1 + scene.below(28));
      return ended(Occasion.of(scene.pick(EVENINGS), day, 1).inTheEvening());
    }
    Kind kind = scene.pick(KINDS);
    int month = kind.firstMonth() + scene.below(kind.lastMonth() - kind.firstMonth() + 1);
    LocalDate day = LocalDate.of(year, month, 1 + scene.below(22));
    boolean weekend = scene.chance(70);
    return ended(Occasion.of(kind.title(), weekend ? saturday(day) : day, kind.days()));
  }

  /** What would come after the last day came a year before it. */
  private static Occasion ended(Occasion occasion) {
    return occasion.ends() < Scene.END
        ? occasion
        : new Occasion(
            occasion.title(),
            occasion.start().minusYears(1),
            occasion.days(),
            occasion.region(),
            occasion.firstHour(),
            occasion.hours());
  }

  private static LocalDate saturday(int year, int month, int day) {
    return saturday(LocalDate.of(year, month, day));
  }

  private static LocalDate saturday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** After Gauss, as Spencer Jones wrote it. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
