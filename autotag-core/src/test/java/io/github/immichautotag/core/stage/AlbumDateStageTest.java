package io.github.immichautotag.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.World;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlbumDateStageTest {

  private static final String MARK = "date mismatch";

  private final World world = new World();

  private static Asset taken(int number, String wallClock) {
    return Photos.of(Photos.photo(number))
        .takenAt(CaptureTime.at(LocalDateTime.parse(wallClock), ZoneOffset.ofHours(2)))
        .asset();
  }

  private Plan plan(int threshold) {
    AlbumDateStage stage = new AlbumDateStage(new Mark(new TagPath(MARK), MarkWith.TAG), threshold);
    return new Scenario("", world, List.of(stage), Set.of(Visibility.TIMELINE)).plan();
  }

  @ParameterizedTest
  @CsvSource({
    "2024 Year, 2024-12-31T23:59:59, 0, false",
    "2024 Year, 2023-12-31T23:59:59, 0, true",
    "2024-02 Month, 2024-02-29T12:00:00, 0, false",
    "2024-02 Month, 2024-03-31T12:00:00, 30, true",
    "2024-02 Month, 2024-03-30T12:00:00, 30, false",
    "2024-02-10 Day, 2024-02-10T23:59:59, 0, false",
    "2024-02-10 Day, 2024-02-09T23:00:00, 0, true",
    "2024-02-10 Day, 2024-02-09T23:00:00, 1, false",
    "2024-02-10..20 Range, 2024-02-15T00:00:00, 0, false",
    "2024-02-10..20 Range, 2024-02-21T00:00:00, 0, true",
    "1080p clips, 2024-02-21T00:00:00, 0, false",
    "12345 steps, 2024-02-21T00:00:00, 0, false",
    "Beach, 2024-02-21T00:00:00, 0, false"
  })
  void marksWhatLiesOutsideTheWholeIntervalByMoreThanTheThreshold(
      String album, String date, int threshold, boolean marked) {
    Asset photo = taken(1, date);
    world.add(photo).album(album, photo);
    assertThat(plan(threshold).changes())
        .extracting(planned -> planned.change().words())
        .isEqualTo(marked ? List.of("add tag " + MARK) : List.of());
  }

  @Test
  void takesTheMarkOffWhereTheDateFitsAgain() {
    Asset fits = taken(1, "2024-02-10T12:00:00");
    Asset strays = taken(2, "2024-05-10T12:00:00");
    world.add(fits, strays).tag(MARK, fits, strays);
    world.album("2024-02 Month", fits, strays);
    Plan plan = plan(30);
    assertThat(plan.changes()).hasSize(1);
    assertThat(plan.changes().get(0).change().words()).isEqualTo("remove tag " + MARK);
    assertThat(plan.changes().get(0).change().assets().size()).isEqualTo(1);
    assertThat(plan.changes().get(0).reasons().get(0).because())
        .isEqualTo("its date fits its albums now");
  }

  @Test
  void aClockOfNoKnownZoneMayShowTheDayBefore() {
    Asset clip =
        Photos.of(Photos.photo(1))
            .takenAt(CaptureTime.local(LocalDateTime.parse("2024-02-09T23:30:00")))
            .asset();
    world.add(clip);
    world.album("2024-02-10 Day", clip);
    assertThat(plan(0).isEmpty()).isTrue();
  }

  @Test
  void oneAlbumOfSeveralIsEnough() {
    Asset photo = taken(1, "2024-05-10T12:00:00");
    world.add(photo);
    world.album("2024-05 Fits", photo);
    world.album("2019 Does not", photo);
    assertThat(plan(180).changes().get(0).reasons().get(0).because())
        .contains("more than 180 days outside 2019, the days of its album 2019 Does not");
  }

  @Test
  void albumsThatThisToolMadeSayNothing() {
    Asset photo = taken(1, "2024-05-10T12:00:00");
    world.add(photo);
    world.album("2019 review", AlbumMarker.line("mark x"), AlbumRole.OWNER, photo);
    assertThat(plan(0).isEmpty()).isTrue();
  }
}
