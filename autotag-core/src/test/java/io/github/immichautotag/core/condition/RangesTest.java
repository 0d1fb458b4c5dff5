package io.github.immichautotag.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges mean what a person means who writes them. */
final class RangesTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 31, 12, 0);

  @ParameterizedTest(name = "{0} of {1}: {2} in, {3} out")
  @CsvSource({
    "> 10 MB, BYTES, 10000001, 10000000",
    ">= 10 MiB, BYTES, 10485760, 10485759",
    "< 2.8, NUMBER, 2.7, 2.8",
    "100..800, NUMBER, 800, 801",
    "5.., NUMBER, 5, 4.9",
    "..5, NUMBER, -3, 5.1",
    "1h 30min, SECONDS, 5400, 5401",
    "500 ms.., SECONDS, 0.5, 0.499",
    "1/250, SECONDS, 0.004, 0.005",
    "any, NUMBER, 0, NaN",
    "none, NUMBER, NaN, 0",
    "1_000, PIXELS, 1000, 1001",
    "-1, NUMBER, -1, 1",
  })
  void numbersLieInARangeOrNot(String text, Unit unit, double in, double out) {
    NumberRange range = NumberRange.parse(text, unit);

    assertThat(range.contains(in)).isTrue();
    assertThat(range.contains(out)).isFalse();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "..", "ten", "> ", "10 parsecs", "8..2", "1/0", "3 4", "1e9"})
  void whatIsNoRangeOfNumbersIsRefusedWithAWayOut(String text) {
    assertThatThrownBy(() -> NumberRange.parse(text, Unit.BYTES))
        .isInstanceOfSatisfying(
            TermException.class, wrong -> assertThat(wrong.suggestion()).isNotEmpty());
  }

  @ParameterizedTest(name = "{0}: {1} in, {2} out")
  @CsvSource({
    "2019, 2019-12-31T23:59:59, 2020-01-01T00:00:00",
    "2019-07..2019-08, 2019-08-31T23:59:59, 2019-09-01T00:00:00",
    "2019-07..2019-08, 2019-07-01T00:00:00, 2019-06-30T23:59:59",
    "2019-07-12 10:30, 2019-07-12T10:30:59, 2019-07-12T10:31:00",
    "> 2020, 2021-01-01T00:00:00, 2020-12-31T23:59:59",
    ">= 2020, 2020-01-01T00:00:00, 2019-12-31T23:59:59",
    "< 2000, 1999-12-31T23:59:59, 2000-01-01T00:00:00",
    "<= 2000-02, 2000-02-29T23:59:59, 2000-03-01T00:00:00",
    "last 30 days, 2026-03-01T12:00:00, 2026-03-01T11:59:59",
    "last 1 month, 2026-02-28T12:00:00, 2026-02-28T11:59:59",
    "older than 2 years, 2024-03-31T11:59:59, 2024-03-31T12:00:00",
    "this month, 2026-03-01T00:00:00, 2026-04-01T00:00:00",
    "previous month, 2026-02-28T23:59:59, 2026-03-01T00:00:00",
    "previous year, 2025-06-01T00:00:00, 2026-01-01T00:00:00",
    "this week, 2026-03-30T00:00:00, 2026-03-29T23:59:59",
    "today, 2026-03-31T23:59:59, 2026-04-01T00:00:00",
    "yesterday, 2026-03-30T00:00:00, 2026-03-31T00:00:00",
  })
  void momentsLieInARangeOfTimeOrNot(String text, LocalDateTime in, LocalDateTime out) {
    DateRange.Span span = DateRange.parse(text).at(NOW);

    assertThat(span.contains(in)).isTrue();
    assertThat(span.contains(out)).isFalse();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {"", "..", "19", "2019-13", "2019-02-30", "2020..2019", "last days", "soon"})
  void whatIsNoRangeOfTimeIsRefusedWithAWayOut(String text) {
    assertThatThrownBy(() -> DateRange.parse(text))
        .isInstanceOfSatisfying(
            TermException.class, wrong -> assertThat(wrong.suggestion()).isNotEmpty());
  }

  @Test
  void aSeasonMayGoOverNewYear() {
    YearlyRange winter = YearlyRange.parse("12..02");

    assertThat(winter.contains(MonthDay.of(2, 29))).isTrue();
    assertThat(winter.contains(MonthDay.of(12, 1))).isTrue();
    assertThat(winter.contains(MonthDay.of(3, 1))).isFalse();
    assertThat(YearlyRange.parse("06-21..09-22").contains(MonthDay.of(9, 22))).isTrue();
    assertThat(YearlyRange.parse("12-24").contains(MonthDay.of(12, 25))).isFalse();
  }

  @Test
  void aNightGoesOverMidnightAndEndsBeforeItsEnd() {
    DailyRange night = DailyRange.parse("22:00..4:00");

    assertThat(night.contains(LocalTime.of(3, 59))).isTrue();
    assertThat(night.contains(LocalTime.of(22, 0))).isTrue();
    assertThat(night.contains(LocalTime.of(4, 0))).isFalse();
    assertThat(DailyRange.parse("18:00..24:00").contains(LocalTime.of(23, 59))).isTrue();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"22:00", "25:00..26:00", "10:00..10:00", "ten..eleven"})
  void whatIsNoPartOfADayIsRefused(String text) {
    assertThatThrownBy(() -> DailyRange.parse(text)).isInstanceOf(TermException.class);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "13..14", "02-30", "summer", "2019-07..2019-08"})
  void whatIsNoPartOfAYearIsRefused(String text) {
    assertThatThrownBy(() -> YearlyRange.parse(text)).isInstanceOf(TermException.class);
  }

  @ParameterizedTest(name = "{0} matches {1} and not {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Screenshot*|Screenshot_1.png|My Screenshot_1.png",
        "*.{jpg,jpeg}|a.b.jpeg|a.jpg.png",
        "IMG_[0-9]?.jpg|IMG_42.jpg|IMG_4.jpg",
        "[!a-c]*|dog|cat",
        "/photos/*/a.jpg|/photos/x/a.jpg|/photos/x/y/a.jpg",
        "/photos/**/a.jpg|/photos/x/y/a.jpg|/photos/a.png",
      })
  void globsMatchTheWholeText(String glob, String match, String other) {
    TextMatch test = TextMatch.glob(glob, true, false);

    assertThat(test.matches(match)).isTrue();
    assertThat(test.matches(other)).isFalse();
  }

  @Test
  void aGlobOfManyStarsTakesNoTime() {
    TextMatch glob = TextMatch.glob("*a".repeat(40) + "b", false, false);

    assertThat(glob.matches("a".repeat(5_000))).isFalse();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"[abc", "{a,b", "{a,b}{c,d}{e,f}{g,h}{i,j}{k,l}{m,n}{o,p}"})
  void aGlobThatDoesNotCloseOrBecomesTooManyIsRefused(String glob) {
    assertThatThrownBy(() -> TextMatch.glob(glob, false, false)).isInstanceOf(TermException.class);
  }
}
