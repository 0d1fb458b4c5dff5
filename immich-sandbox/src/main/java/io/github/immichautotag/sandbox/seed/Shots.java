package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.seed.Device.Knows;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Takes pictures: what a device makes of a moment. */
final class Shots {
  /** Of a hundred pictures by a phone so many hold coordinates. */
  private static final int WITH_PLACE = 80;

  private final Scene scene;

  Shots(Scene scene) {
    this.scene = scene;
  }

  /** A moment at some spot of a region. */
  Moment moment(long time, Region region) {
    Place place = scene.chance(WITH_PLACE) ? scene.pick(region.spots()) : null;
    return new Moment(time, region.zone(), place);
  }

  /** A picture. */
  Draft photo(SandboxUser owner, Device device, Moment moment) {
    Draft draft =
        new Draft(owner, name(device, moment, false), device.photo(moment.time()), moment.time());
    if (!device.isPhone()) {
      // Nobody sets the clock of a camera when travelling, and its files know no zone: Immich takes
      // the wall clock at home for UTC.
      return draft
          .shownAs(moment.time() + Zones.offsetMillis(Scene.HOME, moment.time()))
          .after(3 * Scene.DAY);
    }
    if (device.knows() == Knows.ALL) {
      return draft
          .zoned(scene.zones().text(moment.zone(), moment.time()), moment.offset())
          .at(moment.place());
    }
    return moment.place() == null
        ? draft.shownAs(moment.time() + moment.offset())
        : draft.zoned(moment.zone().getId(), moment.offset()).at(moment.place());
  }

  /** A video; it knows UTC only. */
  Draft video(SandboxUser owner, Device device, Moment moment) {
    return new Draft(owner, name(device, moment, true), device.video(), moment.time())
        .zoned("UTC", 0)
        .lasting(2000 + scene.below(90_000));
  }

  /** Pictures within seconds of each other, mostly stacked. */
  List<SandboxAsset> burst(SandboxUser owner, Device device, Moment first, int count) {
    List<SandboxAsset> burst = new ArrayList<>();
    Moment moment = first;
    for (int i = 0; i < count; i++) {
      burst.add(photo(owner, device, moment).addTo(scene));
      moment = moment.after(Scene.SECOND + scene.below(600));
    }
    return mayStack(burst, 70);
  }

  /** A picture and the raw file beside it, mostly not stacked. */
  List<SandboxAsset> rawAndJpeg(SandboxUser owner, Device device, Moment moment) {
    SandboxAsset jpeg = photo(owner, device, moment).addTo(scene);
    Exif exif = jpeg.exif();
    String name = FileNames.withExtension(jpeg.file().name(), device.raw());
    Draft raw =
        new Draft(owner, name, device.photo(moment.time()), moment.time())
            .shownAs(exif.takenAt())
            .at(exif.place())
            .sized(jpeg.file().sizeInBytes() * 4)
            .after(device.isPhone() ? 2 * Scene.HOUR : 3 * Scene.DAY);
    String zone = exif.timeZone();
    SandboxAsset second = (zone == null ? raw : raw.zoned(zone, moment.offset())).addTo(scene);
    return mayStack(List.of(jpeg, second), 40);
  }

  private List<SandboxAsset> mayStack(List<SandboxAsset> assets, int percent) {
    if (scene.chance(percent)) {
      scene.library().stack(scene.library().newId(), assets);
    }
    return assets;
  }

  private String name(Device device, Moment moment, boolean video) {
    ZoneId zone = device.isPhone() ? moment.zone() : Scene.HOME;
    int number = scene.nextShot(device);
    return device.names().of(new NameStyle.Shot(moment.time(), zone, video, number));
  }
}
