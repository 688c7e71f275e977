package io.github.stapwright.simulator;

import io.github.stapwright.simulator.plan.Host;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What runs when a session begins or ends: a probe, or the display of a global, which is a probe
 * {@code end}.
 *
 * @param kind when it runs
 * @param order the number of {@code begin(N)}
 * @param probe the probe, unless it is a display
 * @param body what it does
 */
record SessionHandler(Kind kind, long order, @Nullable PlannedProbe probe, Consumer<Host> body) {

  /** When a handler runs. */
  enum Kind {
    BEGIN,
    END,
    ERROR
  }

  static SessionHandler of(Kind kind, PlannedProbe probe) {
    return new SessionHandler(kind, Points.order(probe.point()), probe, probe::run);
  }

  static SessionHandler display(Consumer<Output> display, Output output) {
    return new SessionHandler(Kind.END, 0, null, host -> display.accept(output));
  }

  /** All kinds together by their number, as the translator sorts them. */
  static List<SessionHandler> sorted(List<SessionHandler> handlers) {
    return TranslatorSort.sorted(handlers, Comparator.comparingLong(SessionHandler::order));
  }
}
