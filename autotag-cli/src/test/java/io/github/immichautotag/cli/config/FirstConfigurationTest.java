package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.cli.config.ConfigWriter.Existing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What "init" writes. */
final class FirstConfigurationTest {
  @TempDir Path home;

  private final ConfigWriter writer = new ConfigWriter();

  @ParameterizedTest
  @EnumSource(MarkWith.class)
  void loadsWithoutProblemsAndSaysWhatWasAnswered(MarkWith markWith) throws IOException {
    InitAnswers answers =
        InitAnswers.withKey("https://photos.example.org/immich", key("AbC123"))
            .markedWith(markWith);
    Configuration configuration = written(answers);
    assertThat(configuration.server().baseUrl()).hasToString("https://photos.example.org/immich");
    assertThat(configuration.server().apiKey()).isEqualTo(key("AbC123"));
    assertThat(configuration.predecessorFormat()).isFalse();
    assertThat(configuration.unbuiltFeatures()).isEmpty();
    ClassificationSettings classification = configuration.classification();
    assertThat(classification.markWith()).isEqualTo(markWith);
    assertThat(classification.categories())
        .extracting(CategorySettings::name)
        .containsExactly("events", "memes", "pending review", "ignore");
  }

  @Test
  void eventsAreAlbumsThatStartWithAYearMonthOrDay() throws IOException {
    CategorySettings events =
        written(InitAnswers.withKey("http://h:1", key("k"))).classification().categories().get(0);
    assertThat(
            Stream.of("2024 Lofoten", "2024-05 May", "2019-07-12 Picnic", "2024", "2024: a year"))
        .allMatch(name -> events.albumNamePatterns().get(0).compiled().matcher(name).lookingAt());
    assertThat(Stream.of("12345 steps", "Trip 2024", "20240505", "Family"))
        .noneMatch(name -> events.albumNamePatterns().get(0).compiled().matcher(name).lookingAt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "\\", "'", "#", ": ", "{}[]", "%@`!&*|>", "~", "null", "2024", "\\n\\U0001"})
  void specialCharactersSurvive(String special) throws IOException {
    ApiKey apiKey = key("k" + special.replace(" ", ""));
    String mark = "mark " + special + " é 😀 \t\n\u202e\u0007 end";
    InitAnswers answers =
        new InitAnswers(
            "http://h:1",
            Optional.of(apiKey),
            Optional.empty(),
            MarkWith.TAG,
            mark,
            "other " + special);
    Configuration configuration = written(answers);
    assertThat(configuration.server().apiKey()).isEqualTo(apiKey);
    assertThat(configuration.classification().unknownTag()).contains(mark);
    assertThat(configuration.classification().unknownAlbum()).isEqualTo(mark);
    assertThat(configuration.classification().conflictTag()).contains("other " + special);
  }

  @Test
  void theKeyMayLieInAFileOfItsOwn() throws IOException {
    Path keyFile = home.resolve("dir with \"quotes\"/api key");
    writer.write(keyFile, "the-key\n", Existing.KEEP);
    Configuration configuration =
        written(InitAnswers.withKeyFile("http://h:1", keyFile.toString()));
    assertThat(configuration.server().apiKey()).isEqualTo(key("the-key"));
  }

  @Test
  void onlyTheOwnerCanReadWhatWasWritten() throws IOException {
    Path file = home.resolve("new/folder/config.yaml");
    writer.write(file, "text", Existing.KEEP);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("new/folder"))))
        .isEqualTo("rwx------");
    assertThat(file).hasContent("text");
  }

  @Test
  void keepsWhatIsThereUnlessToldOtherwise() throws IOException {
    Path file = Files.writeString(home.resolve("config.yaml"), "mine");
    assertThatThrownBy(() -> writer.write(file, "new", Existing.KEEP))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("mine");
    writer.write(file, "new", Existing.REPLACE);
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void replacesWhatALinkLeadsToAndKeepsTheLink() throws IOException {
    Path real = Files.writeString(home.resolve("dotfile.yaml"), "old");
    Path link = Files.createSymbolicLink(home.resolve("config.yaml"), real);
    writer.write(link, "new", Existing.REPLACE);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(real).hasContent("new");
  }

  @Test
  void needsAKeyOrAFile() {
    assertThatThrownBy(
            () ->
                new InitAnswers(
                    "http://h:1", Optional.empty(), Optional.empty(), MarkWith.TAG, "a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Configuration written(InitAnswers answers) throws IOException {
    Path file = home.resolve("config.yaml");
    writer.write(file, ConfigTemplate.text(answers), Existing.REPLACE);
    LoadedConfiguration loaded =
        new ConfigLoader().load(file, new Environment(Map.of(), home, Overrides.NONE));
    assertThat(loaded.problems()).isEmpty();
    return loaded.configuration().orElseThrow();
  }

  private static ApiKey key(String text) {
    return ApiKey.of(text).orElseThrow();
  }
}
