package io.github.immichautotag.immich.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImmichZonesTest {

  @ParameterizedTest
  @CsvSource({
    "UTC+2, +02:00", "UTC-4, -04:00", "UTC+5:30, +05:30", "UTC+5:45, +05:45",
    "UTC-3:30, -03:30", "UTC, Z", "UTC+0, Z", "+01:00, +01:00"
  })
  void readsOffsets(String text, String offset) {
    assertThat(ImmichZones.parse(text)).contains(ZoneOffset.of(offset));
  }

  @Test
  void readsRegions() {
    assertThat(ImmichZones.parse("Europe/Berlin")).contains(ZoneId.of("Europe/Berlin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Middle/Earth", "UTC+99", "UTC+", "+", "🎉"})
  void knowsNoZoneInAnythingElse(String text) {
    assertThat(ImmichZones.parse(text)).isEmpty();
  }
}
