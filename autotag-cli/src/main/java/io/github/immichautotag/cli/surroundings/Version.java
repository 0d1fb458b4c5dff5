package io.github.immichautotag.cli.surroundings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which version of the program this is, as the build wrote it into the jar.
 *
 * @param number such as {@code 1.2.0}
 */
public record Version(String number) {

  private static final String FILE = "version.properties";

  /** The version of this program. */
  public static Version current() {
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      properties.load(file);
      return new Version(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
