package io.github.stapwright.cli;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.Output;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a simulated script prints goes to the terminal, byte for byte. */
final class SimulationOutput implements Output {
  /** Asking whether the reader is gone writes out what is buffered, so it is asked seldom. */
  private static final int BETWEEN_CHECKS = 1 << 16;

  private final Terminal terminal;
  private int unchecked;

  SimulationOutput(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void print(ByteString text) {
    try {
      text.writeTo(terminal.out());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    unchecked += text.size();
    if (unchecked >= BETWEEN_CHECKS) {
      requireReader();
    }
  }

  /** Writes out what is buffered; fails if nobody reads it any more. */
  void requireReader() {
    unchecked = 0;
    if (terminal.out().checkError()) {
      throw new UncheckedIOException(new IOException("standard output is closed"));
    }
  }

  @Override
  public void message(ByteString line) {
    terminal.out().flush();
    try {
      line.concat(ByteString.of("\n")).writeTo(terminal.err());
      terminal.err().flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
