package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A picture or video before it is in the library; all times are epoch milliseconds UTC. */
final class Draft {
  private final SandboxUser owner;
  private String name;
  private final Camera camera;
  private long truth;
  private long madeAt;
  private long shownTime;
  private long offsetMillis;
  private long delay = 2 * Scene.HOUR;
  private long size;
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
    this.madeAt = truth;
    this.shownTime = truth;
  }

  /** Called otherwise. */
  Draft renamed(UnaryOperator<String> change) {
    name = change.apply(name);
    return this;
  }

  /** The file says another time than the true one. */
  Draft shownAs(long time) {
    shownTime = time;
    return this;
  }

  /** The file was made at another time than the picture was taken: scanned, copied, saved. */
  Draft madeAt(long time) {
    madeAt = time;
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

  /** How long after it was made it reaches the server, if that is there already. */
  Draft after(long millis) {
    delay = millis;
    return this;
  }

  /** Its size in bytes. */
  Draft sized(long bytes) {
    size = bytes;
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

  SandboxAsset addTo(Scene scene) {
    boolean video = durationMillis > 0;
    long uploaded = external == null ? scene.uploaded(madeAt, delay) : scene.nextScanned();
    AssetFile file =
        new AssetFile(
            video ? AssetKind.VIDEO : AssetKind.IMAGE,
            name,
            folder == null ? null : folder + "/" + name,
            camera,
            size > 0 ? size : size(video),
            durationMillis,
            modified(uploaded),
            uploaded * 1000 + Math.floorMod(name.hashCode(), 1000),
            null,
            null,
            null,
            truth);
    Exif exif = new Exif(shownTime, zone, description, null, place);
    SandboxAsset asset = scene.library().add(scene.library().newId(), owner, external, file, exif);
    scene.library().placeUnordered(asset, shownTime, shownTime + offsetMillis);
    return asset;
  }

  /** What has no date of its own is shown by the date of the file. */
  private long modified(long uploaded) {
    return camera.make() == null && zone == null ? shownTime : Math.min(madeAt, uploaded);
  }

  private long size(boolean video) {
    long noise = Math.floorMod(name.hashCode() * 31L + shownTime, 1_000_003L);
    if (video) {
      return 1_000_000L + durationMillis * 1500L + noise;
    }
    boolean raw = name.endsWith(".NEF");
    long perMegapixel = camera.make() == null ? 120_000L : raw ? 1_200_000L : 300_000L;
    return perMegapixel * camera.width() * camera.height() / 1_000_000L + noise / 2;
  }
}
