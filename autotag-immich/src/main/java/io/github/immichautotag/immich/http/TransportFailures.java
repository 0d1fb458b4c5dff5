package io.github.immichautotag.immich.http;

import static io.github.immichautotag.core.run.PhotoServerException.Kind.FAILED;
import static io.github.immichautotag.core.run.PhotoServerException.Kind.NOT_IMMICH;
import static io.github.immichautotag.core.run.PhotoServerException.Kind.UNREACHABLE;

import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.immich.http.CallFailure.Fate;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What a failing connection means, in words for the person who has to mend it. */
final class TransportFailures {

  private final ServerAddress address;
  private final Timeouts timeouts;

  TransportFailures(ServerAddress address, Timeouts timeouts) {
    this.address = address;
    this.timeouts = timeouts;
  }

  /**
   * No connection came about, so the request was not sent.
   *
   * @param handshake whether the other side had accepted, and only encryption failed
   */
  CallFailure connecting(ApiCall<?> call, IOException cause, boolean handshake) {
    if (!handshake) {
      return notSent(call, cause, accepting(cause)).passing().build();
    }
    // Encryption that was begun and cut off says nothing about certificates.
    boolean broken = has(cause, EOFException.class) || has(cause, SocketException.class);
    return broken
        ? notSent(call, cause, breakingOff()).passing().build()
        : notSent(call, cause, encrypting(cause)).build();
  }

  private String breakingOff() {
    return "the connection broke while encryption was agreed on. Look whether the server, or a"
        + " proxy before it, was restarted. If it speaks plain http on this port, write "
        + address.withOtherScheme();
  }

  private String accepting(IOException cause) {
    if (has(cause, UnknownHostException.class)) {
      return "no computer is called \""
          + address.host()
          + "\". Check the server address for a typing error, and that this machine's network knows"
          + " the name";
    }
    if (has(cause, InterruptedIOException.class)) {
      return "no connection within "
          + seconds(timeouts.connect())
          + ". Check that the server runs, and that no firewall is in between";
    }
    return "nothing accepts connections at "
        + address.hostAndPort()
        + ". Check that the server runs and that the port is right";
  }

  private String encrypting(IOException cause) {
    if (has(cause, SSLPeerUnverifiedException.class)) {
      return "its certificate was made for another name. Use the name that stands in the"
          + " certificate, or have it made for \""
          + address.host()
          + "\"";
    }
    if (has(cause, GeneralSecurityException.class)) {
      return "its certificate is not trusted (self-signed, or expired, or by an unknown authority)."
          + " If it is your own, name the PEM file of its authority in the configuration"
          + " (server.ca_file)";
    }
    String time =
        has(cause, InterruptedIOException.class) ? " within " + seconds(timeouts.connect()) : "";
    return "it accepts connections, but does not answer in TLS"
        + time
        + ". If the server speaks plain http on"
        + " this port, write "
        + address.withOtherScheme();
  }

  /** The request may have been sent, but no answer came. */
  CallFailure waiting(ApiCall<?> call, IOException cause) {
    if (has(cause, InterruptedIOException.class)) {
      return lost(
          call,
          cause,
          UNREACHABLE,
          "no answer within "
              + seconds(timeouts.read())
              + " ("
              + seconds(timeouts.call())
              + " in all). The server may be overloaded; try again"
              + " later");
    }
    // Nothing that talks HTTP starts its answer otherwise; a TLS port does.
    if (cause instanceof ProtocolException) {
      String advice = address.isEncrypted() ? "Check the port" : orHttps();
      return lost(call, cause, NOT_IMMICH, "it answers, but not in http. " + advice);
    }
    String advice = "Look whether the server, or a proxy before it, was restarted";
    return lost(
        call,
        cause,
        UNREACHABLE,
        "the connection broke before the answer came. "
            + (address.isEncrypted() ? advice : advice + ". " + orHttps()));
  }

  private String orHttps() {
    return "If this port speaks https, write " + address.withOtherScheme();
  }

  /** The answer began, but could not be read to its end. */
  CallFailure reading(ApiCall<?> call, Exception cause) {
    if (has(cause, InterruptedIOException.class)) {
      return lost(
          call,
          cause,
          UNREACHABLE,
          "the answer stopped coming. The server may be" + " overloaded; try again later");
    }
    boolean brokeOff =
        has(cause, EOFException.class)
            || has(cause, SocketException.class)
            || has(cause, ProtocolException.class)
            || has(cause, SSLException.class);
    if (brokeOff) {
      return lost(
          call,
          cause,
          UNREACHABLE,
          "the answer broke off. Look whether the server, or a"
              + " proxy before it, was restarted");
    }
    return damaged(call, cause);
  }

  private CallFailure.Builder notSent(ApiCall<?> call, IOException cause, String why) {
    return CallFailure.because(UNREACHABLE, Fate.NOT_SENT, message(call, why)).causedBy(cause);
  }

  /** An answer came, so the server was reached; but it cannot be used. */
  private CallFailure damaged(ApiCall<?> call, Exception cause) {
    String why =
        "the answer is damaged, or not what Immich answers. If a proxy stands before the server,"
            + " check that it passes answers on unchanged (compression)";
    String message = StatusFailures.message(address, call, why);
    return CallFailure.because(FAILED, Fate.UNKNOWN, message).passing().causedBy(cause).build();
  }

  private CallFailure lost(ApiCall<?> call, Exception cause, Kind kind, String why) {
    return CallFailure.because(kind, Fate.UNKNOWN, message(call, why))
        .passing()
        .causedBy(cause)
        .build();
  }

  private String message(ApiCall<?> call, String why) {
    return "cannot reach Immich at " + address + " while " + call.what() + ": " + why + ".";
  }

  private static String seconds(Duration duration) {
    return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    Optional<Throwable> cause = Optional.of(failure);
    // A chain of causes is short; the bound only guards against a ring.
    for (int depth = 0; depth < 10 && cause.isPresent(); depth++) {
      if (type.isInstance(cause.get())) {
        return true;
      }
      cause = cause.map(Throwable::getCause);
    }
    return false;
  }
}
