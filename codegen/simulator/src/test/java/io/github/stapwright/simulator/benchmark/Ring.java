package io.github.stapwright.simulator.benchmark;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Calls of Python functions, as a traced program makes them: each entry has its return. */
final class Ring {
  static final int SIZE = 65_536;

  private static final int DEEPEST = 12;
  private static final int FILES = 40;
  private static final int FUNCTIONS = 400;

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<EventArgument> files = new ArrayList<>();
  private final List<EventArgument> functions = new ArrayList<>();
  private final List<Event> events = new ArrayList<>(SIZE);

  private Ring() {
    for (int file = 0; file < FILES; file++) {
      files.add(EventArgument.of("/usr/lib/python3.9/site-packages/shop/module" + file + ".py"));
    }
    for (int function = 0; function < FUNCTIONS; function++) {
      functions.add(EventArgument.of("handle_request_" + function));
    }
  }

  static List<Event> events() {
    Ring ring = new Ring();
    ring.fill();
    return ring.events;
  }

  private void fill() {
    int[] stack = new int[DEEPEST];
    int depth = 0;
    for (int at = 0; at < SIZE; at++) {
      boolean canEnter = depth < DEEPEST && depth < SIZE - at;
      boolean enters = depth == 0 || canEnter && random.nextBoolean();
      if (enters) {
        stack[depth] = random.nextInt(FUNCTIONS);
      }
      int function = enters ? stack[depth++] : stack[--depth];
      events.add(
          Event.mark(
              3L * at,
              4242,
              "python3.9",
              "python",
              enters ? "function__entry" : "function__return",
              files.get(function % FILES),
              functions.get(function),
              EventArgument.of(1 + random.nextInt(999))));
    }
  }
}
