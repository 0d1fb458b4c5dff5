package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.immich.http.Timeouts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted connections, as home servers have them: self-signed, or not encrypted after all. */
final class TlsTest {

  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private HttpServer server = plain();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void doesNotTrustASelfSignedCertificateByItself() {
    encrypted("self-signed.p12");
    PhotoServerException failure = failure(settings("https"));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure)
        .hasMessageContaining("certificate is not trusted")
        .hasMessageContaining("server.ca_file")
        .hasMessageNotContaining("tried");
  }

  @Test
  void trustsTheCertificatesOfTheFileItIsGiven() throws URISyntaxException {
    encrypted("self-signed.p12");
    ImmichSettings settings = settings("https").withCertificates(pem("self-signed.pem"));
    assertThat(Servers.server(settings).check(Set.of()).version().toString()).isEqualTo("3.1.0");
  }

  @Test
  void saysThatACertificateIsForAnotherName() throws URISyntaxException {
    encrypted("other-name.p12");
    PhotoServerException failure =
        failure(settings("https").withCertificates(pem("other-name.pem")));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure).hasMessageContaining("made for another name");
  }

  @Test
  void suggestsHttpsWhenThePortSpeaksIt() {
    encrypted("self-signed.p12");
    PhotoServerException failure = failure(settings("http"));
    assertThat(failure.kind()).isIn(Kind.UNREACHABLE, Kind.NOT_IMMICH);
    assertThat(failure).hasMessageContaining("write " + url("https"));
  }

  @Test
  void suggestsHttpsWhenAProxySaysSo() {
    server.createContext(
        "/api/",
        exchange -> {
          byte[] page =
              "<html>The plain HTTP request was sent to HTTPS port</html>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(400, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    PhotoServerException failure = failure(settings("http"));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_IMMICH);
    assertThat(failure).hasMessageContaining("write " + url("https"));
  }

  @Test
  void suggestsHttpWhenThePortDoesNotSpeakTls() {
    PhotoServerException failure = failure(settings("https"));
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure).hasMessageContaining("write " + url("http"));
  }

  @Test
  void waitsForEncryptionNoLongerThanForAConnection() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Duration soon = Duration.ofMillis(150);
      Duration late = Duration.ofMinutes(5);
      ImmichSettings settings =
          ImmichSettings.of("https://127.0.0.1:" + silent.getLocalPort(), "key")
              .withTimeouts(new Timeouts(soon, late, late, late));
      assertThat(failure(settings))
          .hasMessageContaining("does not answer in TLS within 150 ms")
          .hasMessageNotContaining("tried");
    }
  }

  @Test
  void namesACertificateFileThatCannotBeUsed() throws IOException {
    Path missing = folder.resolve("missing.pem");
    assertThatThrownBy(() -> Servers.server(settings("https").withCertificates(missing)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.pem");
    Path odd = Files.writeString(folder.resolve("odd.pem"), "no certificate");
    assertThatThrownBy(() -> Servers.server(settings("https").withCertificates(odd)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("odd.pem");
  }

  private static HttpServer plain() {
    try {
      HttpServer plain = HttpServer.create(ANY_PORT, 0);
      plain.start();
      return plain;
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }

  private void encrypted(String keyStore) {
    server.stop(0);
    try {
      HttpsServer encrypted = HttpsServer.create(ANY_PORT, 0);
      encrypted.setHttpsConfigurator(new HttpsConfigurator(context(keyStore)));
      answer(encrypted, "/api/server/version", "{\"major\":3,\"minor\":1,\"patch\":0}");
      answer(encrypted, "/api/api-keys/me", "{\"permissions\":[]}");
      encrypted.start();
      server = encrypted;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  private static void answer(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static SSLContext context(String keyStore) throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = TlsTest.class.getResourceAsStream("/tls/" + keyStore)) {
      keys.load(in, password);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Path pem(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(TlsTest.class.getResource("/tls/" + name)).toURI());
  }

  private String url(String scheme) {
    return scheme + "://localhost:" + server.getAddress().getPort();
  }

  private ImmichSettings settings(String scheme) {
    // Java's own server waits for more when it is greeted in TLS; Immich's answers at once.
    Duration soon = Duration.ofMillis(500);
    return ImmichSettings.of(url(scheme), "some-key")
        .withTimeouts(new Timeouts(soon, soon, soon, soon.multipliedBy(4)));
  }

  private static PhotoServerException failure(ImmichSettings settings) {
    ImmichPhotoServer server = Servers.server(settings);
    PhotoServerException failure =
        catchThrowableOfType(PhotoServerException.class, () -> server.check(Set.of()));
    assertThat(failure).as("a failure").isNotNull();
    return failure;
  }
}
