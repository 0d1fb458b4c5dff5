package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.surroundings.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DateOfCommandTest {

  private final CommandLineFixture mia;

  DateOfCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @Test
  void tellsNameReadingAndScheme() {
    Said said =
        mia.autotag(
            "date-of", "PXL_20231026_210642603.dng", "IMG-20221109-WA0000.jpg", "Scan0001.jpg");
    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .isEqualTo(
            """
            PXL_20231026_210642603.dng\t2023-10-26T21:06:42.603Z\tpixel
            IMG-20221109-WA0000.jpg\t2022-11-09\twhatsapp
            Scan0001.jpg\tNONE\t
            """);
    assertThat(said.err()).isEmpty();
  }

  @Test
  void readsNamesFromItsInputOneALine() {
    Said said = mia.typingLines("20191225_183045.jpg\r\n2019-07.jpg\n").autotag("date-of", "-");
    assertThat(said.out())
        .isEqualTo(
            """
            20191225_183045.jpg\t2019-12-25T18:30:45\tdate-time
            2019-07.jpg\t2019-07\tmonth
            """);
  }

  @Test
  void writesAJsonObjectALine() {
    Said said =
        mia.autotag(
            "date-of",
            "--format",
            "json",
            "--zone",
            "Europe/Berlin",
            "VID_20180507_192217158.mp4",
            "IMG-20221109-WA0000.jpg",
            "x.jpg");
    JsonObject[] answers =
        said.out()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toArray(JsonObject[]::new);
    assertThat(answers[0])
        .hasToString(
            "{\"name\":\"VID_20180507_192217158.mp4\",\"reading\":\"2018-05-07T19:22:17.158\","
                + "\"precision\":\"millisecond\",\"zone\":\"local\",\"scheme\":\"android\","
                + "\"confidence\":\"capture\",\"instant\":\"2018-05-07T17:22:17.158Z\"}");
    assertThat(answers[1])
        .hasToString(
            "{\"name\":\"IMG-20221109-WA0000.jpg\",\"reading\":\"2022-11-09\","
                + "\"precision\":\"day\",\"zone\":\"local\",\"scheme\":\"whatsapp\","
                + "\"confidence\":\"sent\",\"instant\":null}");
    assertThat(answers[2])
        .hasToString(
            "{\"name\":\"x.jpg\",\"reading\":null,\"precision\":\"none\",\"zone\":\"none\","
                + "\"scheme\":null,\"confidence\":null,\"instant\":null}");
  }

  @Test
  void believesTheClockThatItIsGiven() {
    String name = "20191225_183045.jpg";
    assertThat(mia.autotag("date-of", "--clock", "2019-12-25T04:30:45Z", name).out())
        .contains("2019-12-25T18:30:45");
    assertThat(mia.autotag("date-of", "--clock", "2019-12-25T04:30:44Z", name).out())
        .contains("NONE");
  }

  @Test
  void takesANameThatBeginsWithADash() {
    assertThat(mia.autotag("date-of", "--", "-20191225_183045.jpg").out())
        .isEqualTo("-20191225_183045.jpg\t2019-12-25T18:30:45\tdate-time\n");
  }

  @Test
  void saysWhatIsWrongWithItsOptions() {
    assertThat(mia.autotag("date-of"))
        .isEqualTo(
            new Said(
                ExitCode.USAGE,
                "",
                "autotag: autotag date-of needs names of files, or - to read them from its input\n"));
    assertThat(mia.autotag("date-of", "--zone", "Mars", "x").err())
        .contains("--zone: \"Mars\" is no time zone; write one such as Europe/Berlin");
    assertThat(mia.autotag("date-of", "--clock", "noon", "x").err())
        .contains("--clock: \"noon\" is no instant; write one such as 2026-10-01T00:00:00Z");
    assertThat(mia.autotag("date-of", "--format", "xml", "x").err())
        .contains("--format: \"xml\" is neither text nor json");
  }
}
