package io.github.stapwright.simulator.value;

import io.github.stapwright.model.ByteString;

/** Where a value is kept: a global, or an element of an array. */
public abstract sealed class Cell {
  private Cell() {}

  /** A number. */
  public static final class OfLong extends Cell {
    /** Its value. */
    public long value;
  }

  /** A string. */
  public static final class OfString extends Cell {
    /** Its value. */
    public ByteString value = ByteString.of("");
  }

  /** A statistic. */
  public static final class OfStatistic extends Cell {
    /** Its value. */
    public Statistic value;

    /** An empty statistic. */
    public OfStatistic(Statistic empty) {
      this.value = empty;
    }
  }
}
