package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large libraries in the memory of a small machine, in a process of their own. */
@Tag("heavy")
final class MemoryTest {

  private static final int ASSETS = 100_000;

  @TempDir private Path home;

  /** The worst case: no category claims anything, so that every asset is to be marked. */
  @Test
  void plansAndMarksAHundredThousandAssetsInAQuarterOfAGigabyte() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withLibrary(LibrarySource.seeded(1, ASSETS))
            .withJobs(JobOptions.immediate());
    try (SandboxServer sandbox = SandboxServer.start(options)) {
      Path config = configuration(sandbox);
      Path plan = home.resolve("plan.json");
      autotag("plan", "--config", config.toString(), "-o", plan.toString());
      try (Reader reader = Files.newBufferedReader(plan)) {
        JsonObject read = JsonParser.parseReader(reader).getAsJsonObject();
        // Own assets that carry the mark already, and marks that are taken off, make the
        // difference.
        assertThat(read.get("size").getAsInt())
            .isBetween(read.get("assets_in_scope").getAsInt() * 95 / 100, ASSETS);
        assertThat(read.get("assets_in_scope").getAsInt()).isGreaterThan(ASSETS * 9 / 10);
      }
      autotag("run", "--config", config.toString());
    }
  }

  private Path configuration(SandboxServer sandbox) throws IOException {
    String text =
        """
        version: 2
        server: {url: "http://127.0.0.1:%d", api_key: %s}
        classification:
          rules:
            - name: nothing
              tag_names: [no such tag]
        """
            .formatted(sandbox.port(), SandboxOptions.DEFAULT_KEY);
    return Files.writeString(home.resolve("config.yaml"), text);
  }

  private void autotag(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    Path output = home.resolve("output");
    Process process = builder.redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    // Part of this family's photos lie in a library that may only be read.
    assertThat(process.exitValue()).as(Files.readString(output)).isIn(0, 4);
  }
}
