package io.github.immichautotag.immich.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/** How far a call came; it travels with the request. */
final class Reached {

  private volatile boolean handshake;
  private volatile boolean connected;

  /** Whether the other side accepted a connection and was asked to encrypt it. */
  boolean handshake() {
    return handshake;
  }

  /** Whether a connection stood, so that the request may have been sent. */
  boolean connected() {
    return connected;
  }

  /** Notes the beginning of encryption. */
  static EventListener listener() {
    return new EventListener() {
      @Override
      public void secureConnectStart(Call call) {
        Reached reached = call.request().tag(Reached.class);
        if (reached != null) {
          reached.handshake = true;
        }
      }
    };
  }

  /** Runs when a connection stands, just before the request goes out on it. */
  static Response intercept(Interceptor.Chain chain) throws IOException {
    Reached reached = chain.request().tag(Reached.class);
    if (reached != null) {
      reached.connected = true;
    }
    return withoutInvitation(chain.proceed(chain.request()));
  }

  /**
   * The library itself sends a request again that was answered with 503 and "retry at once", also
   * one that must be sent only once.
   */
  private static Response withoutInvitation(Response response) {
    boolean invites = response.code() == 503 && "0".equals(response.header("Retry-After"));
    return invites ? response.newBuilder().removeHeader("Retry-After").build() : response;
  }
}
