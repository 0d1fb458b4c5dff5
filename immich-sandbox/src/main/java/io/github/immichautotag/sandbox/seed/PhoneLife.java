package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a phone gathers outside of events: daily pictures, live ones, screenshots, memes. */
final class PhoneLife {
  /** Whose phone takes live pictures: the Pixels. */
  private static final LocalDate LIVE_SINCE = LocalDate.of(2018, 11, 10);

  /** So many daily pictures in a row are tagged with the same words. */
  private static final int SAME_TOPIC = 40;

  private final Studio studio;
  private final Scene scene;
  private final TagShelf tags;

  PhoneLife(Studio studio) {
    this.studio = studio;
    this.scene = studio.scene();
    this.tags = studio.tags();
  }

  /** Pictures of every day, in no album. */
  void writeDaily(int pictures) {
    long[] moments = scene.moments(pictures);
    List<String> topic = tags.topic(Regions.HOME);
    List<SandboxPerson> guests = studio.people().guests();
    for (int added = 0; added < pictures; ) {
      if (added % SAME_TOPIC == 0) {
        topic = tags.topic(Regions.HOME);
        guests = studio.people().guests();
      }
      List<SandboxAsset> taken = take(moments[added], pictures - added);
      added += taken.size();
      for (SandboxAsset asset : taken) {
        mark(asset, topic);
        studio.people().mayShow(asset, guests);
      }
      added += studio.copies().mayCopy(taken, pictures - added);
    }
  }

  private List<SandboxAsset> take(long time, int room) {
    SandboxUser anna = studio.anna();
    Device phone = Devices.annasPhone(time);
    Moment moment = studio.shots().moment(time, Regions.HOME);
    int what = scene.below(100);
    if (what < 2 && room >= 3) {
      return studio.shots().burst(anna, phone, moment, 3);
    }
    if (what < 4 && room >= 2 && !phone.raw().isEmpty()) {
      return studio.shots().rawAndJpeg(anna, phone, moment);
    }
    Draft draft =
        what < 96
            ? studio.shots().photo(anna, phone, moment)
            : studio.shots().video(anna, phone, moment);
    return List.of(draft.addTo(scene));
  }

  private void mark(SandboxAsset asset, List<String> topic) {
    if (scene.chance(10)) {
      tags.put(asset, scene.pick(topic));
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

  /** Live photos: the picture, and a hidden video beside it, which is in no album. */
  void writeLivePhotos(int assets) {
    for (long time : scene.moments(assets / 2 + 1, LIVE_SINCE, Scene.END_DAY)) {
      SandboxAsset picture =
          studio
              .shots()
              .photo(
                  studio.anna(),
                  Devices.annasPhone(time),
                  studio.shots().moment(time, Regions.HOME))
              .renamed(PhoneLife::live)
              .addTo(scene);
      String name = FileNames.withExtension(picture.file().name(), ".mp4");
      SandboxAsset video =
          new Draft(studio.anna(), name, Devices.annasPhone(time).video(), time)
              .zoned("UTC", 0)
              .lasting(1500)
              .addTo(scene);
      video.visibility(Visibility.HIDDEN);
      picture.livePhotoVideoId(video.id());
    }
  }

  /** {@code PXL_….MP.jpg}, and {@code MVIMG_….jpg} in the beginning. */
  private static String live(String name) {
    return name.startsWith("PXL_") ? FileNames.beforeExtension(name, ".MP") : "MV" + name;
  }

  /** Screenshots, some of them archived. */
  void writeScreenshots(int pictures) {
    for (long time : scene.moments(pictures)) {
      boolean samsung = Devices.annasPhone(time).names() == NameStyle.SAMSUNG;
      String when =
          samsung
              ? FileNames.spelled(FileNames.wall(time, Scene.HOME), "-")
              : FileNames.compact(FileNames.wall(time, Scene.HOME), "-");
      SandboxAsset asset =
          new Draft(studio.anna(), "Screenshot_" + when + ".png", Devices.SCREEN, time)
              .shownAs(time / Scene.SECOND * Scene.SECOND)
              .addTo(scene);
      if (scene.chance(40)) {
        asset.visibility(Visibility.ARCHIVE);
      }
    }
  }

  /** Memes, in no album; half are tagged. */
  void writeMemes(int pictures) {
    int number = 0;
    for (long time : scene.moments(pictures)) {
      SandboxAsset asset =
          new Draft(studio.anna(), meme(time, ++number), Devices.MEME, time)
              .truthUnknown()
              .addTo(scene);
      if (scene.chance(55)) {
        tags.put(asset, TagShelf.MEME);
      }
      if (scene.chance(20)) {
        asset.visibility(Visibility.ARCHIVE);
      }
    }
  }

  /** As the apps they come from name them, and browsers, and people. */
  private String meme(long time, int number) {
    return switch (scene.below(6)) {
      case 0 -> "FB_IMG_" + time + ".jpg";
      case 1 -> "received_" + (1_000_000_000_000_000L + time * 571) + ".jpeg";
      case 2 -> "download (" + (1 + number % 40) + ").jpg";
      case 3 ->
          "9gag_a" + Integer.toString(1_000_000 + number, 36).toUpperCase(Locale.ROOT) + ".jpg";
      case 4 -> "funny cat " + number + ".jpg";
      default -> FileNames.counted("meme_", number, ".jpg");
    };
  }
}
