package io.github.immichautotag.sandbox.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An album with its members and the users it is shared with. */
public final class SandboxAlbum {
  private final UUID id;
  private final SandboxUser owner;
  private final long createdMicros;
  private final OrdinalSet members = new OrdinalSet();
  private final Map<SandboxUser, AlbumRole> shares = new LinkedHashMap<>();
  private String name;
  private String description = "";
  private long updatedMicros;
  private @Nullable UUID thumbnail;
  private boolean sharedByLink;
  private boolean activityEnabled = true;
  private boolean newestFirst = true;

  /** An empty album. */
  public SandboxAlbum(UUID id, SandboxUser owner, String name, long createdMicros) {
    this.id = id;
    this.owner = owner;
    this.name = name;
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

  /** Its name, as it is: any text. */
  public String name() {
    return name;
  }

  /** Renames it. */
  public void name(String newName) {
    name = newName;
  }

  /** Its description, empty when there is none. */
  public String description() {
    return description;
  }

  /** Describes it. */
  public void description(String newDescription) {
    description = newDescription;
  }

  /** When it was made, epoch microseconds. */
  public long createdMicros() {
    return createdMicros;
  }

  /** When it last changed, epoch microseconds. */
  public long updatedMicros() {
    return updatedMicros;
  }

  /** Marks it changed. */
  public void touch(long nowMicros) {
    updatedMicros = nowMicros;
  }

  /** The asset on its cover. */
  public Optional<UUID> thumbnail() {
    return Optional.ofNullable(thumbnail);
  }

  /** Puts an asset on its cover, or none. */
  public void thumbnail(@Nullable UUID newThumbnail) {
    thumbnail = newThumbnail;
  }

  /** The users it is shared with, in the order they came; live. */
  public Map<SandboxUser, AlbumRole> shares() {
    return shares;
  }

  /** What a user may do here. */
  public Optional<AlbumRole> roleOf(SandboxUser user) {
    return user.equals(owner)
        ? Optional.of(AlbumRole.OWNER)
        : Optional.ofNullable(shares.get(user));
  }

  /** Whether a public link leads here. */
  public boolean sharedByLink() {
    return sharedByLink;
  }

  /** Opens or closes a public link. */
  public void sharedByLink(boolean shared) {
    sharedByLink = shared;
  }

  /** Whether comments are on. */
  public boolean activityEnabled() {
    return activityEnabled;
  }

  /** Turns comments on or off. */
  public void activityEnabled(boolean enabled) {
    activityEnabled = enabled;
  }

  /** Whether the newest asset comes first. */
  public boolean newestFirst() {
    return newestFirst;
  }

  /** Sets the order. */
  public void newestFirst(boolean newest) {
    newestFirst = newest;
  }

  /** The ordinals of its assets; change it through the library only. */
  public OrdinalSet members() {
    return members;
  }
}
