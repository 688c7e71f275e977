package io.github.stapwright.report.page;

import io.github.stapwright.report.call.Frame;
import io.github.stapwright.report.call.Task;

/**
 * A call on the time line.
 *
 * @param began in microseconds
 * @param length in microseconds
 */
record Span(Task task, Frame frame, long began, long length, int depth, Pairing pairing) {

  /** Which of its two events were seen. */
  enum Pairing {
    BOTH(0),
    NO_RETURN(1),
    NO_ENTRY(2);

    private final int number;

    Pairing(int number) {
      this.number = number;
    }

    /** What the page's script calls it. */
    int number() {
      return number;
    }
  }
}
