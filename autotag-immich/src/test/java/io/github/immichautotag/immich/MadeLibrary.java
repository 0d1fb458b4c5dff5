package io.github.immichautotag.immich;

import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/** A library of a test's own making. */
final class MadeLibrary {

  private static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;

  private final SandboxLibrary library = new SandboxLibrary(7);
  private final SandboxUser me = user("me@example.org", "Me");
  private long millisBetweenUploads = 10;
  private final List<SandboxAsset> assets = new ArrayList<>();

  private SandboxUser user(String email, String name) {
    SandboxUser user = new SandboxUser(library.newId(), email, name, "blue", true, null, 0);
    library.add(user);
    return user;
  }

  /** What is added from now on came to the server in one moment. */
  MadeLibrary uploadedAtOnce() {
    millisBetweenUploads = 0;
    return this;
  }

  /** Adds pictures, an hour apart. */
  MadeLibrary assets(int count) {
    return assets(count, number -> START + number * HOUR);
  }

  /** Adds pictures taken when the function says. */
  MadeLibrary assets(int count, IntToLongFunction takenAt) {
    for (int number = 0; number < count; number++) {
      asset("IMG_" + number + ".jpg", takenAt.applyAsLong(number));
    }
    return this;
  }

  /** Adds pictures of one moment. */
  MadeLibrary assetsOfOneMoment(int count) {
    return assets(count, number -> START);
  }

  MadeLibrary named(String name) {
    asset(name, START + assets.size() * HOUR);
    return this;
  }

  private void asset(String name, long takenAt) {
    AssetFile file =
        new AssetFile(
            AssetKind.IMAGE,
            name,
            null,
            Camera.none(10, 10),
            1,
            0,
            takenAt,
            (START + assets.size() * millisBetweenUploads) * 1000,
            null,
            null,
            null,
            AssetFile.UNKNOWN);
    Exif exif = new Exif(takenAt, null, "", null, null);
    SandboxAsset asset = library.add(library.newId(), me, null, file, exif);
    library.placeUnordered(asset, takenAt, takenAt);
    assets.add(asset);
  }

  /** Adds an album with the first so many pictures. */
  MadeLibrary album(String name, int members) {
    SandboxAlbum album = new SandboxAlbum(library.newId(), me, name, START * 1000);
    library.add(album);
    assets.stream().limit(members).forEach(asset -> library.join(album, asset));
    return this;
  }

  /** Adds a tag on the first so many pictures. */
  MadeLibrary tag(String path, int members) {
    SandboxTag tag =
        library.tags().upsert(me, List.of(path.split("/")), START * 1000, library::newId);
    for (SandboxAsset asset : assets.subList(0, members)) {
      List<SandboxTag> tags = new ArrayList<>(asset.tags());
      tags.add(tag);
      library.setTags(asset, tags);
    }
    return this;
  }

  /** The ids of its pictures, in the order they were added. */
  List<UUID> ids() {
    return assets.stream().map(SandboxAsset::id).toList();
  }

  LibrarySource source() {
    library.settleOrder();
    return () -> library;
  }
}
