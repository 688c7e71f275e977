package io.github.stapwright.report.metrics;

/** What kind of metric a global is. */
enum MetricKind {
  /** A number that the script only lets grow, or resets. */
  COUNTER,
  /** Any other number. */
  GAUGE,
  /** A string, as a label of the constant 1. */
  INFO,
  /** A statistic without a histogram. */
  SUMMARY,
  /** A statistic with a histogram. */
  HISTOGRAM
}
