package io.github.immichautotag.immich;

import io.github.immichautotag.core.run.PhotoServer;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;

final class SandboxV2ContractTest extends ShareContract {

  private final SandboxServer sandbox = SandboxServer.start(Servers.recorded(Dialect.V2));

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
