package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes wrong for people, from the missing file to the dying server: each with an exit code
 * that a script can tell apart, and words that say what, where and what to do.
 */
final class BadInputTest {

  private static final List<String> ANY = List.of("check", "plan", "run");
  private static final List<String> READING = List.of("plan", "run");

  /** What a server of TLS answers to that which is none. */
  private static final byte[] TLS_ALERT = {0x15, 3, 3, 0, 2, 2, 10};

  /** What Immich itself answers to that which is no HTTP. */
  private static final byte[] NO_HTTP =
      "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final CommandLineFixture mia;

  BadInputTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  /** Something that is wrong, for these commands. */
  private record Wrong(
      String what,
      Consumer<CommandLineFixture> circumstances,
      List<String> commands,
      ExitCode code,
      List<String> words) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Wrong> wrongFiles() {
    return Stream.of(
        new Wrong(
            "no configuration at all",
            mia -> {},
            ANY,
            ExitCode.USAGE,
            List.of(".config/immich_autotag/config.yaml", "autotag init")),
        file("a YAML mistake", "server:\n\turl: x\n", "config.yaml:2:1", "tab", "yaml-syntax"),
        file(
            "an unknown key",
            "version: 2\nserver:\n  url: http://h:1\n  api_kee: x\n",
            "config.yaml:4:3",
            "api_kee",
            "api_key",
            "unknown-key"),
        file(
            "a bad regular expression",
            """
            version: 2
            server: {url: "http://h:1", api_key: x}
            classification:
              rules:
                - name: events
                  album_name_patterns: ['^(\\d{4}']
            """,
            "config.yaml:6:",
            "^(\\d{4}",
            "bad-pattern"),
        file(
            "an address that is none",
            "version: 2\nserver: {url: 'immich.lan:2283', api_key: x}\n",
            "config.yaml:2:",
            "http://immich.lan:2283",
            "server-address"));
  }

  private static Wrong file(String what, String text, String... words) {
    return new Wrong(what, mia -> mia.configuration(text), ANY, ExitCode.USAGE, List.of(words));
  }

  static Stream<Wrong> wrongServers() {
    return Stream.of(
        server(
            "a host without a name",
            mia -> mia.variable("IMMICH_AUTOTAG_URL", "http://no-such-host.invalid:2283"),
            "no-such-host.invalid",
            "name"),
        server(
            "a port on which nothing listens",
            mia -> mia.variable("IMMICH_AUTOTAG_URL", "http://127.0.0.1:" + freePort()),
            "nothing accepts connections"),
        server(
            "http to a port that speaks https",
            mia -> mia.variable("IMMICH_AUTOTAG_URL", "http://127.0.0.1:" + port(TLS_ALERT)),
            "write https://127.0.0.1:"),
        server(
            "https to a port that speaks http",
            mia -> mia.variable("IMMICH_AUTOTAG_URL", "https://127.0.0.1:" + port(NO_HTTP)),
            "write http://127.0.0.1:"),
        server(
            "a key that is unknown (401)",
            mia -> mia.variable("IMMICH_AUTOTAG_API_KEY", "another-key"),
            "does not accept the API key",
            "Account Settings, API Keys"),
        server(
            "a path below which there is no Immich (404)",
            mia -> mia.variable("IMMICH_AUTOTAG_URL", mia.url() + "/photos"),
            "404 at /photos/api/server/version",
            "Check the path \"/photos\""),
        server(
            "a server that is too old",
            mia ->
                mia.serving(
                        CommandLineFixture.immich().withDialect(Dialect.V2).withVersion("1.144.1"))
                    .configured(),
            "1.144.1",
            "2.0.0"),
        server(
            "a login page before Immich",
            mia -> always(mia, "GET", "/server/version", Fault.html()),
            "web page",
            "login"));
  }

  private static Wrong server(
      String what, Consumer<CommandLineFixture> circumstances, String... words) {
    return new Wrong(what, circumstances, ANY, ExitCode.SERVER_UNUSABLE, List.of(words));
  }

  static Stream<Wrong> wrongWhileReading() {
    return Stream.of(
        reading(
            "a permission that is missing (403)",
            mia ->
                mia.serving(
                        CommandLineFixture.immich()
                            .withKeys(
                                ApiKey.scoped(CommandLineFixture.KEY, "user.read", "asset.read")))
                    .configured(),
            "album.read",
            "tag.read",
            "Account Settings, API Keys"),
        reading(
            "errors that do not stop (500)",
            mia -> always(mia, "POST", "/search/metadata", Fault.status(500)),
            "status 500",
            "tried 5 times",
            "log"),
        reading(
            "connections that are reset",
            mia -> always(mia, "GET", "/albums", Fault.dropBefore()),
            "tried 5 times"),
        damaged(
            "broken compression",
            mia -> always(mia, "POST", "/search/metadata", Fault.brokenGzip()),
            "the answer",
            "tried 5 times"),
        damaged(
            "no JSON where JSON should be",
            mia -> always(mia, "POST", "/search/metadata", Fault.notJson()),
            "damaged, or not what Immich answers"));
  }

