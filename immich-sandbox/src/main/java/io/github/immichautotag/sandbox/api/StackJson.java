package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.json.JsonOut;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxStack;
import java.util.Optional;

/** Writes what a single asset shows of its stack. */
final class StackJson {
  private StackJson() {}

  static void brief(JsonOut out, SandboxAsset asset) {
    Optional<SandboxStack> stack = asset.stack();
    if (stack.isEmpty()) {
      out.value((String) null);
      return;
    }
    out.object()
        .field("id", stack.get().id().toString())
        .field("primaryAssetId", stack.get().primary().id().toString())
        .field("assetCount", stack.get().members().size())
        .endObject();
  }
}
