package io.github.immichautotag.sandbox.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset: its file, which never changes, and its row, which does. Times of the row are epoch
 * milliseconds UTC unless they say microseconds. Order, tags and albums change through the library
 * only, which keeps its indexes true.
 */
public final class SandboxAsset {
  private static final long NOT_TRASHED = Long.MIN_VALUE;

  private final UUID id;
  private final int ordinal;
  private final SandboxUser owner;
  private final @Nullable ExternalLibrary library;
  private final AssetFile file;
  private Exif exif;
  private long fileCreatedAt;
  private long localDateTime;
  private long updatedMicros;
  private long trashedAt = NOT_TRASHED;
  private Visibility visibility = Visibility.TIMELINE;
  private boolean favorite;
  private int albumCount;
  private @Nullable UUID duplicateId;
  private @Nullable UUID livePhotoVideoId;
  private @Nullable SandboxStack stack;
  private @Nullable Sidecar sidecar;
  private List<SandboxTag> tags = List.of();

  SandboxAsset(
      UUID id,
      int ordinal,
      SandboxUser owner,
      @Nullable ExternalLibrary library,
      AssetFile file,
      Exif exif) {
    this.id = id;
    this.ordinal = ordinal;
    this.owner = owner;
    this.library = library;
    this.file = file;
    this.exif = exif;
    this.fileCreatedAt = exif.takenAt();
    this.localDateTime = exif.takenAt();
    this.updatedMicros = file.createdMicros();
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its place in the sets of the library. */
  public int ordinal() {
    return ordinal;
  }

  /** Whose it is. */
  public SandboxUser owner() {
    return owner;
  }

  /** The external library it lies in. */
  public Optional<ExternalLibrary> library() {
    return Optional.ofNullable(library);
  }

  /** Its file. */
  public AssetFile file() {
    return file;
  }

  /** Its path on the server. */
  public String path() {
    String path = file.path();
    return path == null ? UploadPath.of(this) : path;
  }

  /** Whether metadata written to it reverts, since no sidecar can be written beside it. */
  public boolean isReadOnly() {
    return library != null && library.isReadOnly(path());
  }

  /** The writable metadata, as the database has it now. */
  public Exif exif() {
    return exif;
  }

  /** Sets the writable metadata. */
  public void exif(Exif newExif) {
    exif = newExif;
  }

  /** The time assets are ordered by. */
  public long fileCreatedAt() {
    return fileCreatedAt;
  }

  void fileCreatedAt(long time) {
    fileCreatedAt = time;
  }

  /** The wall clock where it was taken, as if it were UTC. */
  public long localDateTime() {
    return localDateTime;
  }

  /** Sets the wall clock. */
  public void localDateTime(long time) {
    localDateTime = time;
  }

  /** When the row last changed, epoch microseconds. */
  public long updatedMicros() {
    return updatedMicros;
  }

  /** Marks the row changed. */
  public void touch(long nowMicros) {
    updatedMicros = nowMicros;
  }

  /** Whether it lies in the trash. */
  public boolean isTrashed() {
    return trashedAt != NOT_TRASHED;
  }

  /** When it went to the trash; only for trashed ones. */
  public long trashedAt() {
    return trashedAt;
  }

  /** Moves it to the trash. */
  public void trash(long time) {
    trashedAt = time;
  }

  /** Takes it out of the trash. */
  public void restore() {
    trashedAt = NOT_TRASHED;
  }

  /** Where it is shown. */
  public Visibility visibility() {
    return visibility;
  }

  /** Sets where it is shown. */
  public void visibility(Visibility newVisibility) {
    visibility = newVisibility;
  }

  /** Whether its owner likes it. */
  public boolean favorite() {
    return favorite;
  }

  /** Sets whether its owner likes it. */
  public void favorite(boolean liked) {
    favorite = liked;
  }

  /** The group of look-alikes it belongs to. */
  public Optional<UUID> duplicateId() {
    return Optional.ofNullable(duplicateId);
  }

  /** Puts it in a group of look-alikes, or in none. */
  public void duplicateId(@Nullable UUID group) {
    duplicateId = group;
  }

  /** The motion part of a live photo. */
  public Optional<UUID> livePhotoVideoId() {
    return Optional.ofNullable(livePhotoVideoId);
  }

  /** Sets the motion part. */
  public void livePhotoVideoId(@Nullable UUID video) {
    livePhotoVideoId = video;
  }

  /** The stack it lies in. */
  public Optional<SandboxStack> stack() {
    return Optional.ofNullable(stack);
  }

  /** Puts it in a stack, or in none. */
  public void stack(@Nullable SandboxStack newStack) {
    stack = newStack;
  }

  /** What lies in its files, where that is known to differ or may soon; see {@link Sidecar}. */
  public Optional<Sidecar> sidecar() {
    return Optional.ofNullable(sidecar);
  }

  /** Remembers what lies in its files. */
  public void sidecar(Sidecar newSidecar) {
    sidecar = newSidecar;
  }

  /** The tags on it, in order of value. */
  public List<SandboxTag> tags() {
    return tags;
  }

  void tags(List<SandboxTag> newTags) {
    tags = newTags;
  }

  /** In how many albums it is. */
  public int albumCount() {
    return albumCount;
  }

  void albumCount(int count) {
    albumCount = count;
  }
}
