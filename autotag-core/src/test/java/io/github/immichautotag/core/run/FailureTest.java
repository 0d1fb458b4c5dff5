package io.github.immichautotag.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever fails while a plan is applied, the report tells what became of everything. */
final class FailureTest {

  private static final AddTag FIRST = new AddTag(new TagPath("first"), AssetSet.of(0));
  private static final AddTag SECOND = new AddTag(new TagPath("second"), AssetSet.of(1));

  private final Story story = new Story(Photos.photo(0), Photos.photo(1));

  private static UncheckedIOException full() {
    return new UncheckedIOException(new IOException("No space left on device"));
  }

  /** A journal on a disk that is full when it is to take a certain kind of line. */
  private static final class FullDisk implements Journal {
    private final String kind;
    private final List<ChangeResult> verified = new ArrayList<>();

    FullDisk(String kind) {
      this.kind = kind;
    }

    private void write(String line) {
      if (line.equals(kind) || kind.equals("any")) {
        throw full();
      }
    }

    @Override
    public void intend(Batch batch, Library library) {
      write("intent");
    }

    @Override
    public void answered(Batch batch, BatchOutcome outcome, Library library) {
      write("answer");
    }

    @Override
    public void verified(List<ChangeResult> results, Library library) {
      write("verified");
      verified.addAll(results);
    }
  }

  @Test
  void nothingIsSentThatTheJournalCannotTakeDown() {
    FullDisk disk = new FullDisk("intent");

    RunReport report = story.journal(disk).run(FIRST, SECOND);

    assertThat(story.server().writes()).isEmpty();
    assertThat(report.failure()).containsInstanceOf(UncheckedIOException.class);
    assertThat(report.counts()).containsOnlyKeys("NotAttempted");
    assertThat(disk.verified).isEqualTo(report.results());
  }

  @Test
  void whatWasSentIsInDoubtWhenItsAnswerCannotBeTakenDown() {
    FullDisk disk = new FullDisk("answer");

    RunReport report = story.journal(disk).run(FIRST, SECOND);

    assertThat(story.server().writes()).hasSize(1);
    assertThat(report.failure()).isPresent();
    assertThat(report.results().get(0).ended(new Outcome.Unknown())).isEqualTo(AssetSet.of(0));
    assertThat(report.results().get(1).outcomes().keySet())
        .allMatch(Outcome.NotAttempted.class::isInstance);
    assertThat(disk.verified).isEqualTo(report.results());
  }

  @Test
  void aReportThatCannotBeTakenDownIsGivenAllTheSame() {
    RunReport report = story.journal(new FullDisk("verified")).run(FIRST);

    assertThat(report.failure()).containsInstanceOf(UncheckedIOException.class);
    assertThat(report.isComplete()).isFalse();
    assertThat(report.results().get(0).isGood()).isTrue();
  }

  @Test
  void ofTwoFailuresTheFirstIsToldAndTheSecondIsKept() {
    RunReport report = story.journal(new FullDisk("any")).run(FIRST);

    assertThat(report.failure()).isPresent();
    assertThat(report.failure().orElseThrow().getSuppressed()).hasSize(1);
  }

  @Test
  void aFaultOfTheServersAdapterEndsTheRunWithAReport() {
    story.troubles().stumbleAt(1);

    RunReport report = story.run(FIRST, SECOND);

    assertThat(report.failure()).containsInstanceOf(IllegalStateException.class);
    assertThat(report.results().get(0).ended(new Outcome.Unknown())).isEqualTo(AssetSet.of(0));
    assertThat(report.results().get(1).ended(new Outcome.Unknown())).isEqualTo(AssetSet.of(1));
  }
}
