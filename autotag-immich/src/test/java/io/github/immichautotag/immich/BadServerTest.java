package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.http.RetryPolicy;
import io.github.immichautotag.immich.http.Timeouts;
import io.github.immichautotag.sandbox.SandboxOptions;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Fault;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are not there, not Immich, or not well: what a person reads then. */
final class BadServerTest {

  private static final String SECRET = "s3cr3t-key-that-nobody-may-see";

  private final HandMadeLibrary made =
      new HandMadeLibrary().assets(20).tag("good", 5).tag("bad", 5);
  private final SandboxServer sandbox = SandboxServer.start(options());

  private SandboxOptions options() {
    return Servers.recorded(Dialect.V3)
        .withLibrary(made.source())
        .withKeys(ApiKey.full(SECRET), ApiKey.scoped("reader", "asset.read", "user.read"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void namesAHostThatDoesNotExist() {
    PhotoServerException failure = failure(at("http://no-such-host.invalid:2283"));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure).hasMessageContaining("no-such-host.invalid").hasMessageContaining("name");
  }

  @Test
  void saysThatNothingListensOnAPort() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    PhotoServerException failure = failure(at("http://127.0.0.1:" + free));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure)
        .hasMessageContaining("nothing accepts connections at 127.0.0.1:" + free)
        .hasMessageContaining("tried 5 times");
  }

