package io.github.stapwright.report.call;

import io.github.stapwright.simulator.event.EventArgument;
import java.util.Optional;

/** What a marker passed, as people read it. */
final class ArgumentText {
  private ArgumentText() {}

  /** Of a string, read or not; nothing for a number. */
  static Optional<String> of(EventArgument argument) {
    if (argument instanceof EventArgument.Text text) {
      return Optional.of(text.value().utf8());
    }
    if (argument instanceof EventArgument.TextAt text) {
      return Optional.of(text.value().utf8());
    }
    if (argument instanceof EventArgument.Number) {
      return Optional.empty();
    }
    return Optional.of(argument instanceof EventArgument.Null ? "<NULL>" : "<unreadable>");
  }
}
