package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded library, and folders that are none. */
final class FolderLibraryTest {
  private static final Path RECORDED =
      Path.of(System.getProperty("autotag.testdata.dir", "../testdata"), "library", "3.1.0");

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    for (String file : List.of("me.json", "assets.json", "tags.json", "albums.json")) {
      Files.copy(RECORDED.resolve(file), folder.resolve(file));
    }
  }

  @Test
  void needsNoMoreThanTheUserAndTheAssets() throws IOException {
    Files.delete(folder.resolve("tags.json"));
    Files.delete(folder.resolve("albums.json"));
    SandboxLibrary library = LibrarySource.folder(folder).load();

    assertThat(library.assets()).hasSizeGreaterThan(300);
    assertThat(library.albums()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"me.json", "assets.json"})
  void namesTheFileThatIsMissing(String file) throws IOException {
    Files.delete(folder.resolve(file));

    assertRefused(file + " is missing; a recorded library has me.json and assets.json at least");
  }

  @Test
  void saysThatThereIsNoFolder() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> LibrarySource.folder(folder.resolve("nowhere")).load())
        .withMessage(folder.resolve("nowhere") + " is no folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assets.json|[{]|assets.json is not JSON at line 1 column 3",
        "assets.json|{}|assets.json holds no list",
        "assets.json|[1]|assets.json, entry 1: an object should stand here",
        "assets.json|[{\"id\":\"x\"}]|assets.json, entry 1: \"id\" cannot be \"x\"",
        "me.json|[]|me.json: an object should stand here",
        "me.json|{}|me.json: \"id\" is missing",
        "me.json|{\"id\":[]}|me.json: \"id\" is no text and no number",
        "tags.json|[{}]|tags.json: \"id\" is missing",
        "albums.json|[{}]|albums.json, entry 1: \"albumUsers\" is no list",
        "album-assets.json|{\"x\":[]}|album-assets.json: \"x\" is no id",
        "stacks.json|[{\"assets\":5}]|stacks.json, entry 1: \"assets\" is no list",
      })
  void saysWhatIsWrongWithWhichFile(String file, String text, String words) throws IOException {
    Files.writeString(folder.resolve(file), text);

    assertRefused(words);
  }

  private void assertRefused(String words) {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> LibrarySource.folder(folder).load())
        .withMessage(folder + "/" + words);
  }
}