  private static Wrong reading(
      String what, Consumer<CommandLineFixture> circumstances, String... words) {
    return new Wrong(what, circumstances, READING, ExitCode.SERVER_UNUSABLE, List.of(words));
  }

  private static Wrong damaged(
      String what, Consumer<CommandLineFixture> circumstances, String... words) {
    return new Wrong(what, circumstances, READING, ExitCode.FAILED, List.of(words));
  }

  private static void always(
      CommandLineFixture mia, String method, String pathEnding, Fault fault) {
    mia.sandbox().faults().next(FaultPlan.ALWAYS, method, pathEnding, fault);
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void isToldOfWhatIsWrongInTheFile(Wrong wrong) {
    wrong.circumstances().accept(mia);
    assertTold(wrong);
  }

  @ParameterizedTest
  @MethodSource({"wrongServers", "wrongWhileReading"})
  void isToldOfWhatIsWrongWithTheServer(Wrong wrong) {
    mia.serving(new HandMadeLibrary().assets(20).album("2020 Trip", 5).source()).configured();
    wrong.circumstances().accept(mia);
    assertTold(wrong);
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  private void assertTold(Wrong wrong) {
    for (String command : wrong.commands()) {
      Said said = mia.autotag(command);
      assertThat(said.code()).as(command).isEqualTo(wrong.code());
      assertThat(said.err()).as(command).contains(wrong.words());
    }
  }

  @Test
  void doesNotMindErrorsThatStop() {
    mia.serving(new HandMadeLibrary().assets(20).album("2020 Trip", 5).source()).configured();
    for (String path : new String[] {"/server/version", "/albums", "/search/metadata", "/tags"}) {
      mia.sandbox().faults().next(2, (method, sent) -> sent.endsWith(path), Fault.status(500));
    }

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("Applied 15 of 15 changes.");
    assertThat(mia.sandbox().faults().injected()).isEqualTo(8);
  }

  @Test
  void plansNothingForALibraryWithoutAssets() {
    mia.serving(new HandMadeLibrary().source()).configured();

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("of 0 assets", "Plan: nothing to do.");
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  @Test
  void marksEverythingAsUnknownInALibraryWithoutAlbums() {
    mia.serving(new HandMadeLibrary().assets(7).source()).configured();

    Said said = mia.autotag("run");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out())
        .contains("Applied 7 of 7 changes.", "category \"events\" claims nothing");
  }

  @Test
  void takesAlbumsOfOneNameAndTagsOfOneLeafNameForWhatTheyAre() {
    HandMadeLibrary made =
        new HandMadeLibrary()
            .assets(10)
            .album("2020 Trip", 3)
            .album("2020 Trip", 1)
            .tag("a/autotag_input_meme", 2)
            .tag("b/autotag_input_meme", 6);
    mia.serving(made.source()).configured();

    Said said = mia.autotag("plan");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out().lines())
        .anyMatch(line -> line.matches("  classified +3 .*"))
        .anyMatch(line -> line.matches("  unknown +4 .*"))
        .anyMatch(line -> line.matches("  conflict +3 .*"));
  }

  @Test
  void readsFiftyThousandAlbumsWithoutACallForEach() {
    HandMadeLibrary made = new HandMadeLibrary().assets(10);
    for (int number = 0; number < 50_000; number++) {
      made.album("Album " + number, 1);
    }
    mia.serving(made.album("2020 Trip", 4).source()).configured();

    Said said = mia.autotag("plan");

    assertThat(said.code()).isEqualTo(ExitCode.DONE);
    assertThat(said.out()).contains("Plan: 6 to add.");
    assertThat(mia.sandbox().log().count()).isLessThan(20);
  }

  @Test
  void showsStrangeNamesWithoutLettingThemPlayWithTheTerminal() {
    String evil = "2020 \u001b[2J\u202eevil\n\"quoted\" \u05d0\u05d1 \ud83c\udf89\r";
    String enormous = "2020 " + "x".repeat(10_000);
    mia.serving(
            new HandMadeLibrary("\u001b[31mMia\n")
                .assets(5)
                .album(evil, 2)
                .album(enormous, 2)
                .source())
        .configured(text -> text.replace("- name: events", "- name: \"\\e[2J events\\u202e\""));

    Said plan = mia.autotag("plan");
    Said run = mia.autotag("run");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    for (Said said : new Said[] {plan, run}) {
      assertThat(said.all()).doesNotContain("\u001b", "\u202e", "\r");
      assertThat(said.out().lines()).allMatch(line -> line.length() < 400);
    }
    assertThat(run.out()).contains("Applied 5 of 5 changes.");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A port that always gives the same answer. */
  private static int port(byte[] answer) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(() -> serve(server, answer));
      thread.setDaemon(true);
      thread.start();
      return server.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void serve(ServerSocket server, byte[] answer) {
    try (server) {
      server.setSoTimeout(5_000);
      while (true) {
        try (Socket client = server.accept()) {
          client.getInputStream().read(new byte[8192]);
          client.getOutputStream().write(answer);
        }
      }
    } catch (IOException nobodyComesAnyMore) {
      // The test is over.
    }
  }
}
