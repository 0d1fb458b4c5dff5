package io.github.immichautotag.cli;

import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Hears the signals by which people and systems end a process. Java's own way, a shutdown hook,
 * cannot tell a second signal from the first and cannot leave the process running. The class used
 * here is in every JDK, but in no specification; so it is looked up when the program runs.
 */
final class Signals {

  private Signals() {}

  /**
   * Hears these signals instead of being ended by them. Those that the process was started to
   * ignore stay ignored.
   *
   * @param sink hears the name of each, such as {@code INT}
   * @return whether this Java can do that
   */
  static boolean hear(Consumer<String> sink, String... names) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object heard =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  Object sent = Objects.requireNonNull(arguments)[0];
                  sink.accept((String) signal.getMethod("getName").invoke(sent));
                  return null;
                }
                return method.getName().equals("equals")
                    ? (Object) (proxy == Objects.requireNonNull(arguments)[0])
                    : method.getName().equals("hashCode") ? (Object) 1 : "signals";
              });
      for (String name : names) {
        Object named = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, named, heard);
      }
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
      return false;
    }
  }
}
