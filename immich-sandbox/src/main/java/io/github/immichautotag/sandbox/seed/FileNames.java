package io.github.immichautotag.sandbox.seed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Pieces of file names, and names that apps give. */
final class FileNames {
  private static final int DIGITS = 4;

  private FileNames() {}

  /** A prefix and a number, which cameras begin anew after 9999. */
  static String counted(String prefix, int number, String extension) {
    return prefix + pad((number - 1) % 9_999 + 1, DIGITS) + extension;
  }

  /** {@code 20190712_183005}, with that text in the middle. */
  static String compact(LocalDateTime time, String between) {
    return day(time) + between + clock(time);
  }

  /** {@code 20190712}. */
  static String day(LocalDateTime time) {
    return time.getYear() + pad(time.getMonthValue(), 2) + pad(time.getDayOfMonth(), 2);
  }

  /** {@code 2019-07-12-18-30-05}, with that text between the numbers. */
  static String spelled(LocalDateTime time, String between) {
    return String.join(
        between,
        Integer.toString(time.getYear()),
        pad(time.getMonthValue(), 2),
        pad(time.getDayOfMonth(), 2),
        pad(time.getHour(), 2),
        pad(time.getMinute(), 2),
        pad(time.getSecond(), 2));
  }

  /** What stands before the extension, and the extension. */
  static String beforeExtension(String name, String inserted) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + inserted + name.substring(dot);
  }

  /** The same name with another extension. */
  static String withExtension(String name, String extension) {
    return name.substring(0, name.lastIndexOf('.')) + extension;
  }

  /** At least so many digits. */
  static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** The wall clock in a zone. */
  static LocalDateTime wall(long time, ZoneId zone) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), zone);
  }

  private static String clock(LocalDateTime time) {
    return pad(time.getHour(), 2) + pad(time.getMinute(), 2) + pad(time.getSecond(), 2);
  }
}
