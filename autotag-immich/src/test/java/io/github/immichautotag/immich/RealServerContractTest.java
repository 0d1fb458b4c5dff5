package io.github.immichautotag.immich;

import io.github.immichautotag.core.run.PhotoServer;
import io.github.immichautotag.immich.http.Pause;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract on a server of your own. The key needs every permission of the tool; everything the
 * test makes is named {@code autotag-contract-…}, and is taken away. Two other users of the server,
 * if there are so many, see albums of that name for a moment.
 */
@EnabledIfEnvironmentVariable(
    named = "IMMICH_TEST_URL",
    matches = ".+",
    disabledReason = "IMMICH_TEST_URL and IMMICH_TEST_API_KEY name no server to test against")
@EnabledIfEnvironmentVariable(
    named = "IMMICH_TEST_API_KEY",
    matches = ".+",
    disabledReason = "IMMICH_TEST_URL and IMMICH_TEST_API_KEY name no server to test against")
final class RealServerContractTest extends ShareContract {

  private final String key = System.getenv("IMMICH_TEST_API_KEY");
  private final ImmichSettings settings = ImmichSettings.of(System.getenv("IMMICH_TEST_URL"), key);

  @Override
  PhotoServer open() {
    return new ImmichPhotoServer(settings, Pause.real(), new Random());
  }

  @Override
  void removeTags(String name) {
    new TagRemoval(settings.address().api(), key).remove(name);
  }

  @Override
  void close() {
    // The server is not ours to stop.
  }
}
