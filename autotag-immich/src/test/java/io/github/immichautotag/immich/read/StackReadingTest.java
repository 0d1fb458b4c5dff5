package io.github.immichautotag.immich.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import io.github.immichautotag.immich.read.StackReading.Stack;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StackReadingTest {

  @ParameterizedTest
  @CsvSource({"3.1.0, 197-stacks-list.json", "2.7.5, 196-stacks-list.json"})
  void readsTheIdsOfTheRecordedStacks(String version, String file) throws IOException {
    Path folder = Path.of(System.getProperty("autotag.testdata.dir")).resolve("recordings");
    String text = Files.readString(folder.resolve(version).resolve(file));
    JsonArray recorded =
        JsonParser.parseString(text)
            .getAsJsonObject()
            .getAsJsonObject("response")
            .getAsJsonArray("body");

    List<Stack> read = StackReading.decode(new JsonReader(new StringReader(recorded.toString())));

    assertThat(read).hasSameSizeAs(recorded).isNotEmpty();
    for (int at = 0; at < read.size(); at++) {
      JsonObject expected = recorded.get(at).getAsJsonObject();
      assertThat(read.get(at).id()).hasToString(expected.get("id").getAsString());
      assertThat(read.get(at).primary()).hasToString(expected.get("primaryAssetId").getAsString());
      assertThat(read.get(at).assets()).hasSameSizeAs(expected.getAsJsonArray("assets"));
      assertThat(read.get(at).assets()).contains(read.get(at).primary());
    }
  }
}
