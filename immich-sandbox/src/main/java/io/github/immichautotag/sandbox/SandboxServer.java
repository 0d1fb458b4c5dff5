package io.github.immichautotag.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.github.immichautotag.sandbox.api.Endpoints;
import io.github.immichautotag.sandbox.http.Dispatcher;
import io.github.immichautotag.sandbox.http.FaultPlan;
import io.github.immichautotag.sandbox.http.RequestLog;
import io.github.immichautotag.sandbox.http.ServerSettings;
import io.github.immichautotag.sandbox.jobs.JobChain;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;

/**
 * A running sandbox on the loopback address. Its answers are held against recordings of real
 * servers; what was not recorded follows Immich's specification. Its library can be looked at as
 * the truth behind the answers.
 */
public final class SandboxServer implements AutoCloseable {
  private static final int THREADS = 16;

  private final HttpServer http;
  private final ExecutorService threads;
  private final JobChain jobs;
  private final SandboxLibrary library;
  private final RequestLog log;
  private final FaultPlan faults;
  private final String basePath;

  private SandboxServer(
      HttpServer http, ExecutorService threads, Backstage backstage, SandboxOptions options) {
    this.http = http;
    this.threads = threads;
    this.jobs = backstage.jobs();
    this.library = backstage.library();
    this.log = backstage.log();
    this.faults = backstage.faults();
    this.basePath = options.basePath();
  }

  /**
   * Starts a server.
   *
   * @throws UncheckedIOException when the port is taken or the library cannot be read
   */
  public static SandboxServer start(SandboxOptions options) {
    // Read once by the JDK's server: without no-delay every answer waits 40 ms for an
    // acknowledgement; real Immich closes connections that idle for 5 s, for which the JDK's looks
    // every 10 s.
    setUnlessGiven("sun.net.httpserver.nodelay", "true");
    setUnlessGiven("sun.net.httpserver.idleInterval", "5");
    setUnlessGiven("sun.net.httpserver.clockTick", "250");
    SandboxLibrary library = options.library().load();
    JobChain jobs = new JobChain(library, options.jobs());
    Backstage backstage = new Backstage(library, jobs, new RequestLog(), new FaultPlan());
    HttpServer http = bind(options.port());
    ExecutorService threads = newThreads();
    http.setExecutor(threads);
    http.createContext("/", dispatcher(options, backstage));
    http.start();
    return new SandboxServer(http, threads, backstage, options);
  }

  private record Backstage(
      SandboxLibrary library, JobChain jobs, RequestLog log, FaultPlan faults) {}

  private static Dispatcher dispatcher(SandboxOptions options, Backstage backstage) {
    Endpoints.Identity identity =
        new Endpoints.Identity(
            options.dialect(), options.version(), options.keys(), options.machineLearning());
    ServerSettings settings =
        new ServerSettings(options.dialect(), options.basePath(), options.keys(), options.delays());
    return new Dispatcher(
        settings,
        backstage.library(),
        Endpoints.over(backstage.library(), identity, backstage.jobs()),
        new Dispatcher.Surroundings(
            backstage.log(), backstage.faults(), backstage.jobs()::afterWrite));
  }

  /** Where the API lies, {@code http://127.0.0.1:port/api}, without a slash at the end. */
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + port() + basePath);
  }

  /** The port it listens on. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** What was asked so far. */
  public RequestLog log() {
    return log;
  }

  /** What goes wrong next. */
  public FaultPlan faults() {
    return faults;
  }

  /**
   * The truth. Read it while no request or job runs, as after {@link #awaitIdle()}; else {@link
   * #inspect} it.
   */
  public SandboxLibrary library() {
    return library;
  }

  /** Looks at the truth while nothing can change it. */
  public <T> T inspect(Function<SandboxLibrary, T> look) {
    Lock lock = library.lock().readLock();
    lock.lock();
    try {
      return look.apply(library);
    } finally {
      lock.unlock();
    }
  }

  /** Whether no background job is queued. */
  public boolean isIdle() {
    return jobs.pending() == 0;
  }

  /**
   * Waits until no background job is queued.
   *
   * @throws InterruptedException when interrupted meanwhile
   */
  public void awaitIdle() throws InterruptedException {
    jobs.awaitIdle();
  }

  @Override
  public void close() {
    http.stop(0);
    jobs.close();
    threads.shutdownNow();
  }

  private static HttpServer bind(int port) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "cannot listen on port " + port + ": " + taken.getMessage(), taken);
    }
  }

  private static ExecutorService newThreads() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        THREADS,
        work -> {
          Thread thread = new Thread(work, "sandbox-http-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
