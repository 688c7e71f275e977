package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.plan.MarkerArguments;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functions of {@code uconversions.stp}: what the arguments of the event at hand point to. */
final class UserMemory {
  private static final ByteString EMPTY = ByteString.of("");
  private static final int BITS = 8;

  /** Bytes by the name of the type; those of a name in the second are unsigned. */
  private static final Map<String, Integer> SIGNED =
      Map.of(
          "char", 1, "short", 2, "int", 4, "long", 8, "int8", 1, "int16", 2, "int32", 4, "int64",
          8);

  private static final Map<String, Integer> UNSIGNED =
      Map.of("ushort", 2, "ulong", 8, "uint8", 1, "uint16", 2, "uint32", 4, "uint64", 8);

  private UserMemory() {}

  static void declare(Table table) {
    declareStrings(table);
    declareCutStrings(table);
    declareQuoted(table);
    SIGNED.forEach((name, bytes) -> declareNumber(table, name, bytes, true));
    UNSIGNED.forEach((name, bytes) -> declareNumber(table, name, bytes, false));
  }

  private static void declareStrings(Table table) {
    table.text("user_string/1", (frame, it) -> required(frame, it.number(frame, 0), most(frame)));
    table.text(
        "user_string_nofault/1",
        (frame, it) -> read(frame, it.number(frame, 0), most(frame)).orElse(EMPTY));
    Table.Text orElse =
        (frame, it) -> {
          ByteString read = readOrNull(frame, it.number(frame, 0), most(frame));
          ByteString instead = it.text(frame, 1);
          return read == null ? instead : read;
        };
    table.text("user_string/2", orElse);
    table.text("user_string2/2", orElse);
    table.text(
        "user_string_warn/1",
        (frame, it) -> warned(frame, it.number(frame, 0), most(frame), EMPTY));
    Table.Text warned =
        (frame, it) -> warned(frame, it.number(frame, 0), most(frame), it.text(frame, 1));
    table.text("user_string_warn/2", warned);
    table.text("user_string2_warn/2", warned);
  }

  private static void declareCutStrings(Table table) {
    table.text(
        "user_string_n/2",
        (frame, it) -> required(frame, it.number(frame, 0), it.number(frame, 1)));
    table.text(
        "user_string_n_nofault/2",
        (frame, it) -> read(frame, it.number(frame, 0), it.number(frame, 1)).orElse(EMPTY));
    Table.Text orElse =
        (frame, it) ->
            read(frame, it.number(frame, 0), it.number(frame, 1))
                .orElseGet(() -> it.text(frame, 2));
    table.text("user_string_n/3", orElse);
    table.text("user_string_n2/3", orElse);
    table.text(
        "user_string_n_warn/2",
        (frame, it) -> warned(frame, it.number(frame, 0), it.number(frame, 1), EMPTY));
    table.text(
        "user_string_n_warn/3",
        (frame, it) -> warned(frame, it.number(frame, 0), it.number(frame, 1), it.text(frame, 2)));
    // The library forgets to return what it reads.
    table.text(
        "user_string2_n_warn/3",
        (frame, it) -> {
          warned(frame, it.number(frame, 0), it.number(frame, 1), EMPTY);
          return EMPTY;
        });
  }

  private static void declareQuoted(Table table) {
    table.text(
        "user_string_quoted/1",
        (frame, it) -> {
          long address = it.number(frame, 0);
          return read(frame, address, most(frame))
              .map(text -> Strings.quoted(frame, text))
              .orElseGet(() -> address(address));
        });
    table.text(
        "user_string_n_quoted/2",
        (frame, it) -> quoted(frame, it.number(frame, 0), it.number(frame, 1), most(frame) + 1L));
    Table.Text quoted =
        (frame, it) -> quoted(frame, it.number(frame, 0), it.number(frame, 1), it.number(frame, 2));
    table.text("user_string_n_quoted/3", quoted);
    table.text("user_string_n2_quoted/3", quoted);
  }

  private static ByteString quoted(Frame frame, long address, long length, long room) {
    Optional<ByteString> read = read(frame, address, length);
    if (read.isEmpty()) {
      return address(address);
    }
    ByteString quoted = Strings.quoted(frame, read.get());
    if (quoted.size() <= room - 2) {
      return quoted;
    }
    long kept = Math.max(0, Math.min(room - 4, quoted.size()));
    return quoted.slice(0, (int) kept).concat(ByteString.of("\"..."));
  }

  private static ByteString address(long address) {
    return ByteString.of("0x" + Long.toHexString(address));
  }

  private static void declareNumber(Table table, String name, int bytes, boolean signed) {
    table.number(
        "user_" + name + "_error/1",
        (frame, it) -> {
          long address = it.number(frame, 0);
          return number(frame, address, bytes, signed)
              .orElseThrow(() -> ScriptError.of(numberFault(name, address)));
        });
    table.number(
        "user_" + name + "/1",
        (frame, it) -> number(frame, it.number(frame, 0), bytes, signed).orElse(0L));
    table.number(
        "user_" + name + "_warn/1",
        (frame, it) -> {
          long address = it.number(frame, 0);
          return number(frame, address, bytes, signed)
              .orElseGet(
                  () -> {
                    frame.host().warn(ByteString.of(numberFault(name, address)));
                    return 0L;
                  });
        });
  }

  private static String numberFault(String name, long address) {
    return "user " + name + " copy fault at 0x" + Long.toHexString(address) + " [man error::fault]";
  }

  private static Optional<Long> number(Frame frame, long address, int bytes, boolean signed) {
    return MarkerArguments.bytes(frame, address, bytes)
        .map(
            it -> {
              long value = 0;
              for (int index = bytes - 1; index >= 0; index--) {
                value = value << BITS | it.at(index);
              }
              int unused = Long.SIZE - bytes * BITS;
              return signed ? value << unused >> unused : value;
            });
  }

  /** One byte less than a string can have: the library keeps room for a NUL of its own. */
  private static int most(Frame frame) {
    return frame.host().longestString() - 1;
  }

  private static Optional<ByteString> read(Frame frame, long address, long length) {
    return Optional.ofNullable(readOrNull(frame, address, length));
  }

  private static @Nullable ByteString readOrNull(Frame frame, long address, long length) {
    ByteString text = MarkerArguments.string(frame, address);
    if (text == null || text.size() <= length && text.size() <= most(frame)) {
      return text;
    }
    return text.slice(0, (int) Math.max(0, Math.min(length, most(frame))));
  }

  private static ByteString required(Frame frame, long address, long length) {
    return read(frame, address, length).orElseThrow(() -> ScriptError.of(fault(address)));
  }

  private static ByteString warned(Frame frame, long address, long length, ByteString instead) {
    return read(frame, address, length)
        .orElseGet(
            () -> {
              frame.host().warn(ByteString.of(fault(address)));
              return instead;
            });
  }

  private static String fault(long address) {
    return "user string copy fault -14 at 0x" + Long.toHexString(address) + " [man error::fault]";
  }
}
