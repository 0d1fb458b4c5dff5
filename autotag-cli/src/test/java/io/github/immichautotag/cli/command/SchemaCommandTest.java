package io.github.immichautotag.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.cli.CommandLineFixture;
import io.github.immichautotag.cli.Said;
import io.github.immichautotag.cli.config.schema.JsonSchema;
import io.github.immichautotag.cli.surroundings.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors are told. */
final class SchemaCommandTest {

  private final CommandLineFixture mia;

  SchemaCommandTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @Test
  void printsTheSchemaAndNothingElse() {
    Said said = mia.autotag("schema");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.err()).isEmpty();
    JsonObject schema = JsonParser.parseString(said.out()).getAsJsonObject();
    assertThat(schema.get("$schema").getAsString()).contains("draft-07");
    assertThat(schema.getAsJsonObject("properties").keySet()).contains("server", "classification");
  }

  @Test
  void writesAFileAndReplacesAnOlderOne() throws IOException {
    Path file = Files.writeString(mia.home().resolve("s.json"), "old");

    Said said = mia.autotag("schema", "-o", "s.json");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Wrote " + file);
    assertThat(file).hasContent(JsonSchema.text());
  }

  @Test
  void saysWhatKeepsItFromWriting() {
    Said said = mia.autotag("schema", "-o", "nowhere/s.json");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("nowhere/s.json", "no such file or folder");
  }
}
