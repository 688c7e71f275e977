package io.github.stapwright.live.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What Ctrl-C does while a script runs: it ends the script, whose last words are then printed, and
 * not this virtual machine.
 *
 * <p>Java has no official way to hear of a signal and go on. {@code sun.misc.Signal} is exported by
 * {@code jdk.unsupported} in every JDK; it is reached by name, so that where it is missing Ctrl-C
 * does what it does elsewhere.
 */
public final class Interrupts implements AutoCloseable {
  private static final String[] SIGNALS = {"INT", "TERM", "HUP"};

  private final Map<Object, Object> before = new LinkedHashMap<>();

  private Interrupts() {}

  /** Calls {@code action} for each signal that asks to end, until it is closed. */
  public static Interrupts to(Runnable action) {
    return to(signal -> action.run());
  }

  /** The same with the name of the signal, such as {@code INT}. */
  public static Interrupts to(Consumer<String> action) {
    Interrupts interrupts = new Interrupts();
    for (String signal : SIGNALS) {
      interrupts.handle(signal, action);
    }
    return interrupts;
  }

  private void handle(String name, Consumer<String> action) {
    try {
      Class<?> handlers = Class.forName("sun.misc.SignalHandler");
      Object signal =
          Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
      Object handler =
          Proxy.newProxyInstance(
              handlers.getClassLoader(),
              new Class<?>[] {handlers},
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      action.accept(name);
                      yield null;
                    }
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> "stapwright's end";
                  });
      before.put(signal, set(signal, handler));
    } catch (ReflectiveOperationException unknown) {
      // This virtual machine ends at once, and the guardian takes away what was armed.
    }
  }

  private static Object set(Object signal, Object handler) throws ReflectiveOperationException {
    Class<?> handlers = Class.forName("sun.misc.SignalHandler");
    try {
      return signal
          .getClass()
          .getMethod("handle", signal.getClass(), handlers)
          .invoke(null, signal, handler);
    } catch (InvocationTargetException taken) {
      // The virtual machine was told to leave signals alone (-Xrs).
      throw new ReflectiveOperationException(taken);
    }
  }

  @Override
  public void close() {
    before.forEach(
        (signal, handler) -> {
          try {
            set(signal, handler);
          } catch (ReflectiveOperationException unknown) {
            // It could be set before, so it can be set again.
          }
        });
  }
}
