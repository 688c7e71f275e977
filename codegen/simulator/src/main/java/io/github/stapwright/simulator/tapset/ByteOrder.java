package io.github.stapwright.simulator.tapset;

/** Functions of {@code endian.stp} and {@code inet.stp}, on a little-endian machine. */
final class ByteOrder {
  private static final long WORD = 0xffffffffL;
  private static final long HALF = 0xffffL;

  private ByteOrder() {}

  static void declare(Table table) {
    for (String name : new String[] {"htons", "ntohs", "big_endian2"}) {
      table.number(
          name + "/1", (frame, it) -> Short.reverseBytes((short) it.number(frame, 0)) & HALF);
    }
    for (String name : new String[] {"htonl", "ntohl", "big_endian4"}) {
      table.number(
          name + "/1", (frame, it) -> Integer.reverseBytes((int) it.number(frame, 0)) & WORD);
    }
    for (String name : new String[] {"htonll", "ntohll", "big_endian8"}) {
      table.number(name + "/1", (frame, it) -> Long.reverseBytes(it.number(frame, 0)));
    }
    table.number("little_endian2/1", (frame, it) -> it.number(frame, 0) & HALF);
    table.number("little_endian4/1", (frame, it) -> it.number(frame, 0) & WORD);
    table.number("little_endian8/1", (frame, it) -> it.number(frame, 0));
  }
}
