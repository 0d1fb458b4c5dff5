package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Place;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events with an album each, named by their day: trips, birthdays, hikes. */
final class Events {
  private static final List<String> TITLES =
      List.of(
          "Beach trip",
          "Birthday Mia",
          "Hiking",
          "Christmas",
          "Wedding Anna & Tom",
          "Zoo",
          "New Year's Eve",
          "School starts",
          "Skiing",
          "Garden party",
          "Concert",
          "City walk",
          "Grandma's 80th \"Oma\" 🎂",
          "Moving house",
          "Camping – lake");

  private final Scene scene;
  private final TagShelf tags;
  private int counter = 1;

  Events(Scene scene, TagShelf tags) {
    this.scene = scene;
    this.tags = tags;
  }

  /** Writes about so many pictures; albums grow with the library, more slowly than it. */
  void write(int pictures) {
    int typical = 20 + (int) (Math.sqrt(2.0 * pictures) / 2.5);
    @Nullable SandboxAlbum previous = null;
    for (int left = pictures; left > 0; ) {
      int size = Math.min(left, typical / 2 + scene.below(typical) + 1);
      previous = write(size, previous);
      left -= size;
    }
  }

  private SandboxAlbum write(int size, @Nullable SandboxAlbum previous) {
    Happening happening = new Happening();
    SandboxUser anna = scene.household().anna();
    String name = happening.names.isoDay(happening.start) + " " + scene.pick(TITLES);
    SandboxAlbum album = scene.album(anna, name, happening.start + Scene.DAY);
    long time = happening.start;
    for (int i = 0; i < size; i++) {
      time += 1000 + scene.below((int) (10 * Scene.HOUR / (size + 1)) + 1);
      SandboxAsset asset = happening.draft(time).addTo(scene.library());
      scene.put(album, asset);
      decorate(asset, previous);
    }
    return album;
  }

  /** A few lie in two event albums, or carry what contradicts their album. */
  private void decorate(SandboxAsset asset, @Nullable SandboxAlbum previous) {
    if (previous != null && scene.below(100) < 2) {
      scene.put(previous, asset);
    }
    if (scene.chance(12)) {
      tags.putOrdinary(asset);
    }
    int fate = scene.below(400);
    if (fate == 0) {
      tags.put(asset, TagShelf.MEME);
    } else if (fate == 1) {
      tags.put(asset, TagShelf.UNKNOWN);
    } else if (fate == 2) {
      tags.put(asset, TagShelf.CONFLICT);
    }
    asset.favorite(scene.chance(6));
  }

  /** One event: where, when, with which camera, and whether that one's clock was wrong. */
  private final class Happening {
    private final Household.@Nullable Trip trip =
        scene.chance(35) ? scene.pick(Household.TRIPS) : null;
    private final ZoneId zone = trip == null ? Household.HOME : ZoneId.of(trip.zone());
    private final @Nullable Place place = trip == null ? null : trip.place();
    private final FileNames names = new FileNames(zone);
    private final long start = scene.moment();
    private final Camera camera = camera(start);
    private final boolean clockOff = camera.equals(Household.DSLR) && scene.chance(8);

    Draft draft(long time) {
      SandboxUser anna = scene.household().anna();
      long offset = Zones.offsetMillis(zone, time);
      if (camera.equals(Household.DSLR)) {
        // No zone in the file: Immich takes the wall clock for UTC.
        long shown = time + offset - (clockOff ? 365 * Scene.DAY : 0);
        return new Draft(anna, FileNames.counted("IMG_", counter++, ".JPG"), camera, time)
            .shownAs(shown)
            .uploaded(time + 3 * Scene.DAY);
      }
      boolean video = scene.chance(5);
      Draft draft = new Draft(anna, name(time, video), camera, time);
      if (video) {
        return draft.lasting(2000 + scene.below(90_000)).zoned("UTC", 0);
      }
      return draft.zoned(scene.zones().text(zone, time), offset).at(place);
    }

    private String name(long time, boolean video) {
      if (camera.equals(Household.IPHONE)) {
        return FileNames.counted("IMG_", counter++, video ? ".MOV" : ".HEIC");
      }
      if (camera.equals(Household.SAMSUNG)) {
        return names.samsung(time, video ? ".mp4" : ".jpg");
      }
      return FileNames.pixel(time, video ? ".mp4" : ".jpg");
    }

    private Camera camera(long time) {
      boolean early = time < Scene.START + 4 * 365 * Scene.DAY;
      int which = scene.below(10);
      if (which < 3) {
        return Household.DSLR;
      }
      if (early) {
        return Household.SAMSUNG;
      }
      if (which < 5) {
        return Household.IPHONE;
      }
      return time < Scene.START + 8 * 365 * Scene.DAY ? Household.PIXEL_3 : Household.PIXEL_7;
    }
  }
}
