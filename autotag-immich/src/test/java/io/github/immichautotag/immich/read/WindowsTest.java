package io.github.immichautotag.immich.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.client.model.TimeBucketsResponseDto;
import io.github.immichautotag.immich.read.Windows.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WindowsTest {

  @Test
  void cutsWhereTheMonthsAreSoThatTheStretchesAreAboutEqualAndMeet() {
    Windows windows =
        Windows.cut(
            List.of(
                bucket("2021-03-01", 4000),
                bucket("2020-12-01", 1000),
                bucket("2019-07-01", 3000),
                bucket("2010-01-01T00:00:00.000Z", 4000)),
            3);

    assertThat(windows.expected()).isEqualTo(12_000);
    assertThat(windows.all())
        .containsExactly(
            new Window(at("2021-03-01"), Optional.empty()),
            new Window(at("2019-07-01"), at("2021-03-01")),
            new Window(Optional.empty(), at("2019-07-01")));
  }

  @Test
  void leavesASmallLibraryWhole() {
    assertThat(Windows.cut(List.of(bucket("2021-03-01", 1999)), 4).all()).hasSize(1);
    assertThat(Windows.cut(List.of(), 4).all()).hasSize(1);
  }

  @Test
  void ignoresWhatIsNoMonth() {
    List<TimeBucketsResponseDto> odd =
        List.of(
            new TimeBucketsResponseDto(),
            bucket("soon", 5000),
            bucket("9999-99-99", 5000),
            bucket("2020-01-01", 5000));
    assertThat(Windows.cut(odd, 4).expected()).isEqualTo(5000);
  }

  @Test
  void neverCutsMoreStretchesThanAskedFor() {
    List<TimeBucketsResponseDto> many =
        IntStream.range(1970, 2030).mapToObj(year -> bucket(year + "-01-01", 1000)).toList();
    assertThat(Windows.cut(many, 4).all()).hasSize(4);
  }

  private static Optional<Instant> at(String day) {
    return Optional.of(Instant.parse(day + "T00:00:00Z"));
  }

  private static TimeBucketsResponseDto bucket(String month, long count) {
    return new TimeBucketsResponseDto().timeBucket(month).count(count);
  }
}
