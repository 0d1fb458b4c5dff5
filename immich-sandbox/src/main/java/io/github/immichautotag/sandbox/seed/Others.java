package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.seed.Events.Event;
import java.time.LocalDate;
import java.util.List;

/** What belongs to others: the partner's timeline, and albums shared by and with them. */
final class Others {
  private static final LocalDate TOUR = LocalDate.of(2022, 8, 5);
  private static final LocalDate TOUR_ENDS = LocalDate.of(2022, 8, 8);
  private static final LocalDate SPRING = LocalDate.of(2021, 4, 10);
  private static final LocalDate AUTUMN = LocalDate.of(2021, 10, 20);
  private static final int RUTHS = 8;

  private final Studio studio;
  private final Scene scene;
  private final SandboxUser anna;
  private final SandboxUser ben;

  Others(Studio studio) {
    this.studio = studio;
    this.scene = studio.scene();
    this.anna = scene.household().anna();
    this.ben = scene.household().ben();
  }

  /** Writes about so many, of which the partner put more than half in albums of the family. */
  void write(int pictures, List<Event> events) {
    int tour = Math.max(2, pictures / 12);
    int together = Math.max(1, pictures * 6 / 10);
    writeTour(tour);
    for (int i = 0; i < together && !events.isEmpty(); i++) {
      writeTogether(scene.pick(events));
    }
    for (long time : scene.moments(Math.max(1, pictures - tour - together - RUTHS))) {
      photo(ben, Devices.bensPhone(time), time, Regions.HOME).addTo(scene);
    }
    writeRuths();
  }

  private void writeTour(int pictures) {
    long ends = Zones.startOf(TOUR_ENDS, Scene.HOME);
    SandboxAlbum album = scene.album(ben, TOUR + " Ben's bike tour", ends);
    album.shares().put(anna, AlbumRole.EDITOR);
    for (long time : scene.moments(pictures, TOUR, TOUR_ENDS)) {
      Device device = scene.chance(50) ? Devices.GOPRO : Devices.bensPhone(time);
      scene.put(album, photo(ben, device, time, Regions.HOME).addTo(scene));
    }
  }

  /** A picture of the partner in an album of the family. */
  private void writeTogether(Event event) {
    Occasion occasion = event.occasion();
    long day = scene.below(occasion.days()) * Scene.DAY;
    long time = occasion.begins() + day + scene.below((int) (occasion.hours() * Scene.HOUR));
    Draft draft = photo(ben, Devices.bensPhone(time), time, occasion.region());
    scene.put(event.album(), draft.addTo(scene));
  }

  private void writeRuths() {
    SandboxUser ruth = scene.household().ruth();
    long ends = Zones.startOf(AUTUMN, Scene.HOME);
    SandboxAlbum garden = scene.album(ruth, "Omas Garten", ends);
    garden.shares().put(anna, AlbumRole.VIEWER);
    SandboxAlbum hers = scene.album(ruth, "Oma privat", ends);
    int number = 0;
    for (long time : scene.moments(RUTHS, SPRING, AUTUMN)) {
      Draft draft = photo(ruth, Devices.ruthsPhone(), time, Regions.HOME);
      scene.put(number++ % 2 == 0 ? garden : hers, draft.addTo(scene));
    }
  }

  private Draft photo(SandboxUser owner, Device device, long time, Region region) {
    return studio.shots().photo(owner, device, studio.shots().moment(time, region));
  }
}
