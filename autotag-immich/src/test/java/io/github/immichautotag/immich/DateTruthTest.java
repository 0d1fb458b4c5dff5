package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.date.DateReading;
import io.github.immichautotag.core.date.DateReview;
import io.github.immichautotag.core.date.DateSettings;
import io.github.immichautotag.core.date.DateVerdict;
import io.github.immichautotag.core.date.FileNameDates;
import io.github.immichautotag.core.date.NameReading;
import io.github.immichautotag.core.date.RepairPolicy;
import io.github.immichautotag.core.date.ZoneSettings;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.DuplicateId;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.core.stage.DatesStage;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dates of a made-up library of which the sandbox knows when each picture was really taken: what is
 * right stays, what is corrected is right afterwards, and most of what can be repaired is.
 */
final class DateTruthTest {

  private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
  private static final Set<Visibility> SHOWN = Set.of(Visibility.TIMELINE, Visibility.ARCHIVE);

  /** Dates to the second, and those that differ by the zone that one of them does not know. */
  private static final long CLOSE = Duration.ofSeconds(2).toMillis();

  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final long ZONES = Duration.ofHours(14).toMillis();

  private record Tally(
      int repairable, int corrected, int right, int spoilt, int timed, int exact) {}

  @ParameterizedTest(name = "seed {1}, {2} assets, {0}")
  @CsvSource({"V3, 1, 10000", "V2, 2, 5000", "V3, 3, 5000"})
  void whatIsRightStaysAndWhatCanBeRepairedIs(Dialect dialect, long seed, int assets) {
    check(dialect, seed, assets);
  }

  @Tag("heavy")
  @ParameterizedTest(name = "seed {1}, {2} assets, {0}")
  @CsvSource({"V3, 1, 100000", "V3, 4, 50000", "V3, 5, 50000", "V3, 6, 50000", "V2, 7, 50000"})
  void theSameHoldsForLargeLibraries(Dialect dialect, long seed, int assets) {
    check(dialect, seed, assets);
  }

  private static void check(Dialect dialect, long seed, int assets) {
    try (SandboxServer sandbox = SandboxServer.start(Servers.seeded(dialect, seed, assets))) {
      Tally tally = tally(sandbox);
      String figures = tally.toString();
      System.out.println(dialect + ", seed " + seed + ", " + assets + " assets: " + figures);
      assertThat(tally.repairable).as(figures).isPositive();
      assertThat(tally.spoilt).as("right dates changed, " + figures).isZero();
      assertThat(1.0 * tally.right / tally.corrected)
          .as("precision, " + figures)
          .isGreaterThanOrEqualTo(0.999);
      assertThat(1.0 * tally.exact / tally.timed)
          .as("to the second and in the right zone, " + figures)
          .isGreaterThanOrEqualTo(0.99);
      assertThat(1.0 * tally.right / tally.repairable)
          .as("recall, " + figures)
          .isGreaterThanOrEqualTo(0.95);
    }
  }

  private static Tally tally(SandboxServer sandbox) {
    DatesStage stage =
        new DatesStage(new DateSettings(RepairPolicy.defaults(), ZoneSettings.of(HOME)));
    Library library =
        Servers.server(sandbox).fetch(new ReadRequest(SHOWN, stage.needs()), Progress.silent());
    Scope scope = Scope.of(library, SHOWN);
    DateReview review = stage.review(new RuleInput(library, scope, Ledger.empty()));
    Truth truth = new Truth(sandbox, library);
    int corrected = 0;
    int right = 0;
    int spoilt = 0;
    int timed = 0;
    int exact = 0;
    for (DateReview.Entry entry : review.entries()) {
      Optional<Instant> taken = truth.of(entry.position());
      if (entry.verdict() instanceof DateVerdict.Correct correct && taken.isPresent()) {
        corrected++;
        right += isRight(correct.value(), taken.get()) ? 1 : 0;
        spoilt += isRight(entry.shown(), taken.get()) ? 1 : 0;
        timed += isDay(correct.value()) ? 0 : 1;
        exact += isExact(correct.value(), taken.get()) ? 1 : 0;
      }
    }
    int repairable = scope.changeable().filter(truth::isRepairable).size();
    return new Tally(repairable, corrected, right, spoilt, timed, exact);
  }

  /** A time that only tells a day is right on that day. */
  private static boolean isRight(CaptureTime time, Instant taken) {
    return isDay(time)
        ? time.wallClock().toLocalDate().equals(LocalDateTime.ofInstant(taken, HOME).toLocalDate())
        : isClose(time.instant(), taken);
  }

  private static boolean isDay(CaptureTime time) {
    return time.wallClock().toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Right to the second, and in the right zone. */
  private static boolean isExact(CaptureTime time, Instant taken) {
    return !isDay(time) && Math.abs(Duration.between(time.instant(), taken).toMillis()) <= CLOSE;
  }

  private static boolean isClose(Instant one, Instant other) {
    long apart = Math.abs(Duration.between(one, other).toMillis());
    long toQuarter = Math.min(apart % QUARTER, QUARTER - apart % QUARTER);
    return apart <= CLOSE || (toQuarter <= CLOSE && apart <= ZONES);
  }

  /** What is true, and who could tell. */
  private static final class Truth {

    private final SandboxServer sandbox;
    private final AssetTable assets;
    private final FileNameDates names;
    private final Set<DuplicateId> told = new HashSet<>();

    Truth(SandboxServer sandbox, Library library) {
      this.sandbox = sandbox;
      assets = library.assets();
      names = new FileNameDates(library.readAt());
      assets
          .all()
          .filter(this::isACamerasWord)
          .forEach(position -> assets.links(position).duplicate().ifPresent(told::add));
    }

    Optional<Instant> of(int position) {
      return sandbox.library().truth(assets.id(position).value());
    }

    private boolean isACamerasWord(int position) {
      CaptureTime time = assets.captureTime(position).orElseThrow();
      boolean fine = time.zone().isPresent() || time.instant().toEpochMilli() % 1000 != 0;
      return assets.origin(position).camera().isPresent()
          && fine
          && of(position).filter(taken -> isClose(time.instant(), taken)).isPresent();
    }

    /** Wrong, written by no camera, and told right by its name or by a duplicate. */
    boolean isRepairable(int position) {
      CaptureTime time = assets.captureTime(position).orElseThrow();
      Optional<Instant> taken = of(position);
      if (taken.isEmpty()
          || isRight(time, taken.get())
          || assets.origin(position).camera().isPresent()) {
        return false;
      }
      boolean named =
          names
              .read(assets.originalFileName(position))
              .map(NameReading::date)
              .filter(date -> tells(date, taken.get()))
              .isPresent();
      return named || assets.links(position).duplicate().filter(told::contains).isPresent();
    }

    private static boolean tells(DateReading date, Instant taken) {
      return date.precision().hasTime()
          ? isClose(date.wallClock().toInstant(ZoneOffset.UTC), taken)
          : date.day().equals(LocalDateTime.ofInstant(taken, HOME).toLocalDate());
    }
  }
}
