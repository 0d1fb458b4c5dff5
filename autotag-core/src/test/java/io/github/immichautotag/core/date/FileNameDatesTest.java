package io.github.immichautotag.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNameDatesTest {

  private static final FileNameDates DATES = new FileNameDates(NameExamples.CLOCK);

  @TestFactory
  Stream<DynamicTest> readsEveryExample() {
    return NameExamples.all().map(it -> dynamicTest(it.name(), () -> check(it)));
  }

  private static void check(NameExamples.Example example) {
    Optional<DateReading> read = DATES.read(example.name()).map(NameReading::date);
    assertThat(read.map(DateReading::iso).orElse("NONE")).isEqualTo(example.reading());
    read.ifPresent(
        date -> {
          assertThat(date.precision().name().toLowerCase(Locale.ROOT))
              .isEqualTo(example.precision());
          assertThat(date.zone().name().toLowerCase(Locale.ROOT)).isEqualTo(example.zone());
        });
  }

  @TestFactory
  Stream<DynamicTest> readsWhatTheDocumentationSays() {
    return SchemePage.sections().stream()
        .flatMap(
            section ->
                section.rows().stream()
                    .map(row -> dynamicTest(row.name(), () -> check(section.scheme(), row))));
  }

  private static void check(String scheme, SchemePage.Row row) {
    Optional<NameReading> read = DATES.read(row.name());
    assertThat(read.map(reading -> reading.date().iso())).isEqualTo(row.reading());
    read.ifPresent(reading -> assertThat(reading.scheme().id()).isEqualTo(scheme));
  }

  @Test
  void documentsEverySchemeWithAnExampleAndACounterExample() {
    List<String> documented =
        SchemePage.sections().stream().map(SchemePage.Section::scheme).toList();
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(NameScheme.values()).map(NameScheme::id).toList());
    assertThat(SchemePage.sections())
        .allSatisfy(
            section -> {
              assertThat(section.rows())
                  .as(section.scheme())
                  .anyMatch(it -> it.reading().isPresent());
              assertThat(section.rows())
                  .as(section.scheme())
                  .anyMatch(it -> it.reading().isEmpty());
            });
  }

  @Test
  void readsNoDateAfterItsClock() {
    FileNameDates earlier = new FileNameDates(Instant.parse("2019-12-24T12:00:00Z"));
    assertThat(earlier.read("20191225_020000.jpg")).isPresent();
    assertThat(earlier.read("20191225_020001.jpg")).isEmpty();
    assertThat(earlier.read("PXL_20191224_120000000.jpg")).isPresent();
    assertThat(earlier.read("1577188800001.jpg")).isEmpty();
    assertThat(earlier.read("2019-12-25T02:00:00Z.jpg")).isEmpty();
  }

  @Test
  void readsADateOfAnySeparatorInAnyText() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      NameExamples.Composed composed = NameExamples.compose(random);
      assertThat(DATES.read(composed.name()).map(it -> it.date().iso()))
          .as(composed.name())
          .contains(composed.reading());
    }
  }

  @Test
  void readsNothingInWhatHasNoDigits() {
    assertThat(DATES.read("")).isEmpty();
    assertThat(DATES.read(".jpg")).isEmpty();
    assertThat(DATES.read("December.jpg")).isEmpty();
  }

  @Test
  void neverThrowsAndNeverReadsTheFuture() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      String name = NameExamples.hostile(random);
      DATES
          .read(name)
          .ifPresent(
              reading ->
                  assertThat(reading.date().wallClock()).as(name).isBefore("2026-10-01T14:00:01"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2019-", "20191225_", "1 ", "12-25-", "a1", "dec 1 ", "8B3E7A10-", "9a20191225 "})
  void takesTimeInProportionToTheLength(String part) {
    String name = part.repeat(400_000);
    // A moment is enough; if anything were tried anew from every place, it would be minutes.
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> DATES.read(name));
  }
}
