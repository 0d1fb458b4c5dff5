package io.github.immichautotag.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.replay.Rules.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordingReplayTest {
  /** What is left out or compared less strictly has its reason in {@code rules.tsv}. */
  private static final Map<Dialect, Map<Mode, Integer>> COMPARED =
      Map.of(
          Dialect.V3,
          Map.of(Mode.EXACT, 477, Mode.UNORDERED, 9, Mode.IGNORE, 5, Mode.EXCLUDED, 38),
          Dialect.V2,
          Map.of(Mode.EXACT, 464, Mode.UNORDERED, 9, Mode.IGNORE, 9, Mode.EXCLUDED, 39));

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void answersAsTheRealServerDid(Dialect dialect) throws IOException, InterruptedException {
    Path testData = Path.of(System.getProperty("autotag.testdata.dir", "../testdata"));

    Replay.Result result = new Replay(testData, dialect).run();

    assertThat(result.differences()).as(result.summary()).isEmpty();
    assertThat(result.counts()).as(result.summary()).isEqualTo(COMPARED.get(dialect));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void hasNoRuleForWhatWasNotRecorded(Dialect dialect) throws IOException {
    Path testData = Path.of(System.getProperty("autotag.testdata.dir", "../testdata"));
    String version = dialect.recordedVersion();

    assertThat(Recording.all(testData.resolve("recordings").resolve(version)))
        .extracting(Recording::name)
        .containsAll(Rules.load(version).names());
  }
}
