package io.github.stapwright.live;

import io.github.stapwright.simulator.event.Event;
import java.io.IOException;

/** Where the events go that a script has seen. */
public interface EventLog {
  /** Keeps nothing. */
  EventLog NONE =
      new EventLog() {
        @Override
        public void write(Event event) {
          // Nobody wants it.
        }

        @Override
        public void flush() {
          // There is nothing.
        }
      };

  /** Takes one event, before the script sees it. */
  void write(Event event) throws IOException;

  /** Writes out what is buffered. */
  void flush() throws IOException;
}
