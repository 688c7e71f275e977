package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;

/** Where a simulation writes to. */
public interface Output {

  /** Text on standard output. */
  void print(ByteString text);

  /** A line on standard error, {@code ERROR: ...} or {@code WARNING: ...}, without its end. */
  void message(ByteString line);
}
