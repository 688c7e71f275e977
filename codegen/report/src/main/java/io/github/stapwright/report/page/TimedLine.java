package io.github.stapwright.report.page;

/**
 * A line that a script wrote.
 *
 * @param microseconds when it began
 * @param isMessage whether it went to standard error
 */
record TimedLine(long microseconds, boolean isMessage, String text) {}
