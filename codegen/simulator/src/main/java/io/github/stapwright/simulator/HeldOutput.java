package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what a simulation writes until it is known that it ends. */
final class HeldOutput implements Output {
  private final List<Consumer<Output>> held = new ArrayList<>();

  @Override
  public void print(ByteString text) {
    held.add(it -> it.print(text));
  }

  @Override
  public void message(ByteString line) {
    held.add(it -> it.message(line));
  }

  /** Writes all of it, in its order. */
  void release(Output output) {
    held.forEach(it -> it.accept(output));
  }
}
