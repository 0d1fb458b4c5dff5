package io.github.immichautotag.cli;

import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.AssetKind;
import io.github.immichautotag.sandbox.library.Camera;
import io.github.immichautotag.sandbox.library.Exif;
import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A library of a test's own making. */
public final class MadeLibrary {

  private static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;
  private static final String READ_ONLY = "/mnt/read-only";

  private final SandboxLibrary library = new SandboxLibrary(7);
  private final SandboxUser me;
  private final List<SandboxAsset> assets = new ArrayList<>();

  /** An empty library of somebody. */
  public MadeLibrary() {
    this("Mia");
  }

  /** An empty library of somebody with that name. */
  public MadeLibrary(String owner) {
    me = new SandboxUser(library.newId(), "mia@example.org", owner, "blue", true, null, 0);
    library.add(me);
  }

  /** Adds pictures, an hour apart. */
  public MadeLibrary assets(int count) {
    for (int number = 0; number < count; number++) {
      add("IMG_%05d.jpg".formatted(assets.size()), Optional.empty(), Optional.empty());
    }
    return this;
  }

  /** Adds pictures in folders that the server may only read. */
  public MadeLibrary readOnlyAssets(int count) {
    ExternalLibrary external =
        new ExternalLibrary(
            library.newId(), me, "Old", 0, List.of("/mnt"), List.of(), List.of(READ_ONLY));
    library.add(external);
    for (int number = 0; number < count; number++) {
      String name = "OLD_%05d.jpg".formatted(assets.size());
      add(name, Optional.of(external), Optional.of(READ_ONLY + "/" + name));
    }
    return this;
  }

  /** Adds a picture with that name. */
  public MadeLibrary named(String name) {
    add(name, Optional.empty(), Optional.empty());
    return this;
  }

  private void add(String name, Optional<ExternalLibrary> external, Optional<String> path) {
    long takenAt = START + assets.size() * HOUR;
    AssetFile file =
        new AssetFile(
            AssetKind.IMAGE,
            name,
            path.orElse(null),
            Camera.none(10, 10),
            1,
            0,
            takenAt,
            START * 1000,
            null,
            null,
            null,
            AssetFile.UNKNOWN);
    Exif exif = new Exif(takenAt, null, "", null, null);
    SandboxAsset asset = library.add(library.newId(), me, external.orElse(null), file, exif);
    library.placeUnordered(asset, takenAt, takenAt);
    assets.add(asset);
  }

  /** Adds an album with the first so many pictures. */
  public MadeLibrary album(String name, int members) {
    SandboxAlbum album = new SandboxAlbum(library.newId(), me, name, START * 1000);
    library.add(album);
    assets.stream().limit(members).forEach(asset -> library.join(album, asset));
    return this;
  }

  /** Adds a tag on the first so many pictures. */
  public MadeLibrary tag(String path, int members) {
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
  public List<UUID> ids() {
    return assets.stream().map(SandboxAsset::id).toList();
  }

  /** The library, to be served once. */
  public LibrarySource source() {
    library.settleOrder();
    return () -> library;
  }
}
