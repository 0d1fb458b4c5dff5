package io.github.immichautotag.sandbox.library;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tag: one step of a path, owned by a user, and the assets that carry exactly it. */
public final class SandboxTag {
  private final UUID id;
  private final SandboxUser owner;
  private final String value;
  private final @Nullable SandboxTag parent;
  private final long createdMicros;
  private final OrdinalSet members = new OrdinalSet();
  private long updatedMicros;
  private @Nullable String color;

  /** A tag nobody carries yet; {@code value} is the full path. */
  public SandboxTag(
      UUID id, SandboxUser owner, String value, @Nullable SandboxTag parent, long createdMicros) {
    this.id = id;
    this.owner = owner;
    this.value = value;
    this.parent = parent;
    this.createdMicros = createdMicros;
    this.updatedMicros = createdMicros;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Whose it is. */
  public SandboxUser owner() {
    return owner;
  }

  /** The full path, {@code a/b/c}. */
  public String value() {
    return value;
  }

  /** The last step of the path. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The tag above. */
  public Optional<SandboxTag> parent() {
    return Optional.ofNullable(parent);
  }

  /** Whether this is the other tag or lies below it. */
  public boolean isWithin(SandboxTag other) {
    for (SandboxTag tag = this; tag != null; tag = tag.parent) {
      if (tag == other) {
        return true;
      }
    }
    return false;
  }

  /** When it was made, epoch microseconds. */
  public long createdMicros() {
    return createdMicros;
  }

  /** When it was last touched, epoch microseconds. */
  public long updatedMicros() {
    return updatedMicros;
  }

  /** Marks it touched. */
  public void touch(long nowMicros) {
    updatedMicros = nowMicros;
  }

  /** Its colour, {@code #rrggbb}. */
  public Optional<String> color() {
    return Optional.ofNullable(color);
  }

  /** Gives it a colour, or none. */
  public void color(@Nullable String newColor) {
    color = newColor;
  }

  /** The ordinals of the assets that carry exactly this tag; change it through the library only. */
  public OrdinalSet members() {
    return members;
  }
}
