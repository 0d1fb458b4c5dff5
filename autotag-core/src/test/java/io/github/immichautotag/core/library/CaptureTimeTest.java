package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptureTimeTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 7, 1, 12, 0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-10-26T23:59:59.999Z",
        "2024-10-27T00:30:00Z",
        "2024-10-27T01:30:00Z",
        "2024-03-31T00:59:59Z",
        "2024-03-31T01:00:00Z"
      })
  void keepsTheInstantEvenWhenClocksAreSet(String text) {
    Instant instant = Instant.parse(text);

    CaptureTime time = CaptureTime.of(instant, Optional.of(MADRID));

    assertThat(time.instant()).isEqualTo(instant);
    assertThat(time.wallClock()).isEqualTo(LocalDateTime.ofInstant(instant, MADRID));
  }

  @Test
  void readsAnUnknownZoneAsImmichDoes() {
    CaptureTime unknown = CaptureTime.of(Instant.parse("2024-07-01T12:00:00Z"), Optional.empty());

    assertThat(unknown).isEqualTo(CaptureTime.local(NOON));
    assertThat(unknown.agreesWith(CaptureTime.at(NOON, ZoneOffset.UTC))).isTrue();
  }

  @Test
  void agreesWhereTheOffsetAgrees() {
    CaptureTime madrid = CaptureTime.at(NOON, MADRID);

    assertThat(madrid.agreesWith(CaptureTime.at(NOON, ZoneOffset.ofHours(2)))).isTrue();
    assertThat(madrid.agreesWith(CaptureTime.at(NOON, ZoneOffset.ofHours(1)))).isFalse();
    assertThat(madrid.agreesWith(CaptureTime.at(NOON.plusSeconds(1), MADRID))).isFalse();
    assertThat(madrid.offset()).isEqualTo(ZoneOffset.ofHours(2));
  }
}
