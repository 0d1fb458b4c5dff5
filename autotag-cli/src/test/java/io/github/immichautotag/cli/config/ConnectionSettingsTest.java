package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address and key from file, environment and flags. */
final class ConnectionSettingsTest {
  private static final String FILE =
      "version: 2\nserver: {url: 'http://file:1', api_key: from-file}\n";

  @TempDir Path home;

  private final Map<String, String> variables = new HashMap<>();
  private Overrides flags = Overrides.NONE;

  @Test
  void flagsStandAboveEnvironmentAndEnvironmentAboveFile() throws IOException {
    assertThat(server(FILE).baseUrl()).hasToString("http://file:1");
    assertThat(server(FILE).apiKey().reveal()).isEqualTo("from-file");
    variables.put("IMMICH_AUTOTAG_URL", "https://variable/immich/");
    variables.put("IMMICH_AUTOTAG_API_KEY", "from-variable\n");
    assertThat(server(FILE).baseUrl()).hasToString("https://variable/immich");
    assertThat(server(FILE).apiKey().reveal()).isEqualTo("from-variable");
    flags =
        new Overrides(
            Optional.empty(),
            Optional.of("http://flag:3/api"),
            Optional.of("from-flag"),
            Optional.empty());
    assertThat(server(FILE).baseUrl()).hasToString("http://flag:3");
    assertThat(server(FILE).apiKey().reveal()).isEqualTo("from-flag");
  }

  @Test
  void addressAndKeyMayComeFromTheEnvironmentAlone() throws IOException {
    variables.put("IMMICH_AUTOTAG_URL", "http://h:1");
    variables.put("IMMICH_AUTOTAG_API_KEY_FILE", keyFile("the-key").toString());
    ServerSettings server = server("version: 2\n");
    assertThat(server.apiKey().reveal()).isEqualTo("the-key");
    assertThat(server.linkBase()).hasToString("http://h:1");
  }

  @Test
  void keyFilesLieBesideTheConfigurationOrInTheHomeDirectory() throws IOException {
    keyFile("  the-key \r\n");
    for (String path : new String[] {"key.txt", "~/key.txt", home.resolve("key.txt").toString()}) {
      String text = "version: 2\nserver: {url: 'http://h:1', api_key_file: '" + path + "'}\n";
      assertThat(server(text).apiKey().reveal()).isEqualTo("the-key");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', this file is empty",
    "' \n', this file is empty",
    "'two keys', this file holds more than an API key",
    "'kéy', this file holds more than an API key",
  })
  void saysWhatIsWrongWithAKeyFile(String content, String message) throws IOException {
    Path file = keyFile(content);
    String told = told("version: 2\nserver: {url: 'http://h:1', api_key_file: key.txt}\n");
    assertThat(told).contains(file + ": error: " + message).doesNotContain("two keys", "kéy");
  }

  @Test
  void saysThatAKeyFileIsMissing() throws IOException {
    assertThat(told("version: 2\nserver: {url: 'http://h:1', api_key_file: nowhere.txt}\n"))
        .contains(home.resolve("nowhere.txt") + ": error: there is no such file");
  }

  @Test
  void warnsWhenOthersCanReadTheKey() throws IOException {
    Files.setPosixFilePermissions(keyFile("k"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(told("version: 2\nserver: {url: 'http://h:1', api_key_file: key.txt}\n"))
        .contains("key.txt: warning: every user of this machine can read this file");
    assertThat(told(FILE)).isEmpty();
    Path file = write(FILE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    LoadedConfiguration loaded = new ConfigLoader().load(file, environment());
    assertThat(loaded.configuration()).isPresent();
    assertThat(loaded.problems().get(0).render(false))
        .contains("config.yaml:2:32: warning: other users", "chmod 600")
        .doesNotContain("from-file");
  }

  @Test
  void oneSourceGivesTheKeyInOneWayOnly() throws IOException {
    variables.put("IMMICH_AUTOTAG_API_KEY", "a");
    variables.put("IMMICH_AUTOTAG_API_KEY_FILE", "b");
    assertThat(told(FILE)).contains("IMMICH_AUTOTAG_API_KEY: error: a key and a file with a key");
  }

  @Test
  void blamesTheVariableForABadAddress() throws IOException {
    variables.put("IMMICH_AUTOTAG_URL", "immich.lan:2283");
    assertThat(told(FILE))
        .contains(
            "IMMICH_AUTOTAG_URL: error: an address starts with http",
            "write http://immich.lan:2283");
  }

  @ParameterizedTest
  @CsvSource({
    "immich.lan, 2283, http://immich.lan:2283",
    "192.168.1.5, 80, http://192.168.1.5:80",
    "'fd00::5', 2283, 'http://[fd00::5]:2283'",
    "'[fd00::5]', 2283, 'http://[fd00::5]:2283'",
    "immich_server, 2283, http://immich_server:2283",
    "my nas, 2283, ",
    "immich.lan:2283, 2283, ",
    "a b, 2283, ",
  })
  void hostAndPortMeanPlainHttp(String host, String port, String url) throws IOException {
    String text = "version: 2\nserver: {host: '" + host + "', port: '" + port + "', api_key: k}\n";
    Optional<Configuration> configuration = load(text).configuration();
    assertThat(configuration.map(found -> found.server().baseUrl().toString()))
        .isEqualTo(Optional.ofNullable(url));
  }

  @Test
  void theKeyShowsItselfNowhere() throws IOException {
    Configuration configuration = load(FILE).configuration().orElseThrow();
    assertThat(configuration.toString()).contains("apiKey=***").doesNotContain("from-file");
    assertThat(configuration.server().apiKey()).hasToString("***");
  }

  private Path keyFile(String content) throws IOException {
    return TestFiles.privateCopy(
        Files.writeString(home.resolve("raw"), content), home.resolve("key.txt"));
  }

  private Path write(String text) throws IOException {
    return TestFiles.privateCopy(
        Files.writeString(home.resolve("raw"), text), home.resolve("config.yaml"));
  }

  private ServerSettings server(String text) throws IOException {
    return load(text).configuration().orElseThrow().server();
  }

  private String told(String text) throws IOException {
    StringBuilder told = new StringBuilder();
    load(text).problems().forEach(problem -> told.append(problem.render(false)).append('\n'));
    return told.toString();
  }

  private LoadedConfiguration load(String text) throws IOException {
    return new ConfigLoader().load(write(text), environment());
  }

  private Environment environment() {
    return new Environment(variables, home, flags);
  }
}
