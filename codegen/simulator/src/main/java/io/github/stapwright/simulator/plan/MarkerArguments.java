package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code $argN}: a number as it is; for a string an address, which stands for the string only while
 * its event is handled, as a pointer into the traced process does.
 */
public final class MarkerArguments {
  private static final long FIRST_ADDRESS = 0x7f00_0000_1000L;

  /** More bytes than a string can have, so that what lies behind one is never another. */
  private static final long ADDRESS_STEP = 1L << Integer.SIZE;

  private MarkerArguments() {}

  static Evaluator plan(TargetVariable variable) {
    if (variable.argument().isPresent()) {
      int number = variable.argument().getAsInt();
      return (Evaluator.OfLong) frame -> value(frame, number);
    }
    return switch (variable.name()) {
      case "$$name" -> text(event -> event.marker());
      case "$$provider" -> text(event -> event.provider());
      case "$value" -> (Evaluator.OfString) frame -> FileValue.of(frame).text();
      case "$$vars", "$$parms" -> (Evaluator.OfString) MarkerArguments::all;
      default ->
          throw new NotSimulatedException(
              variable.origin(), "`" + variable.name() + "` is no variable of a marker");
    };
  }

  /** Whether the marker that fired has the argument. */
  static Evaluator.OfLong defined(TargetVariable variable) {
    if (variable.argument().isPresent()) {
      int number = variable.argument().getAsInt();
      return frame -> number <= arguments(frame).size() ? 1 : 0;
    }
    boolean known = Set.of("$$name", "$$provider", "$$vars", "$$parms").contains(variable.name());
    return frame -> known && frame.host().event().isPresent() ? 1 : 0;
  }

  /** The string at {@code address}, or null if it cannot be read. */
  public static @Nullable ByteString string(Frame frame, long address) {
    List<EventArgument> arguments = arguments(frame);
    for (EventArgument argument : arguments) {
      if (argument instanceof EventArgument.TextAt text
          && address >= text.address()
          && address - text.address() <= text.value().size()) {
        return text.value().slice((int) (address - text.address()), text.value().size());
      }
    }
    ByteString read = inMemory(arguments, address);
    if (read != null) {
      return read;
    }
    long index = Math.floorDiv(address - FIRST_ADDRESS, ADDRESS_STEP);
    long offset = Math.floorMod(address - FIRST_ADDRESS, ADDRESS_STEP);
    if (index >= 0
        && index < arguments.size()
        && arguments.get((int) index) instanceof EventArgument.Text text
        && offset <= text.value().size()) {
      return text.value().slice((int) offset, text.value().size());
    }
    return null;
  }

  private static @Nullable ByteString inMemory(List<EventArgument> arguments, long address) {
    for (EventArgument argument : arguments) {
      if (argument instanceof EventArgument.Memory memory) {
        SortedMap<Long, ByteString> before = memory.blocks().headMap(address + 1);
        if (!before.isEmpty()) {
          ByteString block = memory.blocks().get(before.lastKey());
          long offset = address - before.lastKey();
          if (block != null && offset <= block.size()) {
            return block.slice((int) offset, block.size());
          }
        }
      }
    }
    return null;
  }

  /** The bytes at {@code address}, if they can be read: those of a string and its final NUL. */
  public static Optional<ByteString> bytes(Frame frame, long address, int length) {
    return Optional.ofNullable(string(frame, address))
        .map(it -> it.concat(ByteString.of(new byte[length])).slice(0, length));
  }

  private static long value(Frame frame, int number) {
    List<EventArgument> arguments = arguments(frame);
    return number > arguments.size() ? 0 : value(arguments.get(number - 1), number - 1);
  }

  private static long value(EventArgument argument, int index) {
    if (argument instanceof EventArgument.Number number) {
      return number.value();
    }
    if (argument instanceof EventArgument.Text) {
      return FIRST_ADDRESS + index * ADDRESS_STEP;
    }
    if (argument instanceof EventArgument.TextAt text) {
      return text.address();
    }
    if (argument instanceof EventArgument.Memory memory) {
      return memory.address();
    }
    return argument instanceof EventArgument.Fault fault ? fault.address() : 0;
  }

  private static ByteString all(Frame frame) {
    int count = arguments(frame).size();
    return ByteString.of(
        IntStream.rangeClosed(1, count)
            .mapToObj(it -> "$arg" + it + "=0x" + Long.toHexString(value(frame, it)))
            .collect(Collectors.joining(" ")));
  }

  private static List<EventArgument> arguments(Frame frame) {
    return frame.host().arguments();
  }

  private static Evaluator.OfString text(java.util.function.Function<Event, String> read) {
    return frame -> ByteString.of(frame.host().event().map(read).orElse(""));
  }
}
