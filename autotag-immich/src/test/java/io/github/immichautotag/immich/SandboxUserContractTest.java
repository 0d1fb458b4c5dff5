package io.github.immichautotag.immich;

import io.github.immichautotag.core.run.PhotoServer;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import java.util.EnumSet;

/** With a key that may do what is needed and nothing more: it may not look at the server's jobs. */
final class SandboxUserContractTest extends ShareContract {

  private static final String[] PERMISSIONS =
      RequiredPermissions.of(EnumSet.allOf(Capability.class))
          .neededFor()
          .keySet()
          .toArray(String[]::new);

  private final SandboxServer sandbox =
      SandboxServer.start(
          Servers.recorded(Dialect.V3)
              .withKeys(ApiKey.scoped(SandboxOptions.DEFAULT_KEY, PERMISSIONS)));

  @Override
  PhotoServer open() {
    return Servers.server(sandbox);
  }

  @Override
  void removeTags(String name) {
    new TagRemoval(sandbox.baseUri().toString(), SandboxOptions.DEFAULT_KEY).remove(name);
  }

  @Override
  void close() {
    sandbox.close();
  }
}
