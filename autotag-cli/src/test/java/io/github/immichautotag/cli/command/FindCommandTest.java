package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line finds what a rule would match. */
final class FindCommandTest {

  private final CommandLineFixture mia;

  FindCommandTest(@TempDir Path home) {
    mia = RuleFixture.serving(home, "");
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  private long count(String query) {
    Said said = mia.autotag("find", query, "--format", "json");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    return said.out().lines().count();
  }

  @Test
  void listsAssetsWithTheirLinks() {
    Said said = mia.autotag("find", "type:video");
    List<String> lines = said.out().lines().toList();
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(lines.get(lines.size() - 1)).matches("\\d+ of \\d+ assets");
    assertThat(lines.get(0)).contains(mia.url() + "/photos/");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  @Test
  void writesAnObjectALine() {
    Said said = mia.autotag("find", "type:video", "--format", "json", "--limit", "2");
    assertThat(said.out().lines()).hasSize(2);
    said.out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .forEach(
            found -> {
              assertThat(found.get("type").getAsString()).isEqualTo("video");
              assertThat(found.get("link").getAsString())
                  .endsWith("/photos/" + found.get("id").getAsString());
            });
  }

  @Test
  void putsConditionsTogetherAsWritten() {
    long all = count("type:[image, video]");
    long images = count("type:image");
    long videos = count("type:video");
    assertThat(images).isPositive();
    assertThat(videos).isPositive();
    assertThat(images + videos).isEqualTo(all);
    assertThat(count("type:image or type:video")).isEqualTo(all);
    assertThat(count("type:image and type:video")).isZero();
    assertThat(count("not type:video type:[image,video]")).isEqualTo(images);
    assertThat(count("type:[image,video] -type:video")).isEqualTo(images);
    long favorites = count("favorite:true");
    assertThat(count("favorite:true (type:image or type:video)")).isEqualTo(favorites);
    assertThat(count("favorite:true type:image OR favorite:true type:video")).isEqualTo(favorites);
    assertThat(count("not (favorite:true or type:video)"))
        .isEqualTo(images - count("favorite:true type:image"));
  }

  @Test
  void takesComparisonsGlobsAndPlainWords() {
    assertThat(count("size>0")).isEqualTo(count("size:any"));
    assertThat(count("file_name.glob:\"*.jpg\"")).isPositive();
    assertThat(count("*.JPG")).isGreaterThanOrEqualTo(count("file_name.glob:\"*.jpg\""));
    assertThat(count("img_"))
        .isPositive()
        .isEqualTo(count("file_name:{contains: img_, ignore_case: true}"));
    assertThat(
            count("taken:\"2000..2015\"") + count("taken:\"> 2015\"") + count("taken:\"< 2000\""))
        .isEqualTo(count("not taken:\"> 2999\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          siz:3                | 1:1  | did you mean "size"?
          type:video or        | 1:14 | a condition is missing here
          (type:video          | 1:1  | this bracket is not closed
          type:video)          | 1:11 | this bracket closes nothing
          type:                | 1:6  | a value is missing here
          file_name:"a         | 1:11 | this quote is not closed
          type:[image          | 1:12 | a ] is missing here
          size:big             | 1:6  | "big" is no number
          type:photo           | 1:6  | image
          near:{km: 3}         | 1:6  | latitude
          """)
  void showsWhereAQueryIsWrong(String query, String place, String words) {
    Said said = mia.autotag("find", query);
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("query:" + place + ": error").contains(words).contains("^");
    assertThat(mia.sandbox().log().count()).isZero();
  }
}
