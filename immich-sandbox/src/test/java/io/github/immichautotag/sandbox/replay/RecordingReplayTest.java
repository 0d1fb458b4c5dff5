package io.github.immichautotag.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.http.Dialect;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordingReplayTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void answersAsTheRealServerDid(Dialect dialect) throws Exception {
    Replay.Result result = new Replay(testData(), dialect).run();
    System.out.println(result.summary());
    assertThat(result.differences()).as(result.summary()).isEmpty();
  }

  private static Path testData() {
    return Path.of(System.getProperty("autotag.testdata.dir", "../testdata"));
  }
}
