package io.github.immichautotag.immich.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.library.GeoPoint;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file that holds the map: damaged, missing, and read with little memory. */
final class ZoneMapFileTest {

  private static final GeoPoint MIDDLE = new GeoPoint(0.5, 0.5);

  @Test
  void refusesAFileWithAnyByteChanged() throws IOException {
    byte[] file = TinyMap.of("Asia/Shanghai", "Asia/Urumqi");
    for (int at = 0; at < file.length; at++) {
      byte[] damaged = file.clone();
      damaged[at] ^= 0x10;
      assertRefused(damaged);
    }
  }

  @Test
  void refusesAFileCutShort() throws IOException {
    byte[] file = TinyMap.of("Asia/Shanghai", "Asia/Urumqi");
    for (int length = 0; length < file.length; length++) {
      assertRefused(Arrays.copyOf(file, length));
    }
  }

  @Test
  void tellsThatTheMapIsMissing() {
    assertThatThrownBy(() -> new ZoneMap(() -> null).zoneAt(MIDDLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void readsTheWorldWithSixteenMegabytesInAll() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-cp",
                places(ZoneMap.class, GeoPoint.class, InLittleMemory.class),
                InLittleMemory.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed.strip()).isEqualTo("Asia/Kathmandu");
    assertThat(java.waitFor()).isZero();
  }

  /** Run by the test above in a Java of its own. */
  static final class InLittleMemory {

    private InLittleMemory() {}

    public static void main(String... args) {
      System.out.println(new ZoneMap().zoneAt(new GeoPoint(27.7172, 85.3240)).orElseThrow());
    }
  }

  private static String places(Class<?>... classes) {
    return Stream.of(classes)
        .map(ZoneMapFileTest::place)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> of) {
    try {
      URI place = of.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place).toString();
    } catch (URISyntaxException noPlace) {
      throw new IllegalStateException(noPlace);
    }
  }

  private static void assertRefused(byte[] file) {
    assertThatThrownBy(() -> TinyMap.map(file).zoneAt(MIDDLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("map of time zones");
  }
}
