package io.github.immichautotag.sandbox.seed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How devices name their files; some tell UTC, some the wall clock, some nothing. */
enum NameStyle {
  /** {@code 20150712_183005.jpg}: the wall clock alone. */
  SAMSUNG("", ".jpg", "", ".mp4") {
    @Override
    String of(Shot shot) {
      return FileNames.compact(shot.wall(), "_") + extension(shot);
    }
  },
  /** {@code IMG_20190712_183005.jpg} by the wall clock, since September 2020 UTC. */
  GOOGLE("IMG_", ".jpg", "VID_", ".mp4") {
    @Override
    String of(Shot shot) {
      if (shot.time() >= UTC_SINCE) {
        String millis = FileNames.pad((int) Math.floorMod(shot.time(), 1000L), 3);
        return "PXL_" + FileNames.compact(shot.utc(), "_") + millis + extension(shot);
      }
      return prefix(shot) + FileNames.compact(shot.wall(), "_") + extension(shot);
    }
  },
  /** {@code IMG_0042.HEIC}, with iOS 10 and before {@code .JPG}. */
  APPLE("IMG_", ".HEIC", "IMG_", ".MOV") {
    @Override
    String extension(Shot shot) {
      boolean early = !shot.video() && shot.time() < HEIC_SINCE;
      return early ? ".JPG" : super.extension(shot);
    }
  },
  /** {@code IMG_0042.JPG}. */
  CANON("IMG_", ".JPG", "MVI_", ".MOV"),
  /** {@code DSC00042.JPG}. */
  SONY("DSC0", ".JPG", "C", ".MP4"),
  /** {@code DSC_0042.JPG}. */
  NIKON("DSC_", ".JPG"),
  /** {@code DSC_0042.NEF}. */
  NIKON_RAW("DSC_", ".NEF"),
  /** {@code Scan 0042.jpg}. */
  SCANNER("Scan ", ".jpg"),
  /** {@code P1010042.JPG}. */
  PANASONIC("P101", ".JPG"),
  /** {@code GOPR0042.JPG}. */
  GOPRO("GOPR", ".JPG", "GH01", ".MP4");

  /** 2020-09-15T00:00:00Z, when Google's camera began to write UTC. */
  private static final long UTC_SINCE = 1_600_128_000_000L;

  /** 2017-09-19T00:00:00Z, when iOS 11 came out. */
  private static final long HEIC_SINCE = 1_505_779_200_000L;

  private final String photoPrefix;
  private final String photoExtension;
  private final String videoPrefix;
  private final String videoExtension;

  NameStyle(String photoPrefix, String photoExtension, String videoPrefix, String videoExtension) {
    this.photoPrefix = photoPrefix;
    this.photoExtension = photoExtension;
    this.videoPrefix = videoPrefix;
    this.videoExtension = videoExtension;
  }

  /** All files alike. */
  NameStyle(String prefix, String extension) {
    this(prefix, extension, prefix, extension);
  }

  /** The name of the file that a shot gives; most devices count. */
  String of(Shot shot) {
    return FileNames.counted(prefix(shot), shot.number(), extension(shot));
  }

  String prefix(Shot shot) {
    return shot.video() ? videoPrefix : photoPrefix;
  }

  String extension(Shot shot) {
    return shot.video() ? videoExtension : photoExtension;
  }

  /**
   * What a name may tell.
   *
   * @param zone of the clock on the device
   * @param number of the shots of the device so far
   */
  record Shot(long time, ZoneId zone, boolean video, int number) {
    LocalDateTime wall() {
      return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), zone);
    }

    LocalDateTime utc() {
      return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
    }
  }
}
