package io.github.immichautotag.cli.config;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Files that tests of the configuration read. */
final class TestFiles {
  private TestFiles() {}

  static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(TestFiles.class.getResource("/" + name), name).toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The folder of the checkout. */
  static Path project() {
    return Objects.requireNonNull(testdata().getParent());
  }

  /** A configuration in the format of the predecessor that uses every key of it. */
  static Path predecessor() {
    return testdata().resolve("predecessor/config.yaml");
  }

  static Path reference() {
    return project().resolve("docs/configuration-reference.yaml");
  }

  static Path privateCopy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    return Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
  }

  private static Path testdata() {
    return Path.of(
            Objects.requireNonNull(
                System.getProperty("autotag.testdata.dir"), "autotag.testdata.dir"))
        .toAbsolutePath();
  }
}
