package io.github.immichautotag.immich.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypts connections that already stand, and waits for the other side's first words no longer
 * than for the connection itself. The HTTP library would wait as long as for an answer, for a
 * minute, at a port that does not speak TLS and stays silent; once a connection is encrypted it
 * sets the time-out anew.
 */
final class QuickHandshake extends SSLSocketFactory {

  private final SSLSocketFactory sockets;
  private final int millis;

  QuickHandshake(SSLSocketFactory sockets, Duration longest) {
    this.sockets = sockets;
    millis = (int) Math.min(longest.toMillis(), Integer.MAX_VALUE);
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    connected.setSoTimeout(millis);
    return sockets.createSocket(connected, host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return sockets.createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, localHost, localPort);
  }
}
