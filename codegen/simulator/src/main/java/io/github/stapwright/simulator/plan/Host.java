package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a script runs in: the clock, the event at hand, the output, the limits. */
public interface Host {

  /** Prints to standard output. */
  void print(ByteString text);

  /** Prints a line of standard error, {@code WARNING: text}. */
  void warn(ByteString text);

  /** Ends the script after this handler. */
  void exit();

  /** Nanoseconds since 1970 on the virtual clock. */
  long nanoseconds();

  /** The event that the handler runs for, if it runs for one. */
  Optional<Event> event();

  /** What the marker at hand passed; nothing if the handler runs for no marker. */
  List<EventArgument> arguments();

  /** {@code pid()}. */
  long pid();

  /** {@code tid()}. */
  long tid();

  /** {@code execname()}. */
  ByteString execname();

  /** {@code pp()}: the probe point, resolved to an address for a marker. */
  ByteString probePoint();

  /** {@code target()}. */
  long target();

  /** {@code pn()}: the probe point as the script names it. */
  ByteString probeName();

  /** {@code probe_type()}. */
  ByteString probeType();

  /** The process id of SystemTap itself, {@code stp_pid()}. */
  long ownPid();

  /** What {@code randint} begins from. */
  long seed();

  /** The most bytes of a string. */
  int longestString();

  /** The most elements of an array of the tapset library, MAXMAPENTRIES. */
  int mapEntries();

  /** What functions of the tapset library remember in this run; made when it is asked for first. */
  <T> T state(Class<T> kind, Supplier<T> fresh);

  /** Notes the call that is about to be made, which errors of merged handlers are blamed on. */
  void called(Location call);

  /** Ends this handler and the script. */
  void abort();

  /** Counts actions of the handler; false if there are none left. */
  boolean countActions(int actions);

  /** Whether the handler may take so many actions more. */
  boolean hasActions(int actions);

  /** Whether the handler may take any action more, without which no error is caught. */
  default boolean hasActionsLeft() {
    return hasActions(1);
  }

  /** Refuses a call that is nested too deeply. */
  void checkNesting(int depth);
}
