package io.github.stapwright.simulator.cost;

/**
 * What work costs.
 *
 * @param program nanoseconds of the traced program, with uprobe events
 * @param reader nanoseconds of the process that reads the events and runs the script
 * @param handler time in SystemTap's handler, during which the traced program waits, as a multiple
 *     of an empty handler
 */
public record Price(double program, double reader, double handler) {
  /** Nothing. */
  static final Price NOTHING = new Price(0, 0, 0);

  /** Both together. */
  Price plus(Price other) {
    return new Price(program + other.program, reader + other.reader, handler + other.handler);
  }

  /** So many times as much. */
  Price times(double factor) {
    return new Price(program * factor, reader * factor, handler * factor);
  }
}
