package io.github.immichautotag.sandbox.seed;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/** A library made by hand, of just what somebody wants to look at. */
public final class HandMadeLibrary {

  private static final long START = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;
  private static final String READ_ONLY = "/mnt/read-only";

  private final SandboxLibrary library = new SandboxLibrary(7);
  private final SandboxUser me;
  private final List<SandboxAsset> assets = new ArrayList<>();
  private Optional<ExternalLibrary> readOnly = Optional.empty();
  private long millisBetweenUploads = 10;

  /** An empty library of somebody. */
  public HandMadeLibrary() {
    this("Mia");
  }

  /** An empty library of somebody with that name. */
  public HandMadeLibrary(String owner) {
    me = new SandboxUser(library.newId(), "mia@example.org", owner, "blue", true, null, 0);
    library.add(me);
  }

  /** Adds somebody else who uses the server and owns nothing there. */
  public HandMadeLibrary user(String name) {
    String email = name.toLowerCase(Locale.ROOT) + "@example.org";
    library.add(new SandboxUser(library.newId(), email, name, "green", false, null, 0));
    return this;
  }

  /** What is added from now on came to the server in one moment. */
  public HandMadeLibrary uploadedAtOnce() {
    millisBetweenUploads = 0;
    return this;
  }

  /** Adds pictures, an hour apart. */
  public HandMadeLibrary assets(int count) {
    return assets(count, number -> START + number * HOUR);
  }

  /** Adds pictures of one moment. */
  public HandMadeLibrary assetsOfOneMoment(int count) {
    return assets(count, number -> START);
  }

  /** Adds pictures taken when the function says, in epoch milliseconds. */
  public HandMadeLibrary assets(int count, IntToLongFunction takenAt) {
    for (int number = 0; number < count; number++) {
      String name = "IMG_%05d.jpg".formatted(assets.size());
      add(name, takenAt.applyAsLong(number), Optional.empty());
    }
    return this;
  }

  /** Adds a picture with that name. */
  public HandMadeLibrary named(String name) {
    add(name, START + assets.size() * HOUR, Optional.empty());
    return this;
  }

  /** Adds a picture with that name in a folder that the server may only read. */
  public HandMadeLibrary readOnlyNamed(String name) {
    add(name, START + assets.size() * HOUR, Optional.of(readOnly()));
    return this;
  }

  /** Adds pictures, an hour apart, in folders that the server may only read. */
  public HandMadeLibrary readOnlyAssets(int count) {
    return readOnlyAssets(count, number -> START + number * HOUR);
  }

  /** Adds pictures, taken when the function says, in folders that the server may only read. */
  public HandMadeLibrary readOnlyAssets(int count, IntToLongFunction takenAt) {
    for (int number = 0; number < count; number++) {
      String name = "OLD_%05d.jpg".formatted(assets.size());
      add(name, takenAt.applyAsLong(number), Optional.of(readOnly()));
    }
    return this;
  }

  private ExternalLibrary readOnly() {
    if (readOnly.isEmpty()) {
      List<String> folders = List.of(READ_ONLY);
      ExternalLibrary external =
          new ExternalLibrary(library.newId(), me, "Old", 0, List.of("/mnt"), List.of(), folders);
      library.add(external);
      readOnly = Optional.of(external);
    }
    return readOnly.get();
  }

  private void add(String name, long takenAt, Optional<ExternalLibrary> external) {
    AssetFile file =
        new AssetFile(
            AssetKind.IMAGE,
            name,
            external.map(library -> READ_ONLY + "/" + name).orElse(null),
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
    SandboxAsset asset = library.add(library.newId(), me, external.orElse(null), file, exif);
    library.placeUnordered(asset, takenAt, takenAt);
    assets.add(asset);
  }

  /** Adds an album with the first so many pictures. */
  public HandMadeLibrary album(String name, int members) {
    SandboxAlbum album = new SandboxAlbum(library.newId(), me, name, START * 1000);
    library.add(album);
    assets.stream().limit(members).forEach(asset -> library.join(album, asset));
    return this;
  }

  /** Adds a tag on the first so many pictures. */
  public HandMadeLibrary tag(String path, int members) {
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
