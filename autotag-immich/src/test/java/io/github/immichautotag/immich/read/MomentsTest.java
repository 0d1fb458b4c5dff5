package io.github.immichautotag.immich.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-07-12T07:10:40.000Z",
        "2020-02-29T23:59:59.999Z",
        "1900-01-01T00:00:00.001Z",
        "0001-01-01T00:00:00.000Z",
        "2026-11-23T20:31:15.338389+00:00",
        "2019-07-12T07:10:40+00:00",
        "2019-07-12T09:10:40.120+02:00",
        "2019-07-12T07:10:40Z",
        "-000001-01-01T00:00:00.000Z",
        "+010000-01-01T00:00:00.000Z"
      })
  void readsWhatTheGeneralParserReads(String text) {
    Instant expected = OffsetDateTime.parse(text).toInstant();
    assertThat(Moments.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2019-07-12",
        "2019-07-12T07:10:40.000",
        "2019-02-30T07:10:40.000Z",
        "2019-13-01T07:10:40.000Z",
        "2019-07-12T24:10:40.000Z",
        "2019-07-12 07:10:40.000Z",
        "२०१९-07-12T07:10:40.000Z",
        "yesterday"
      })
  void findsNoMomentInAnythingElse(String text) {
    assertThat(Moments.parse(text)).isEmpty();
  }
}
