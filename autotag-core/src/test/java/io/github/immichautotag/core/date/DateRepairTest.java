package io.github.immichautotag.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.immichautotag.core.library.AssetOrigin;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class DateRepairTest {

  private static final DateRepair REPAIR =
      new DateRepair(RepairPolicy.defaults(), NameExamples.CLOCK);

  private static final Camera CAMERA = new Camera("Canon", "EOS 80D");

  @TestFactory
  Stream<DynamicTest> decidesAsTheDocumentedTableSays() {
    return RepairPage.rows().stream().map(row -> dynamicTest(row.line(), () -> check(row)));
  }

  private static void check(RepairPage.Row row) {
    Standing standing = REPAIR.standing(row.shown(), origin(row), false);
    assertThat(standing).as("worth").isEqualTo(row.worth());
    DateVerdict verdict =
        REPAIR.judge(row.shown(), standing, row.evidence(), LocalZone.fixed(row.zone()));
    assertThat(word(verdict)).isEqualTo(row.verdict());
    assertThat(verdict.why()).isNotBlank();
  }

  private static String word(DateVerdict verdict) {
    if (verdict instanceof DateVerdict.Correct correct) {
      CaptureTime value = correct.value();
      return "" + value.wallClock() + value.zone().orElseThrow();
    }
    return verdict instanceof DateVerdict.Keep ? "keep" : "doubtful";
  }

  /** What makes a date worth as much as the row says. */
  private static AssetOrigin origin(RepairPage.Row row) {
    Instant shown = row.shown().instant();
    Instant other = shown.plus(Duration.ofDays(3));
    return switch (row.worth()) {
      case CAMERA -> new AssetOrigin(other, Optional.of(CAMERA), Optional.empty());
      case RECORDED ->
          row.shown().zone().isPresent()
              ? AssetOrigin.file(other)
              : new AssetOrigin(other, Optional.of(CAMERA), Optional.empty());
      case LOOSE -> AssetOrigin.file(other);
      case FILE, IMPOSSIBLE -> AssetOrigin.file(shown);
    };
  }

  @Test
  void aWriteOfOursIsNeverTheCameras() {
    CaptureTime written =
        CaptureTime.at(LocalDateTime.parse("2024-05-05T10:11:12.345"), ZoneId.of("+02:00"));
    AssetOrigin origin = new AssetOrigin(Instant.EPOCH, Optional.of(CAMERA), Optional.empty());
    assertThat(REPAIR.standing(written, origin, false)).isEqualTo(Standing.CAMERA);
    assertThat(REPAIR.standing(written, origin, true)).isEqualTo(Standing.RECORDED);
  }

  @Test
  void theOrderOfTheEvidenceMakesNoDifference() {
    Random random = new Random(3);
    for (RepairPage.Row row : RepairPage.rows()) {
      List<DateEvidence> all = allEvidence();
      DateVerdict verdict = judge(row, all);
      for (int time = 0; time < 20; time++) {
        Collections.shuffle(all, random);
        assertThat(judge(row, all)).isEqualTo(verdict);
      }
    }
  }

  private static List<DateEvidence> allEvidence() {
    return RepairPage.rows().stream()
        .flatMap(row -> row.evidence().stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static DateVerdict judge(RepairPage.Row row, List<DateEvidence> evidence) {
    return REPAIR.judge(row.shown(), row.worth(), evidence, LocalZone.fixed(row.zone()));
  }

  @Test
  void whatWasCorrectedIsKeptTheNextTime() {
    for (RepairPage.Row row : RepairPage.rows()) {
      if (judge(row, row.evidence()) instanceof DateVerdict.Correct correct) {
        for (boolean ours : new boolean[] {true, false}) {
          Standing standing = REPAIR.standing(correct.value(), origin(row), ours);
          DateVerdict again =
              REPAIR.judge(correct.value(), standing, row.evidence(), LocalZone.fixed(row.zone()));
          assertThat(again).as(row.line()).isInstanceOf(DateVerdict.Keep.class);
        }
      }
    }
  }

  @Test
  void anyEvidenceAndAnyDateGetAVerdictThatIsNeitherInTheFutureNorRoundInCircles() {
    Random random = new Random(5);
    List<DateEvidence> all = allEvidence();
    List<Standing> worths = List.of(Standing.values());
    for (int round = 0; round < 20_000; round++) {
      CaptureTime shown = anyTime(random);
      Collections.shuffle(all, random);
      List<DateEvidence> some = all.subList(0, random.nextInt(5));
      Standing standing = worths.get(random.nextInt(worths.size()));
      LocalZone zone =
          LocalZone.fixed(ZoneId.of(random.nextBoolean() ? "Asia/Tokyo" : "America/Lima"));
      DateVerdict verdict = REPAIR.judge(shown, standing, some, zone);
      if (verdict instanceof DateVerdict.Correct correct) {
        assertThat(correct.value().instant()).isBeforeOrEqualTo(NameExamples.CLOCK);
        assertThat(correct.value().agreesWith(shown)).isFalse();
        Standing after = REPAIR.standing(correct.value(), AssetOrigin.file(Instant.EPOCH), true);
        assertThat(REPAIR.judge(correct.value(), after, some, zone))
            .isInstanceOf(DateVerdict.Keep.class);
      }
    }
  }

  private static CaptureTime anyTime(Random random) {
    Instant instant = Instant.ofEpochSecond(random.nextLong(2_200_000_000L));
    return CaptureTime.of(
        instant, random.nextBoolean() ? Optional.of(ZoneId.of("+05:45")) : Optional.empty());
  }

  @Test
  void whatThePolicyLeavesOutDoesNotCount() {
    RepairPolicy namesOnly =
        new RepairPolicy(
            EnumSet.of(DateSource.FILE_NAME),
            Duration.ofSeconds(2),
            Duration.ofHours(14),
            Duration.ofDays(1),
            Duration.ofMinutes(10));
    DateRepair repair = new DateRepair(namesOnly, NameExamples.CLOCK);
    Set<DateSource> used =
        RepairPage.rows().stream()
            .map(
                row ->
                    repair.judge(
                        row.shown(), row.worth(), row.evidence(), LocalZone.fixed(row.zone())))
            .flatMap(DateRepairTest::source)
            .collect(Collectors.toSet());
    assertThat(used).containsExactly(DateSource.FILE_NAME);
  }

  private static Stream<DateSource> source(DateVerdict verdict) {
    return verdict instanceof DateVerdict.Correct correct
        ? Stream.of(correct.by().source())
        : Stream.empty();
  }

  @Test
  void everyWorthAndEveryKindOfEvidenceStandsInTheTable() {
    assertThat(RepairPage.rows()).extracting(RepairPage.Row::worth).contains(Standing.values());
    assertThat(allEvidence()).extracting(DateEvidence::source).contains(DateSource.values());
  }
}
