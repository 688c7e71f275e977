package io.github.stapwright.model;

/** What can be read from a statistic as a number. */
public enum AggregateOperator {
  /** How many values. */
  COUNT("@count"),
  /** Their sum. */
  SUM("@sum"),
  /** The least. */
  MIN("@min"),
  /** The greatest. */
  MAX("@max"),
  /** Sum divided by count, towards zero. */
  AVG("@avg"),
  /** The variance. */
  VARIANCE("@variance");

  private final String text;

  AggregateOperator(String text) {
    this.text = text;
  }

  /** The text as a script holds it. */
  public String text() {
    return text;
  }
}
