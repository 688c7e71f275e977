package io.github.stapwright.simulator.coverage;

import io.github.stapwright.model.Origin;
import java.util.Objects;

/**
 * Where something stands.
 *
 * @param line in the script, from 1
 * @param column in the script, in bytes from 1
 * @param java the line of Java that it came from; unknown for a script that was written by hand
 */
public record Place(int line, int column, Origin java) implements Comparable<Place> {
  /** Requires the origin. */
  public Place {
    Objects.requireNonNull(java, "java");
  }

  @Override
  public int compareTo(Place other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code :LINE} in the script, then the line of Java if it is known. */
  String in(String script) {
    return script + ":" + line + (java.isKnown() ? " (" + java + ")" : "");
  }
}
