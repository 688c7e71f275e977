package io.github.stapwright.markers.registry;

/** Whether a marker fires when its event happens. */
public enum Fires {
  /** Every time. */
  FULLY("yes"),
  /** Only under a condition, {@link Availability#condition()}. */
  PARTLY("partly"),
  /** Never: it is not in the binary, or nothing calls it. */
  NEVER("no"),
  /** The registry does not know this version. */
  UNKNOWN("unknown");

  private final String text;

  Fires(String text) {
    this.text = text;
  }

  /** {@code yes}, {@code partly}, {@code no} or {@code unknown}. */
  public String text() {
    return text;
  }
}
