package io.github.immichautotag.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.http.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordingReplayTest {
  /** Of more than 520 each; what is left out has its reason in {@code rules.tsv}. */
  private static final int EQUAL_AT_LEAST = 465;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void answersAsTheRealServerDid(Dialect dialect) throws IOException, InterruptedException {
    Path testData = Path.of(System.getProperty("autotag.testdata.dir", "../testdata"));

    Replay.Result result = new Replay(testData, dialect).run();

    assertThat(result.differences()).as(result.summary()).isEmpty();
    assertThat(result.equal()).as(result.summary()).isGreaterThan(EQUAL_AT_LEAST);
  }
}
