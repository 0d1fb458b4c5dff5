package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.BatchLimits;
import io.github.immichautotag.core.plan.Batcher;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Planner;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Effect;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.rule.WhenThenRule;
import io.github.immichautotag.core.run.Applier;
import io.github.immichautotag.core.run.ChangeResult;
import io.github.immichautotag.core.run.Journal;
import io.github.immichautotag.core.run.Outcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.core.run.RunReport;
import io.github.immichautotag.immich.http.Pause;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A run that tags, retags and dates 2,000 assets of a server which loses every write to an asset
 * whose background work still runs, and which may not write beside the files of 400 of them.
 */
final class LargeRunTest {

  private static final int UPLOADS = 1_600;
  private static final int READ_ONLY = 400;
  private static final CaptureTime DATE =
      CaptureTime.at(LocalDateTime.parse("2018-07-01T12:34:56.789"), ZoneOffset.ofHours(2));

  private static final int TAGS = 4;
  private static final int DAYS = 4;

  /** New tags, then the tag that is taken off, then the date. */
  private static final int WAVES = 3;

  /** The same on a few assets of the library that may be read-only. */
  private static final int SAMPLES = 3;

  private Duration waited = Duration.ZERO;

  private final Pause pause =
      duration -> {
        waited = waited.plus(duration);
        Servers.FAST.pause(duration);
      };

  private final Stage stage =
      Stage.of(
          "everything at once",
          List.of(
              new WhenThenRule(
                  "trips",
                  Condition.inAlbum(NamePattern.of("All")),
                  List.of(
                      Effect.addTag(new TagPath("kind/trip")),
                      Effect.addTag(new TagPath("by/all")))),
              new WhenThenRule(
                  "spelling",
                  Condition.tagged("jokes"),
                  List.of(
                      Effect.addTag(new TagPath("meme")), Effect.removeTag(new TagPath("jokes")))),
              new WhenThenRule(
                  "dates",
                  Condition.inAlbum(NamePattern.of("All")),
                  List.of(Effect.setCaptureTime((position, state) -> Optional.of(DATE))))));

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"V3, administrator", "V3, user", "V2, administrator", "V2, user"})
  void losesNothingAndReportsWhatDidNotStick(Dialect dialect, String who) {
    HandMadeLibrary made =
        new HandMadeLibrary()
            .assets(UPLOADS, LargeRunTest::oneOfFourDays)
            .readOnlyAssets(READ_ONLY, LargeRunTest::oneOfFourDays)
            .album("All", UPLOADS + READ_ONLY)
            .tag("jokes", UPLOADS + READ_ONLY);
    SandboxOptions options =
        Servers.recorded(dialect).withLibrary(made.source()).withKeys(key(who));
    try (SandboxServer sandbox = SandboxServer.start(options)) {
      ImmichPhotoServer server =
          new ImmichPhotoServer(Servers.settings(sandbox), pause, new Random(1));
      Plan plan = plan(server);
      assertThat(plan.changes()).hasSize(TAGS + DAYS);
      sandbox.log().reset();
      waited = Duration.ZERO;

      RunReport report =
          new Applier(
                  server, Journal.none(), new Batcher(BatchLimits.measured()), Progress.silent())
              .apply(plan, () -> false);

      assertThat(report.failure()).isEmpty();
      assertThat(report.results()).hasSameSizeAs(plan.changes());
      report.results().forEach(result -> assertReported(result, plan.library()));
      sandbox.library().assets().forEach(LargeRunTest::assertWritten);
      assertFewCalls(sandbox);
    }
  }

  private static long oneOfFourDays(int number) {
    return Instant.parse("2020-01-01T00:00:00Z")
        .plus(number % DAYS, ChronoUnit.DAYS)
        .toEpochMilli();
  }

  private Plan plan(ImmichPhotoServer server) {
    Set<Visibility> visible = Set.of(Visibility.TIMELINE);
    Library library = server.fetch(new ReadRequest(visible, stage.needs()), Progress.silent());
    return new Planner(List.of(stage)).plan(library, Scope.of(library, visible));
  }

  /** All of the uploads are as planned, and every asset that is not is named. */
  private static void assertReported(ChangeResult result, Library library) {
    AssetSet readOnly = library.assets().all().filter(library.assets()::isExternal);
    Change change = result.planned().change();
    AssetSet uploads = change.assets().minus(readOnly);
    assertThat(result.ended(new Outcome.Applied())).as(change.words()).isEqualTo(uploads);
    AssetSet reverted =
        result.ended(new Outcome.Reverted()).union(result.ended(new Outcome.Unwritable()));
    assertThat(reverted).as(change.words()).isEqualTo(change.assets().intersect(readOnly));
  }

  private static void assertWritten(SandboxAsset asset) {
    Set<String> tags = new TreeSet<>();
    asset.tags().stream().map(SandboxTag::value).forEach(tags::add);
    long date = DATE.instant().toEpochMilli();
    if (asset.isReadOnly()) {
      assertThat(tags).containsExactly("jokes");
      assertThat(asset.exif().takenAt()).isNotEqualTo(date);
    } else {
      assertThat(tags).containsExactly("by/all", "kind/trip", "meme");
      assertThat(asset.exif().takenAt()).isEqualTo(date);
    }
  }

  /** Writes follow the number of calls that 2,000 assets fill, reads that of pages and polls. */
  private void assertFewCalls(SandboxServer sandbox) {
    int slices = (UPLOADS + READ_ONLY) / BatchLimits.measured().assetsPerTagCall() + 1;
    int creations = 2;
    assertThat(sandbox.log().writes())
        .isLessThanOrEqualTo((WAVES + SAMPLES) * (slices + DAYS) + creations);
    int pages = (UPLOADS + READ_ONLY) / 1_000 + 1;
    int readBacks = 2;
    int targets = TAGS + 1;
    long polls = waited.toSeconds() / 5 + 8L * (WAVES + SAMPLES);
    assertThat(sandbox.log().count() - sandbox.log().writes())
        .isLessThanOrEqualTo((int) (readBacks * (targets * pages + 1) + WAVES * pages + polls));
    assertThat(sandbox.log().count("getAssetInfo")).isZero();
  }

  private static ApiKey key(String who) {
    return who.equals("administrator")
        ? ApiKey.full(SandboxOptions.DEFAULT_KEY)
        : Servers.keyOfUser();
  }
}
