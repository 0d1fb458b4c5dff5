package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.time.LocalDateTime;
import java.util.Arrays;

/** What came through messengers: without EXIF, dated by its file. */
final class Messages {
  /** When the new phone came, whose copying gave all old messages one date. */
  private static final long NEW_PHONE = Zones.utc("2022-11-05") + 18 * Scene.HOUR;

  /** Since when some also write by Signal. */
  private static final long SIGNAL_SINCE = Zones.utc("2021-01-15");

  private final Studio studio;
  private final Scene scene;

  Messages(Studio studio) {
    this.studio = studio;
    this.scene = studio.scene();
  }

  /** Writes so many, of which some are in an album. */
  void write(int pictures) {
    SandboxUser anna = studio.anna();
    SandboxAlbum album = scene.album(anna, "WhatsApp Images", NEW_PHONE);
    int copied = 0;
    for (long time : conversations(pictures)) {
      boolean old = time < NEW_PHONE && scene.chance(60);
      long shown = old ? NEW_PHONE + copied++ % 3600 * Scene.SECOND : time;
      boolean video = scene.chance(8);
      Draft draft =
          new Draft(anna, name(time, video), Devices.MESSENGER, time)
              .shownAs(shown / Scene.SECOND * Scene.SECOND);
      SandboxAsset asset =
          (video ? draft.lasting(4_000 + scene.below(20_000)) : draft).addTo(scene);
      if (scene.chance(30)) {
        scene.put(album, asset);
      }
    }
  }

  /** Where there is one message there are more: on a third as many days. */
  private long[] conversations(int messages) {
    long[] begins = scene.moments(messages / 3 + 1);
    long[] times = new long[messages];
    for (int i = 0; i < messages; i++) {
      times[i] = begins[scene.below(begins.length)] + scene.below((int) Scene.HOUR);
    }
    Arrays.sort(times);
    return times;
  }

  private String name(long time, boolean video) {
    LocalDateTime wall = FileNames.wall(time, Scene.HOME);
    int app = scene.below(100);
    if (app < 8 && !video && time >= SIGNAL_SINCE) {
      int millis = (int) Math.floorMod(time, 1000L);
      return "signal-" + FileNames.spelled(wall, "-") + "-" + FileNames.pad(millis, 3) + ".jpg";
    }
    if (app >= 96 && !video) {
      String spelled = FileNames.spelled(wall, "-");
      return "photo_" + spelled.substring(0, 10) + "_" + spelled.substring(11) + ".jpg";
    }
    return studio.chat().name(time, video);
  }
}
