package io.github.stapwright.cli;

/** How a report is written. */
enum ReportFormat {
  text,
  json,
  sarif,
  junit
}
