package io.github.stapwright.simulator.event;

/** An event file holds something that is no event. */
public final class EventFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message that names file and line. */
  public EventFormatException(String message) {
    super(message);
  }

  EventFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
