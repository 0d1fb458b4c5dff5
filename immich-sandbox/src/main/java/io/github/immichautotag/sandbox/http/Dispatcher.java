package io.github.immichautotag.sandbox.http;

import com.google.gson.JsonElement;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Takes every request: faults first, then route, key, scope, endpoint; logs and sends. */
public final class Dispatcher implements HttpHandler {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

  private final ServerSettings settings;
  private final SandboxLibrary library;
  private final Routes routes;
  private final Surroundings around;
  private final AtomicLong correlation = new AtomicLong();
  private final RealPace pace = new RealPace();

  /** Over routes. */
  public Dispatcher(
      ServerSettings settings, SandboxLibrary library, Routes routes, Surroundings around) {
    this.settings = settings;
    this.library = library;
    this.routes = routes;
    this.around = around;
  }

  /**
   * What a server has around its routes.
   *
   * @param afterWrite what to do, under the write lock, when a writing operation was answered
   */
  public record Surroundings(RequestLog log, FaultPlan faults, Runnable afterWrite) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Incoming request = Incoming.read(exchange);
    Optional<Fault> fault = around.faults().take(request.method(), request.path());
    if (fault.isPresent() && !fault.get().actsFirst()) {
      Answered nothing =
          new Answered(found(request).map(Route.Match::route), null, Reply.of(200, new byte[0]));
      answerWrongly(exchange, fault.get(), request, nothing);
      return;
    }
    long start = System.nanoTime();
    String correlationId = Long.toString(correlation.incrementAndGet(), 36);
    Answered answered = answer(request, correlationId);
    if (settings.delays()) {
      pace.keep(answered.reply().realMillis(), start);
    }
    if (answered.reply().correlated()) {
      String header = settings.dialect() == Dialect.V3 ? "x-correlation-id" : "x-immich-cid";
      exchange.getResponseHeaders().set(header, correlationId);
    }
    if (fault.isPresent()) {
      answerWrongly(exchange, fault.get(), request, answered);
    } else {
      around.log().add(entry(request, answered, answered.reply().status()));
      ReplySender.send(exchange, answered.reply());
    }
  }

  /** Whatever the fault does, the log holds what the client got. */
  private void answerWrongly(
      HttpExchange exchange, Fault fault, Incoming request, Answered answered) throws IOException {
    IntConsumer log = status -> around.log().add(entry(request, answered, status));
    try (HttpExchange logged = new LoggedExchange(exchange, log)) {
      fault.answer(logged, answered.reply());
    }
  }

  private Answered answer(Incoming request, String correlationId) {
    Optional<Route> route = Optional.empty();
    @Nullable JsonElement body = null;
    try {
      body = request.json();
      Route.Match match = match(request);
      route = Optional.of(match.route());
      Call.Sender sender = sender(match.route(), request);
      Call call = new Call(settings.dialect(), match, request.query(), sender, body);
      return new Answered(route, body, run(match.route(), call));
    } catch (Refusal refusal) {
      return new Answered(route, body, refusal.reply(settings.dialect(), correlationId));
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, request.method() + " " + request.path() + " failed", unexpected);
      Refusal refusal = Refusal.serverError("Internal server error");
      return new Answered(route, body, refusal.reply(settings.dialect(), correlationId));
    }
  }

  private Reply run(Route route, Call call) {
    Lock lock = route.writes() ? library.lock().writeLock() : library.lock().readLock();
    lock.lock();
    try {
      Reply reply = route.endpoint().answer(call);
      if (route.writes()) {
        around.afterWrite().run();
      }
      return reply;
    } finally {
      lock.unlock();
    }
  }

  private Optional<Route.Match> found(Incoming request) {
    return request
        .stepsBelow(settings.basePath())
        .flatMap(steps -> routes.find(request.method(), steps));
  }

  private Route.Match match(Incoming request) {
    return found(request)
        .orElseThrow(() -> Refusal.notFound("Cannot " + request.method() + " " + request.path()));
  }

  private Call.Sender sender(Route route, Incoming request) {
    if (route.access() == Route.Access.PUBLIC) {
      return Call.Sender.ANONYMOUS;
    }
    String secret =
        request.key().orElseThrow(() -> Refusal.unauthorized("Authentication required"));
    ApiKey key =
        settings.keys().stream()
            .filter(each -> each.secret().equals(secret))
            .findFirst()
            .orElseThrow(() -> Refusal.unauthorized("Invalid API key"));
    SandboxUser user = userOf(key);
    if (route.access() == Route.Access.ADMIN && !user.admin()) {
      throw Refusal.forbidden("Forbidden");
    }
    if (!key.allows(route.permission())) {
      throw Refusal.forbidden("Missing required permission: " + route.permission());
    }
    return new Call.Sender(key, user);
  }

  private SandboxUser userOf(ApiKey key) {
    return key.email()
        .flatMap(email -> library.users().stream().filter(u -> u.email().equals(email)).findFirst())
        .orElseGet(library::owner);
  }

  private static HandledRequest entry(Incoming request, Answered answered, int status) {
    return new HandledRequest(
        answered.route().map(Route::operation).orElse(""),
        answered.route().filter(Route::writes).isPresent(),
        request.method(),
        request.path(),
        request.rawQuery(),
        status,
        request.bytes().length,
        answered.reply().body().length,
        answered.reply().items(),
        Map.copyOf(Incoming.lists(answered.body())));
  }

  private record Answered(Optional<Route> route, @Nullable JsonElement body, Reply reply) {}
}
