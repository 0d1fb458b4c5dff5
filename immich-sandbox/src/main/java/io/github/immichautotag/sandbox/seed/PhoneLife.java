package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.List;

/** What phones gather outside of events: daily pictures, messengers, screenshots, memes. */
final class PhoneLife {
  /** 2021-03-03T18:00:00Z: the new phone, whose copying gave all old messages one date. */
  private static final long NEW_PHONE = 1_614_794_400_000L;

  private static final List<String> MEMES =
      List.of("meme", "funny", "FB_IMG_", "received_", "9gag", "download");

  private final Scene scene;
  private final TagShelf tags;
  private final FileNames names = new FileNames(Household.HOME);
  private final SandboxUser anna;
  private final Place home = Household.TRIPS.get(7).place();

  PhoneLife(Scene scene, TagShelf tags) {
    this.scene = scene;
    this.tags = tags;
    this.anna = scene.household().anna();
  }

  /** Pictures of every day, in no album. */
  void writeDaily(int pictures) {
    for (int i = 0; i < pictures; i++) {
      SandboxAsset asset = daily(scene.moment()).addTo(scene.library());
      if (scene.chance(10)) {
        tags.putOrdinary(asset);
      }
      int fate = scene.below(100);
      if (fate < 3) {
        tags.put(asset, TagShelf.PENDING);
      } else if (fate < 5) {
        tags.put(asset, TagShelf.IGNORE);
      } else if (fate < 15) {
        tags.put(asset, TagShelf.UNKNOWN);
      }
    }
  }

  private Draft daily(long time) {
    long offset = Zones.offsetMillis(Household.HOME, time);
    String zone = scene.zones().text(Household.HOME, time);
    boolean early = time < Scene.START + 4 * 365 * Scene.DAY;
    Draft draft =
        early
            ? new Draft(anna, names.android("IMG_", time, ".jpg"), Household.SAMSUNG, time)
            : new Draft(anna, FileNames.pixel(time, ".jpg"), Household.PIXEL_7, time);
    return draft.zoned(zone, offset).at(scene.chance(60) ? home : null);
  }

  /** WhatsApp: no EXIF; the date is that of the file, which for half of them is the new phone's. */
  void writeMessenger(int pictures) {
    SandboxAlbum album = scene.album(anna, "WhatsApp Images", NEW_PHONE);
    for (int i = 0; i < pictures; i++) {
      long time = scene.moment();
      boolean copied = time < NEW_PHONE && scene.chance(60);
      long shown = (copied ? NEW_PHONE + i % 3600 * 1000L : time) / 1000 * 1000;
      boolean video = scene.chance(8);
      Draft draft =
          new Draft(anna, names.whatsApp(video ? "VID" : "IMG", time, i), Household.MESSENGER, time)
              .shownAs(shown);
      SandboxAsset asset = (video ? draft.lasting(8000) : draft).addTo(scene.library());
      if (scene.chance(30)) {
        scene.put(album, asset);
      }
    }
  }

  /** Screenshots, some of them archived. */
  void writeScreenshots(int pictures) {
    for (int i = 0; i < pictures; i++) {
      long time = scene.moment();
      SandboxAsset asset =
          new Draft(anna, names.screenshot(time), Household.SCREEN, time).addTo(scene.library());
      if (scene.chance(40)) {
        asset.visibility(Visibility.ARCHIVE);
      }
    }
  }

  /** Memes; half are tagged, a few also lie in an event's album. */
  void writeMemes(int pictures) {
    for (int i = 0; i < pictures; i++) {
      long time = scene.moment();
      String name = FileNames.counted(scene.pick(MEMES), i, ".jpg");
      SandboxAsset asset =
          new Draft(anna, name, Household.MEME, time).truthUnknown().addTo(scene.library());
      if (scene.chance(55)) {
        tags.put(asset, TagShelf.MEME);
      }
      if (scene.chance(20)) {
        asset.visibility(Visibility.ARCHIVE);
      }
    }
  }

  /** Live photos: the picture, and a hidden video beside it. */
  void writeLivePhotos(int pictures) {
    for (int i = 0; i < pictures / 2 + 1; i++) {
      long time = scene.moment();
      long offset = Zones.offsetMillis(Household.HOME, time);
      String zone = scene.zones().text(Household.HOME, time);
      String name = FileNames.counted("IMG_", 2000 + i, "");
      SandboxAsset video =
          new Draft(anna, name + ".MOV", Household.IPHONE, time)
              .zoned(zone, offset)
              .lasting(1500)
              .addTo(scene.library());
      video.visibility(Visibility.HIDDEN);
      SandboxAsset picture =
          new Draft(anna, name + ".HEIC", Household.IPHONE, time)
              .zoned(zone, offset)
              .at(home)
              .addTo(scene.library());
      picture.livePhotoVideoId(video.id());
    }
  }
}
