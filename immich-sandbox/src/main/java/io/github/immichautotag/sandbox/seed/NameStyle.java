package io.github.immichautotag.sandbox.seed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How devices name their files; some tell UTC, some the wall clock, some nothing. */
enum NameStyle {
  /** {@code 20150712_183005.jpg}: the wall clock alone. */
  SAMSUNG {
    @Override
    String of(Shot shot) {
      return FileNames.compact(shot.wall(), "_") + (shot.video() ? ".mp4" : ".jpg");
    }
  },
  /** {@code IMG_20190712_183005.jpg} by the wall clock, since September 2020 UTC. */
  GOOGLE {
    @Override
    String of(Shot shot) {
      String extension = shot.video() ? ".mp4" : ".jpg";
      if (shot.time() >= UTC_SINCE) {
        int millis = (int) Math.floorMod(shot.time(), 1000L);
        return "PXL_" + FileNames.compact(shot.utc(), "_") + FileNames.pad(millis, 3) + extension;
      }
      return (shot.video() ? "VID_" : "IMG_") + FileNames.compact(shot.wall(), "_") + extension;
    }
  },
  /** {@code IMG_0042.HEIC}, with iOS 10 and before {@code .JPG}. */
  APPLE {
    @Override
    String of(Shot shot) {
      String picture = shot.time() >= HEIC_SINCE ? ".HEIC" : ".JPG";
      return FileNames.counted("IMG_", shot.number(), shot.video() ? ".MOV" : picture);
    }
  },
  /** {@code IMG_0042.JPG}. */
  CANON {
    @Override
    String of(Shot shot) {
      return shot.video()
          ? FileNames.counted("MVI_", shot.number(), ".MOV")
          : FileNames.counted("IMG_", shot.number(), ".JPG");
    }
  },
  /** {@code DSC00042.JPG}. */
  SONY {
    @Override
    String of(Shot shot) {
      return shot.video()
          ? FileNames.counted("C", shot.number(), ".MP4")
          : FileNames.counted("DSC0", shot.number(), ".JPG");
    }
  },
  /** {@code DSC_0042.JPG}. */
  NIKON {
    @Override
    String of(Shot shot) {
      return FileNames.counted("DSC_", shot.number(), ".JPG");
    }
  },
  /** {@code DSC_0042.NEF}. */
  NIKON_RAW {
    @Override
    String of(Shot shot) {
      return FileNames.counted("DSC_", shot.number(), ".NEF");
    }
  },
  /** {@code Scan 0042.jpg}. */
  SCANNER {
    @Override
    String of(Shot shot) {
      return FileNames.counted("Scan ", shot.number(), ".jpg");
    }
  },
  /** {@code P1010042.JPG}. */
  PANASONIC {
    @Override
    String of(Shot shot) {
      return FileNames.counted("P101", shot.number(), ".JPG");
    }
  },
  /** {@code GOPR0042.JPG}. */
  GOPRO {
    @Override
    String of(Shot shot) {
      return shot.video()
          ? FileNames.counted("GH01", shot.number(), ".MP4")
          : FileNames.counted("GOPR", shot.number(), ".JPG");
    }
  };

  /** 2020-09-15T00:00:00Z, when Google's camera began to write UTC. */
  private static final long UTC_SINCE = 1_600_128_000_000L;

  /** 2017-09-19T00:00:00Z, when iOS 11 came out. */
  private static final long HEIC_SINCE = 1_505_779_200_000L;

  /** The name of the file that a shot gives. */
  abstract String of(Shot shot);

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