  @Test
  void saysThatAServerAcceptsButDoesNotAnswer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      ImmichSettings settings =
          ImmichSettings.of("http://127.0.0.1:" + silent.getLocalPort(), SECRET)
              .withRetries(RetryPolicy.none())
              .withTimeouts(
                  new Timeouts(
                      Duration.ofSeconds(1),
                      Duration.ofMillis(100),
                      Duration.ofMillis(100),
                      Duration.ofSeconds(1)));
      PhotoServerException failure = failure(settings);
      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure).hasMessageContaining("no answer within");
    }
  }

  @Test
  void suggestsTheBasePathWhenImmichIsNotFound() {
    PhotoServerException failure = failure(at(web() + "/photos"));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_IMMICH);
    assertThat(failure)
        .hasMessageContaining("404 at /photos/api/server/version")
        .hasMessageContaining("Check the path \"/photos\"");
  }

  @Test
  void acceptsTheAddressWithAndWithoutApiAndSlash() {
    for (String end : List.of("", "/", "/api", "/api/")) {
      assertThat(Servers.server(at(web() + end)).check(Set.of()).version().toString())
          .isEqualTo("3.1.0");
    }
  }

  @Test
  void readsBelowABasePath() {
    try (SandboxServer below = SandboxServer.start(options().withBasePath("/immich/api"))) {
      String web = below.baseUri().toString().replace("/api", "");
      assertThat(web).endsWith("/immich");
      assertThat(Servers.fetch(Servers.server(at(web)), Set.of()).assets().size()).isEqualTo(20);
    }
  }

  @Test
  void saysThatTheKeyIsNotAccepted() {
    PhotoServerException failure = failure(ImmichSettings.of(web(), "wrong-" + SECRET));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_PERMITTED);
    assertThat(failure).hasMessageContaining("does not accept the API key");
  }

  @Test
  void namesThePermissionThatIsMissing() {
    PhotoServerException failure = failure(ImmichSettings.of(web(), "reader"));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_PERMITTED);
    assertThat(failure).hasMessageContaining("permission tag.read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.118.2", "1.144.1"})
  void refusesAVersionThatIsTooOld(String version) {
    try (SandboxServer old =
        SandboxServer.start(options().withDialect(Dialect.V2).withVersion(version))) {
      PhotoServerException failure = failure(at(old.baseUri().toString()));
      assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED_VERSION);
      assertThat(failure).hasMessageContaining(version).hasMessageContaining("2.0.0");
    }
  }

  @Test
  void takesAWebPageForWhatItIs() {
    sandbox.faults().next(FaultPlan.ALWAYS, "GET", "/server/version", Fault.html());
    PhotoServerException failure = failure(at(web()));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_IMMICH);
    assertThat(failure).hasMessageContaining("web page").hasMessageContaining("login");
  }

  @Test
  void doesNotFollowARedirectWithTheKey() {
    Map<String, String> elsewhere = Map.of("Location", "https://evil.example.org/login?token=abc");
    sandbox
        .faults()
        .next(FaultPlan.ALWAYS, "GET", "/server/version", Fault.status(302, elsewhere, ""));
    PhotoServerException failure = failure(at(web()));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_IMMICH);
    assertThat(failure)
        .hasMessageContaining("https://evil.example.org/")
        .hasMessageNotContaining("abc");
  }

  @Test
  void notesAnAnswerThatIsNoJson() {
    sandbox.faults().next(FaultPlan.ALWAYS, "GET", "/users/me", Fault.notJson());
    PhotoServerException failure = failure(at(web()));
    assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    assertThat(failure).hasMessageContaining("damaged, or not what Immich answers");
  }

  @Test
  void notesAnAnswerWhoseCompressionIsBroken() {
    sandbox.faults().next(FaultPlan.ALWAYS, "POST", "/search/metadata", Fault.brokenGzip());
    PhotoServerException failure = failure(at(web()));
    assertThat(failure.kind()).isIn(Kind.FAILED, Kind.UNREACHABLE);
    assertThat(failure).hasMessageContaining("the answer").hasMessageContaining("tried 5 times");
  }

  enum Passing {
    DROPPED(Fault.dropBefore()),
    TRUNCATED(Fault.truncated()),
    GZIP(Fault.brokenGzip()),
    NOT_JSON(Fault.notJson()),
    STATUS_500(Fault.status(500)),
    STATUS_502(Fault.status(502, Map.of("Content-Type", "text/html"), "<html>Bad gateway</html>")),
    STATUS_503(Fault.status(503)),
    TOO_MANY(Fault.status(429, Map.of("Retry-After", "7"), "{\"message\":\"slow down\"}"));

    // Faults keep no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Fault fault;

    Passing(Fault fault) {
      this.fault = fault;
    }
  }

  @ParameterizedTest
  @EnumSource(Passing.class)
  void readsEverythingWhenAFaultPasses(Passing passing) {
    for (String path : List.of("/server/version", "/users/me", "/search/metadata", "/tags")) {
      sandbox.faults().next(2, (method, sent) -> sent.endsWith(path), passing.fault);
    }
    Library library = Servers.fetch(Servers.server(at(web())), Set.of("good", "bad"));
    assertThat(library.assets().size()).isEqualTo(20);
    assertThat(library.assetCompleteness().isComplete()).isTrue();
    assertThat(library.taggedWithin(new TagPath("good")).assets().size()).isEqualTo(5);
    assertThat(sandbox.faults().injected()).isEqualTo(8);
  }

  @Test
  void waitsAsLongAsTheServerAsksButNoLongerThanAllowed() {
    List<Duration> waits = new ArrayList<>();
    for (String wish : List.of("7", "86400", "Tue, 24 Nov 1998 04:00:00 GMT", "soon")) {
      Map<String, String> headers = Map.of("Retry-After", wish);
      sandbox.faults().next(1, "GET", "/users/me", Fault.status(429, headers, "{}"));
    }
    ImmichPhotoServer server = new ImmichPhotoServer(at(web()), waits::add, new Random(1));
    Servers.fetch(server, Set.of());
    assertThat(waits).hasSize(4);
    // A little longer, so that not all threads come back at one moment.
    assertThat(waits.get(0)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_700));
    assertThat(waits.get(1)).isEqualTo(Duration.ofMinutes(2));
    assertThat(waits.get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    assertThat(waits.get(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
  }

  @Test
  void waitsThoughTheServerSaysThatItNeedNot() {
    List<Duration> waits = new ArrayList<>();
    Map<String, String> atOnce = Map.of("Retry-After", "0");
    for (int status : new int[] {429, 503}) {
      sandbox.faults().next(2, "GET", "/users/me", Fault.status(status, atOnce, "{}"));
    }
    ImmichPhotoServer server = new ImmichPhotoServer(at(web()), waits::add, new Random(1));
    Servers.fetch(server, Set.of());
    assertThat(waits).hasSize(4).allMatch(wait -> wait.compareTo(Duration.ofMillis(200)) > 0);
    assertThat(waits.get(3)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void triesAgainWhenEncryptionIsCutOff() throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket restarting = new ServerSocket(0)) {
      Thread thread =
          new Thread(
              () -> {
                while (!restarting.isClosed()) {
                  try (Socket client = restarting.accept()) {
                    connections.incrementAndGet();
                    client.getInputStream().read(new byte[1024]);
                  } catch (IOException closed) {
                    return;
                  }
                }
              });
      thread.start();
      PhotoServerException failure = failure(at("https://127.0.0.1:" + restarting.getLocalPort()));
      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure)
          .hasMessageContaining("the connection broke while encryption was agreed on")
          .hasMessageContaining("tried 5 times");
      assertThat(connections).hasValue(5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void blamesTheLoginOfAProxyAndNotTheKey(int status) {
    Map<String, String> page = Map.of("Content-Type", "text/html");
    sandbox
        .faults()
        .next(FaultPlan.ALWAYS, "GET", "/server/version", Fault.status(status, page, "<html>"));
    PhotoServerException failure = failure(at(web()));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_IMMICH);
    assertThat(failure)
        .hasMessageContaining("status " + status)
        .hasMessageContaining("login")
        .hasMessageNotContaining("API key");
  }

  @Test
  void takesASearchThatDoesNotTellOfMoreForDamaged() {
    String page = "{\"assets\":{\"items\":[{\"id\":\"x\"}]}}";
    Map<String, String> json = Map.of("Content-Type", "application/json");
    sandbox
        .faults()
        .next(FaultPlan.ALWAYS, "POST", "/search/metadata", Fault.status(200, json, page));
    assertThat(failure(at(web()))).hasMessageContaining("damaged, or not what Immich answers");
  }

  @Test
  void givesUpOnAServerThatKeepsFailing() {
    sandbox.faults().next(FaultPlan.ALWAYS, "POST", "/search/metadata", Fault.status(500));
    PhotoServerException failure = failure(at(web()));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure)
        .hasMessageContaining("status 500")
        .hasMessageContaining("Injected fault")
        .hasMessageContaining("tried 5 times");
  }

  @Test
  void marksATagThatCannotBeReadAndReadsTheOthers() {
    // With one connection the calls come in order: the walk, what changed meanwhile, then the tags
    // by name; the first tag fails for good.
    sandbox
        .faults()
        .next(1, "GET", "/tags", Fault.status(500))
        .next(2, "POST", "/search/metadata", passThrough());
    sandbox.faults().next(5, "POST", "/search/metadata", Fault.status(500));
    ImmichPhotoServer server = Servers.server(at(web()).withConcurrency(1));

    Library library =
        server.fetch(
            new ReadRequest(Set.of(Visibility.TIMELINE), Needs.tags(Set.of("good", "bad"))),
            Progress.silent());

    Membership bad = library.taggedWithin(new TagPath("bad"));
    assertThat(bad.completeness().isComplete()).isFalse();
    assertThat(bad.completeness().toString()).contains("the tag \"bad\"");
    assertThat(library.taggedWithin(new TagPath("good")).assets().size()).isEqualTo(5);
    assertThat(library.assets().size()).isEqualTo(20);
  }

  /** Answers what would have been answered. */
  private static Fault passThrough() {
    return Fault.late(Duration.ZERO);
  }

  @Test
  void showsNothingOfWhatAProxyEchoes() {
    String echo = "{\"message\":\"\\u001b[31mx-api-key: " + SECRET + "\\u202e\\n refused\"}";
    Map<String, String> json = Map.of("Content-Type", "application/json");
    for (int status : new int[] {400, 401, 403, 500}) {
      sandbox.faults().clear();
      sandbox.faults().next(FaultPlan.ALWAYS, "GET", "/users/me", Fault.status(status, json, echo));
      assertThat(failure(at(web())))
          .hasMessageContaining("x-api-key: ***  refused")
          .hasMessageNotContainingAny(SECRET, "\u001b", "\u202e", "\n");
    }
  }

  @Test
  void tellsThatItTriesAgain() {
    List<String> told = new ArrayList<>();
    sandbox.faults().next(3, "GET", "/users/me", Fault.status(503));
    Gateway.Waiting waiting = new Gateway.Waiting(Servers.FAST, new Random(1), told::add);
    Servers.fetch(new ImmichPhotoServer(at(web()), waiting), Set.of());
    assertThat(told)
        .containsExactly(
            "Immich answered with status 503 while asking whose key this is; trying again (2 of 5)",
            "Immich answered with status 503 while asking whose key this is; trying again (3 of 5)",
            "Immich answered with status 503 while asking whose key this is; trying again (4 of 5)");
  }

  @Test
  void neverShowsTheKey() {
    ImmichSettings settings = at(web());
    assertThat(settings.toString()).doesNotContain(SECRET).contains("***");
    List<Fault> faults =
        List.of(
            Fault.html(),
            Fault.notJson(),
            Fault.status(500),
            Fault.status(400),
            Fault.status(401),
            Fault.status(403),
            Fault.status(404),
            Fault.dropBefore(),
            Fault.truncated());
    for (Fault fault : faults) {
      sandbox.faults().clear();
      sandbox.faults().next(FaultPlan.ALWAYS, "GET", "/users/me", fault);
      Throwable failure = failure(settings);
      for (Throwable at = failure; at != null; at = at.getCause()) {
        assertThat(String.valueOf(at)).doesNotContain(SECRET);
      }
    }
  }

  private ImmichSettings at(String url) {
    return ImmichSettings.of(url, SECRET);
  }

  private String web() {
    return sandbox.baseUri().toString().replace("/api", "");
  }

  private static PhotoServerException failure(ImmichSettings settings) {
    ImmichPhotoServer server = Servers.server(settings);
    PhotoServerException failure =
        catchThrowableOfType(
            PhotoServerException.class, () -> Servers.fetch(server, Set.of("good", "bad")));
    assertThat(failure).as("a failure").isNotNull();
    return failure;
  }
}
