package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import org.jspecify.annotations.Nullable;

/** A picture or video before it is in the library; all times are epoch milliseconds UTC. */
final class Draft {
  private static final long HOUR = 3_600_000L;

  private final SandboxUser owner;
  private final String name;
  private final Camera camera;
  private long truth;
  private long shownTime;
  private long offsetMillis;
  private long uploadedAt;
  private int durationMillis;
  private @Nullable String zone;
  private @Nullable Place place;
  private @Nullable String folder;
  private @Nullable ExternalLibrary external;
  private String description = "";

  /** Taken then, and shown so. */
  Draft(SandboxUser owner, String name, Camera camera, long truth) {
    this.owner = owner;
    this.name = name;
    this.camera = camera;
    this.truth = truth;
    this.shownTime = truth;
    this.uploadedAt = truth + 20 * HOUR;
  }

  /** The file says another time than the true one. */
  Draft shownAs(long time) {
    shownTime = time;
    uploadedAt = Math.max(uploadedAt, time);
    return this;
  }

  /** The file knows its zone. */
  Draft zoned(String text, long offset) {
    zone = text;
    offsetMillis = offset;
    return this;
  }

  /** The file holds coordinates. */
  Draft at(@Nullable Place where) {
    place = where;
    return this;
  }

  /** It is a video. */
  Draft lasting(int millis) {
    durationMillis = millis;
    return this;
  }

  /** It lies in a folder of an external library. */
  Draft in(ExternalLibrary library, String inFolder) {
    external = library;
    folder = inFolder;
    return this;
  }

  /** When it reached the server. */
  Draft uploaded(long time) {
    uploadedAt = time;
    return this;
  }

  /** It has words on it. */
  Draft described(String words) {
    description = words;
    return this;
  }

  /** Nobody knows when it was taken. */
  Draft truthUnknown() {
    truth = AssetFile.UNKNOWN;
    return this;
  }

  SandboxAsset addTo(SandboxLibrary library) {
    boolean video = durationMillis > 0;
    AssetFile file =
        new AssetFile(
            video ? AssetKind.VIDEO : AssetKind.IMAGE,
            name,
            folder == null ? null : folder + "/" + name,
            camera,
            size(video),
            durationMillis,
            Math.min(shownTime + offsetMillis, uploadedAt),
            uploadedAt * 1000 + Math.floorMod(name.hashCode(), 1000),
            null,
            null,
            null,
            truth);
    Exif exif = new Exif(shownTime, zone, description, null, place);
    SandboxAsset asset = library.add(library.newId(), owner, external, file, exif);
    library.placeUnordered(asset, shownTime, shownTime + offsetMillis);
    return asset;
  }

  private long size(boolean video) {
    long noise = Math.floorMod(name.hashCode() * 31L + shownTime, 1_000_003L);
    return video ? 4_000_000L + durationMillis * 1500L + noise : 300_000L + noise * 4;
  }
}
