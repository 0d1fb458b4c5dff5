package io.github.immichautotag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The program's arguments as they were given. Where the locale is not set, as in most containers,
 * Java reads them as ASCII and makes every other letter unreadable; Linux still has the bytes.
 */
final class RawArguments {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char UNREADABLE = '\uFFFD';

  private RawArguments() {}

  /** The arguments, in UTF-8 where Java could not read them. */
  static String[] of(String... read) {
    boolean lost = Arrays.stream(read).anyMatch(argument -> argument.indexOf(UNREADABLE) >= 0);
    return lost ? reread(read, commandLine()) : read;
  }

  /**
   * The last ones of a whole command line, whose parts end with NUL; those read if it is shorter.
   */
  static String[] reread(String[] read, String commandLine) {
    List<String> parts = List.of(commandLine.split("\0", -1));
    // Behind the last NUL stands nothing.
    int count = parts.size() - 1;
    return count < read.length
        ? read
        : parts.subList(count - read.length, count).toArray(String[]::new);
  }

  private static String commandLine() {
    try {
      return new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8);
    } catch (IOException notLinux) {
      return "";
    }
  }
}
