package io.github.stapwright.simulator.tapset;

/** Parts of a number: what {@code wait(2)} tells of a process that ended, types of C. */
final class NumberParts {
  private static final long SIGNAL = 0x7f;

  private NumberParts() {}

  static void declare(Table table) {
    table.number("WIFEXITED/1", (frame, it) -> (it.number(frame, 0) & SIGNAL) == 0 ? 1 : 0);
    table.number("WEXITSTATUS/1", (frame, it) -> it.number(frame, 0) >> 8 & 0xff);
    table.number("WTERMSIG/1", (frame, it) -> it.number(frame, 0) & SIGNAL);
    table.number("_quotactl_subcmd/1", (frame, it) -> (it.number(frame, 0) & 0xffff_ffffL) >> 8);
    table.number("_stp_sign_extend8/1", (frame, it) -> (byte) it.number(frame, 0));
    table.number("_stp_sign_extend16/1", (frame, it) -> (short) it.number(frame, 0));
    table.number("_stp_sign_extend32/1", (frame, it) -> (int) it.number(frame, 0));
    table.number("__short/1", (frame, it) -> (short) it.number(frame, 0));
    table.number("__ushort/1", (frame, it) -> it.number(frame, 0) & 0xffff);
    table.number("__int32/1", (frame, it) -> (int) it.number(frame, 0));
    table.number("__uint32/1", (frame, it) -> it.number(frame, 0) & 0xffff_ffffL);
    table.number("__long/1", (frame, it) -> it.number(frame, 0));
    table.number("__ulong/1", (frame, it) -> it.number(frame, 0));
  }
}
