package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import java.util.Optional;

/** What a script runs in: the clock, the event at hand, the output, the limits. */
public interface Host {

  /** Prints to standard output. */
  void print(ByteString text);

  /** Prints a line of standard error, {@code WARNING: text}. */
  void warn(ByteString text);

  /** Ends the script after this handler. */
  void exit();

  /** Microseconds since 1970 on the virtual clock. */
  long microseconds();

  /** Nanoseconds since 1970 on the virtual clock. */
  long nanoseconds();

  /** The event that the handler runs for, if it runs for one. */
  Optional<Event> event();

  /** {@code pid()}. */
  long pid();

  /** {@code tid()}. */
  long tid();

  /** {@code execname()}. */
  ByteString execname();

  /** {@code pp()}. */
  ByteString probePoint();

  /** {@code target()}. */
  long target();

  /** The depth of indentation after {@code thread_indent(delta)}, and the microseconds it shows. */
  Indentation indent(long owner, long delta);

  /** Counts an action of the handler; the limit ends it. */
  void countAction();

  /** Refuses a call that is nested too deeply. */
  void checkNesting(int depth);

  /**
   * What {@code indent} and {@code thread_indent} print.
   *
   * @param depth how far the text is indented
   * @param microseconds since the outermost level was entered
   */
  record Indentation(long depth, long microseconds) {}
}
