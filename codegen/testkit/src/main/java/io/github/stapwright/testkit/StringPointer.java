package io.github.stapwright.testkit;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.EventArgument;
import java.util.Objects;

/** An address that a marker passes where a string is expected: see {@link Events}. */
public final class StringPointer {
  private final EventArgument argument;

  private StringPointer(EventArgument argument) {
    this.argument = argument;
  }

  static StringPointer to(String text) {
    return new StringPointer(EventArgument.of(Objects.requireNonNull(text, "text")));
  }

  static StringPointer to(byte[] bytes) {
    return new StringPointer(new EventArgument.Text(ByteString.of(bytes)));
  }

  static StringPointer toNothing() {
    return new StringPointer(new EventArgument.Null());
  }

  static StringPointer faulting(long address) {
    return new StringPointer(new EventArgument.Fault(address));
  }

  EventArgument argument() {
    return argument;
  }
}
