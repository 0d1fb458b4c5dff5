package io.github.immichautotag.immich.http;

import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.immich.http.CallFailure.Fate;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one way to a server. It adds the key, repeats what may be repeated, and turns whatever goes
 * wrong into a {@link CallFailure} that says what, where and what to do. Thread-safe.
 */
public final class Gateway {

  /**
   * Immich closes an idle connection after 5 s; one second less, and none is used that just died.
   */
  private static final long IDLE_SECONDS = 4;

  /** A connection that died idle breaks at once, once: nobody need know. */
  private static final long QUICK_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final String KEY_HEADER = "x-api-key";

  private final ServerAddress address;
  private final ApiKey key;
  private final RetryPolicy retries;
  private final Pause pause;
  private final RandomGenerator random;
  private final Consumer<String> listener;
  private final OkHttpClient client;
  private final TransportFailures transportFailures;
  private final StatusFailures statusFailures;
  private final AnswerReader answers;
  private final ServerClock clock = new ServerClock();

  /**
   * A way to the server at this address.
   *
   * @param waiting how to wait between attempts
   * @throws IllegalArgumentException if the certificate file in the options cannot be used
   */
  public Gateway(ServerAddress address, ApiKey key, HttpOptions options, Waiting waiting) {
    this.address = address;
    this.key = key;
    retries = options.retries();
    pause = waiting.pause();
    random = waiting.random();
    listener = waiting.listener();
    client = client(options);
    transportFailures = new TransportFailures(address, options.timeouts());
    statusFailures = new StatusFailures(address, key);
    answers = new AnswerReader(statusFailures, transportFailures);
  }

  /**
   * How to wait.
   *
   * @param pause waits
   * @param random spreads the waits, so that several clients do not come back at one moment
   * @param listener hears, in words, that something is tried again; called from any thread
   */
  public record Waiting(Pause pause, RandomGenerator random, Consumer<String> listener) {}

  private static OkHttpClient client(HttpOptions options) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(options.timeouts().connect())
            .readTimeout(options.timeouts().read())
            .writeTimeout(options.timeouts().write())
            .callTimeout(options.timeouts().call())
            .connectionPool(
                new ConnectionPool(options.connections(), IDLE_SECONDS, TimeUnit.SECONDS))
            // The library would send a request again after a reset, a write too.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .eventListener(Reached.listener())
            .addNetworkInterceptor(Reached::intercept);
    TrustedCertificates trusted =
        options
            .certificates()
            .map(TrustedCertificates::with)
            .orElseGet(TrustedCertificates::ofThisJava);
    return builder
        .sslSocketFactory(
            new QuickHandshake(trusted.sockets(), options.timeouts().connect()), trusted.trust())
        .build();
  }

  /** Where this leads. */
  public ServerAddress address() {
    return address;
  }

  /** The server's clock, as its answers tell. */
  public ServerClock clock() {
    return clock;
  }

  /**
   * Makes a call, and makes it again when that may help and does no harm.
   *
   * @throws CallFailure if it failed for good
   */
  public <T> T call(ApiCall<T> call) {
    return tried(call).answer();
  }

  /**
   * What came of a call.
   *
   * @param answer the answer
   * @param repeated whether an attempt before failed in a way that may have had its effect all the
   *     same, so that this answer may find the work done
   */
  public record Tried<T>(T answer, boolean repeated) {}

  /**
   * Makes a call as {@link #call} does, and tells whether it was made again.
   *
   * @throws CallFailure if it failed for good
   */
  public <T> Tried<T> tried(ApiCall<T> call) {
    boolean repeated = false;
    for (int attempt = 1; ; attempt++) {
      long begin = System.nanoTime();
      try {
        return new Tried<>(once(call), repeated);
      } catch (CallFailure failure) {
        if (attempt >= retries.attempts() || !mayRepeat(call.repeat(), failure)) {
          throw failure.afterAttempts(attempt);
        }
        repeated = repeated || failure.fate() == Fate.UNKNOWN;
        boolean quick = System.nanoTime() - begin < QUICK_NANOS && failure.status() == 0;
        if (attempt > 1 || !quick) {
          listener.accept(again(call, failure, attempt + 1));
        }
        waitAfter(failure, attempt, call);
      }
    }
  }

  private String again(ApiCall<?> call, CallFailure failure, int attempt) {
    String what =
        failure.status() == 429
            ? "Immich asks to slow down"
            : failure.status() > 0
                ? "Immich answered with status " + failure.status()
                : failure.isUnreadable() ? "Immich's answer was damaged" : "No answer of Immich";
    return "%s while %s; trying again (%d of %d)"
        .formatted(what, call.what(), attempt, retries.attempts());
  }

  private static boolean mayRepeat(Repeat repeat, CallFailure failure) {
    if (!failure.isPassing()) {
      return false;
    }
    // Too many requests: turned away at the door.
    boolean notBegun = failure.fate() == Fate.NOT_SENT || failure.status() == 429;
    return switch (repeat) {
      case READ -> true;
      // 502 and 504 come from a proxy that gave up; the server behind it may still be at work.
      case SAFE_WRITE -> notBegun || failure.status() == 500 || failure.status() == 503;
      case ONCE -> notBegun;
    };
  }

  private void waitAfter(CallFailure failure, int attempt, ApiCall<?> call) {
    waitFor(retries.delayAfter(attempt, failure.retryAfter(), random), call.what());
  }

  /**
   * Waits.
   *
   * @param what what is waited for, in words that follow "while"
   * @throws CallFailure if the thread is interrupted
   */
  public void waitFor(Duration duration, String what) {
    try {
      pause.pause(duration);
    } catch (InterruptedException interrupted) {
      throw interrupted(what, interrupted);
    }
  }

  /** The failure of work that was told to stop; the thread stays marked as interrupted. */
  public CallFailure interrupted(String what, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return CallFailure.because(Kind.FAILED, Fate.NOT_SENT, "interrupted while " + what + ".")
        .causedBy(cause)
        .build();
  }

  private <T> T once(ApiCall<T> call) {
    Reached reached = new Reached();
    Request request =
        call.request()
            .newBuilder()
            .header(KEY_HEADER, key.secret())
            .tag(Reached.class, reached)
            .build();
    Call http = client.newCall(request);
    try (Response response = http.execute()) {
      clock.hear(response.header("Date"));
      if (!response.isSuccessful()) {
        throw statusFailures.of(call, response);
      }
      return answers.read(call, response);
    } catch (IOException failed) {
      throw reached.connected()
          ? transportFailures.waiting(call, failed)
          : transportFailures.connecting(call, failed, reached.handshake());
    }
  }
}
