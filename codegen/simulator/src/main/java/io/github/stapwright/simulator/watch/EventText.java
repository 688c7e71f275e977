package io.github.stapwright.simulator.watch;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.util.stream.Collectors;

/** An event as a failure shows it: {@code 1000 function__entry("test.py", "one", 6)}. */
final class EventText {
  private EventText() {}

  static String of(Event event) {
    String thread = event.pid() == event.tid() ? "" + event.pid() : event.pid() + "/" + event.tid();
    return thread + " " + what(event);
  }

  private static String what(Event event) {
    if (event.kind() != Event.Kind.MARK) {
      return event.kind().text();
    }
    String arguments =
        event.arguments().stream().map(EventText::of).collect(Collectors.joining(", ", "(", ")"));
    return event.marker() + arguments;
  }

  private static String of(EventArgument argument) {
    if (argument instanceof EventArgument.Number number) {
      return Long.toString(number.value());
    }
    if (argument instanceof EventArgument.Text text) {
      return ValueText.quoted(text.value());
    }
    if (argument instanceof EventArgument.TextAt text) {
      return ValueText.quoted(text.value());
    }
    if (argument instanceof EventArgument.Memory memory) {
      return "memory at 0x" + Long.toHexString(memory.address());
    }
    if (argument instanceof EventArgument.Fault fault) {
      return "fault at 0x" + Long.toHexString(fault.address());
    }
    return "NULL";
  }
}
