package io.github.stapwright.cli;

/** The exit statuses: a part of the interface. */
final class Exit {
  /** All is well. */
  static final int FINE = 0;

  /** The input is wrong. */
  static final int WRONG_INPUT = 1;

  /** The command was used wrongly, a file cannot be read or written, or we have a bug. */
  static final int TROUBLE = 2;

  private Exit() {}
}
