package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Events with an album each, named by their day: trips, birthdays, hikes. */
final class Events {
  /** Pictures of an event are taken in bouts of so long. */
  private static final int BOUT = (int) (25 * Scene.MINUTE);

  private final Studio studio;
  private final Scene scene;
  private final TagShelf tags;
  private final List<Event> shared = new ArrayList<>();
  private int bests;

  Events(Studio studio) {
    this.studio = studio;
    this.scene = studio.scene();
    this.tags = studio.tags();
  }

  /** An event that has its album. */
  record Event(SandboxAlbum album, Occasion occasion) {}

  /** The events of which the partner has pictures, too. */
  List<Event> shared() {
    return shared;
  }

  /** Writes so many pictures; albums grow with the library, more slowly than it. */
  void write(int pictures) {
    double typical = 20 + Math.sqrt(2.0 * pictures) / 2.5;
    List<Occasion> occasions =
        new Occasions(scene).choose((int) Math.max(1, Math.round(pictures / typical)));
    int[] sizes = sizes(occasions, pictures);
    for (int i = 0; i < sizes.length; i++) {
      write(occasions.get(i), sizes[i]);
    }
  }

  /** Longer events have more pictures. */
  private int[] sizes(List<Occasion> occasions, int pictures) {
    double[] weights =
        occasions.stream()
            .mapToDouble(occasion -> (50 + scene.below(100)) * Math.sqrt(occasion.days()))
            .toArray();
    double all = Arrays.stream(weights).sum();
    int[] sizes = new int[weights.length];
    double sum = 0;
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sizes[i] = (int) Math.round(pictures * sum / all) - given;
      given += sizes[i];
    }
    return sizes;
  }

  private void write(Occasion occasion, int size) {
    boolean byMonth = occasion.days() > 5 && scene.chance(30);
    SandboxAlbum album = scene.album(studio.anna(), occasion.album(byMonth), occasion.ends());
    share(new Event(album, occasion));
    Optional<SandboxAlbum> best = best(occasion);
    Happening happening = new Happening(occasion, size);
    for (int added = 0; added < size; ) {
      List<SandboxAsset> taken = happening.take(added);
      added += taken.size();
      for (SandboxAsset asset : taken) {
        scene.put(album, asset);
        best.filter(second -> scene.chance(15)).ifPresent(second -> scene.put(second, asset));
        happening.decorate(asset);
      }
      added += studio.copies().mayCopy(taken, size - added);
    }
  }

  /** Of some longer events the best pictures lie in another album as well. */
  private Optional<SandboxAlbum> best(Occasion occasion) {
    if (occasion.days() < 2 || (bests > 0 && !scene.chance(40))) {
      return Optional.empty();
    }
    bests++;
    String name = occasion.album(false) + ", best of";
    return Optional.of(scene.album(studio.anna(), name, occasion.ends()));
  }

  private void share(Event event) {
    if (!shared.isEmpty() && !scene.chance(15)) {
      return;
    }
    shared.add(event);
    event.album().shares().put(scene.household().ben(), AlbumRole.EDITOR);
    if (scene.chance(40)) {
      event.album().shares().put(scene.household().ruth(), AlbumRole.VIEWER);
      event.album().description("with Oma Ruth and Opa Karl");
    }
  }

  /** One event: when its pictures are taken, and with what. */
  private final class Happening {
    private final Occasion occasion;
    private final long[] times;
    private final boolean withCamera = scene.chance(60);
    private final boolean raw = scene.chance(40);
    private final boolean wrongYear = scene.chance(7);
    private final List<String> topic;
    private final List<SandboxPerson> guests = studio.people().guests();

    Happening(Occasion occasion, int size) {
      this.occasion = occasion;
      this.times = times(size);
      this.topic = tags.topic(occasion.region());
    }

    private long[] times(int size) {
      long[] bouts = new long[3 + size / 15];
      for (int i = 0; i < bouts.length; i++) {
        long day = Zones.startOf(occasion.start().plusDays(scene.below(occasion.days())), zone());
        int room = (int) (occasion.hours() * Scene.HOUR) - BOUT;
        bouts[i] = day + occasion.firstHour() * Scene.HOUR + scene.below(room);
      }
      long[] moments = new long[size];
      for (int i = 0; i < size; i++) {
        moments[i] = bouts[scene.below(bouts.length)] + scene.below(BOUT);
      }
      Arrays.sort(moments);
      return moments;
    }

    private ZoneId zone() {
      return occasion.region().zone();
    }

    /** The next picture, or a few that belong together. */
    List<SandboxAsset> take(int number) {
      SandboxUser anna = studio.anna();
      int room = times.length - number;
      long time = times[number];
      boolean camera = withCamera && scene.chance(50);
      Device device = camera ? Devices.camera(time) : Devices.annasPhone(time);
      Moment moment = studio.shots().moment(time, occasion.region());
      int what = scene.below(100);
      if (what < 2 && room >= 3) {
        return studio.shots().burst(anna, device, moment, Math.min(room, 3 + scene.below(3)));
      }
      if (what < 10 && room >= 2 && camera && raw) {
        return studio.shots().rawAndJpeg(anna, device, moment);
      }
      if (what >= 95) {
        return List.of(studio.shots().video(anna, device, moment).addTo(scene));
      }
      Draft photo = studio.shots().photo(anna, device, moment);
      if (camera && wrongYear) {
        photo.shownAs(time + Zones.offsetMillis(Scene.HOME, time) - 365 * Scene.DAY);
      }
      return List.of(photo.addTo(scene));
    }

    /** Tags, faces and stars; a few carry what contradicts their album. */
    void decorate(SandboxAsset asset) {
      if (scene.chance(12)) {
        tags.put(asset, scene.pick(topic));
      }
      int fate = scene.below(400);
      if (fate == 0) {
        tags.put(asset, TagShelf.MEME);
      } else if (fate == 1) {
        tags.put(asset, TagShelf.UNKNOWN);
      } else if (fate == 2) {
        tags.put(asset, TagShelf.CONFLICT);
      }
      studio.people().mayShow(asset, guests);
      asset.favorite(scene.chance(6));
    }
  }
}
