package io.github.immichautotag.immich.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate authorities of this Java, and those of a file beside them. */
record TrustedCertificates(SSLSocketFactory sockets, X509TrustManager trust) {

  /**
   * Reads a PEM file with one certificate or several.
   *
   * @throws IllegalArgumentException if the file cannot be read or holds no certificate
   */
  static TrustedCertificates with(Path file) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (X509Certificate known : trustManager(null).getAcceptedIssuers()) {
        store.setCertificateEntry("known-" + count++, known);
      }
      for (Certificate added : read(file)) {
        store.setCertificateEntry("added-" + count++, added);
      }
      return trusting(trustManager(store));
    } catch (IOException | GeneralSecurityException unusable) {
      throw unusable(file, unusable);
    }
  }

  /** Those of this Java alone. */
  static TrustedCertificates ofThisJava() {
    try {
      return trusting(trustManager(null));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("this Java cannot encrypt", unusable);
    }
  }

  private static TrustedCertificates trusting(X509TrustManager trust)
      throws GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, new TrustManager[] {trust}, null);
    return new TrustedCertificates(tls.getSocketFactory(), trust);
  }

  private static Iterable<? extends Certificate> read(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new GeneralSecurityException("it holds no certificate");
      }
      return certificates;
    }
  }

  private static X509TrustManager trustManager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager trust) {
        return trust;
      }
    }
    throw new GeneralSecurityException("this Java has no trust manager for X.509");
  }

  private static IllegalArgumentException unusable(Path file, Exception cause) {
    return new IllegalArgumentException(
        "the certificate file "
            + file
            + (cause instanceof NoSuchFileException ? " is not there" : " cannot be used")
            + "; it must be a readable PEM file with -----BEGIN CERTIFICATE-----",
        cause);
  }
}
