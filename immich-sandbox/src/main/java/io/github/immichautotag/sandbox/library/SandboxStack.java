package io.github.immichautotag.sandbox.library;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Assets that lie on top of each other; the first shown is the primary. */
public final class SandboxStack {
  private final UUID id;
  private final SandboxUser owner;
  private final List<SandboxAsset> members = new ArrayList<>();
  private SandboxAsset primary;

  /** A stack of one that others join. */
  public SandboxStack(UUID id, SandboxAsset primary) {
    this.id = id;
    this.owner = primary.owner();
    this.primary = primary;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Whose it is. */
  public SandboxUser owner() {
    return owner;
  }

  /** The asset that is shown. */
  public SandboxAsset primary() {
    return primary;
  }

  /** Makes another member the one that is shown. */
  public void primary(SandboxAsset newPrimary) {
    primary = newPrimary;
  }

  /** All members, in the order they joined; live. */
  public List<SandboxAsset> members() {
    return members;
  }
}
