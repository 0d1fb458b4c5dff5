package io.github.immichautotag.sandbox.seed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** File names as devices and apps give them; some tell UTC, some the wall clock, some nothing. */
final class FileNames {
  private final ZoneId zone;

  /** Names for pictures taken in that zone. */
  FileNames(ZoneId zone) {
    this.zone = zone;
  }

  /** Pixel phones: UTC with milliseconds. */
  static String pixel(long time, String extension) {
    LocalDateTime utc = LocalDateTime.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
    int millis = (int) Math.floorMod(time, 1000L);
    return "PXL_" + day(utc) + "_" + clock(utc) + pad(millis, 3) + extension;
  }

  /** Samsung phones: the wall clock alone. */
  String samsung(long time, String extension) {
    LocalDateTime local = local(time);
    return day(local) + "_" + clock(local) + extension;
  }

  /** Other Android phones: {@code IMG_} or {@code VID_} and the wall clock. */
  String android(String prefix, long time, String extension) {
    LocalDateTime local = local(time);
    return prefix + day(local) + "_" + clock(local) + extension;
  }

  /** WhatsApp: the day it was sent and a number. */
  String whatsApp(String prefix, long time, int number) {
    boolean video = prefix.equals("VID");
    return prefix
        + "-"
        + day(local(time))
        + "-WA"
        + pad(number % 10_000, 4)
        + (video ? ".mp4" : ".jpg");
  }

  /** Screenshots of Android phones. */
  String screenshot(long time) {
    LocalDateTime local = local(time);
    return "Screenshot_" + day(local) + "-" + clock(local) + ".png";
  }

  /** Cameras and iPhones: a counter that tells nothing. */
  static String counted(String prefix, int number, String extension) {
    return prefix + pad(number % 10_000, 4) + extension;
  }

  /** A day as event albums begin, {@code 2019-07-12}. */
  String isoDay(long time) {
    LocalDateTime local = local(time);
    return local.getYear()
        + "-"
        + pad(local.getMonthValue(), 2)
        + "-"
        + pad(local.getDayOfMonth(), 2);
  }

  private LocalDateTime local(long time) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), zone);
  }

  private static String day(LocalDateTime time) {
    return time.getYear() + pad(time.getMonthValue(), 2) + pad(time.getDayOfMonth(), 2);
  }

  private static String clock(LocalDateTime time) {
    return pad(time.getHour(), 2) + pad(time.getMinute(), 2) + pad(time.getSecond(), 2);
  }

  private static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
