package io.github.stapwright.report.call;

import io.github.stapwright.simulator.event.Event;
import java.io.IOException;

/** Is told of calls as they begin and end, in the order of the events. */
public interface CallListener {

  /** A call begins. */
  void entered(Task task, Call call) throws IOException;

  /**
   * The call that began last ends.
   *
   * @param now in microseconds since the start
   * @param returned false if its return was never seen
   */
  void left(Task task, Call call, long now, boolean returned) throws IOException;

  /**
   * A return whose entry was never seen.
   *
   * @param since the earliest that the time before {@code now} can belong to it
   */
  void returned(Task task, Frame frame, long since, long now) throws IOException;

  /** Anything else. */
  void happened(Task task, Event event) throws IOException;

  /** There are no more events; all calls have been left. */
  void ended(long now) throws IOException;
}
