package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.plan.Frame;
import java.util.function.ToLongFunction;

/** Functions of {@code context.stp}: which process and which probe a handler runs for. */
final class Contexts {
  private static final ByteString EMPTY = ByteString.of("");

  private Contexts() {}

  static void declare(Table table) {
    table.number("pid/0", (frame, it) -> frame.host().pid());
    table.number("tid/0", (frame, it) -> frame.host().tid());
    table.number("ns_pid/0", (frame, it) -> frame.host().pid());
    table.number("ns_tid/0", (frame, it) -> frame.host().tid());
    for (String group : new String[] {"pgrp", "sid", "ns_pgrp", "ns_sid"}) {
      table.number(group + "/0", (frame, it) -> 0);
    }
    table.number("ns_ppid/0", (frame, it) -> detail(frame, e -> e.details().ppid().orElse(0)));
    table.number("probing_32bit_app/0", (frame, it) -> 0);
    table.number("ppid/0", (frame, it) -> detail(frame, e -> e.details().ppid().orElse(0)));
    for (String user :
        new String[] {"uid", "euid", "gid", "egid", "ns_uid", "ns_euid", "ns_gid", "ns_egid"}) {
      table.number(user + "/0", (frame, it) -> detail(frame, e -> e.details().uid().orElse(0)));
    }
    table.number("cpu/0", (frame, it) -> detail(frame, e -> e.details().cpu().orElse(0)));
    table.number("cpuid/0", (frame, it) -> detail(frame, e -> e.details().cpu().orElse(0)));
    table.number("target/0", (frame, it) -> frame.host().target());
    table.number("stp_pid/0", (frame, it) -> frame.host().ownPid());
    table.text("execname/0", (frame, it) -> frame.host().execname());
    table.text("pexecname/0", (frame, it) -> EMPTY);
    table.text("cmdline_str/0", (frame, it) -> frame.host().execname());
    table.text("pp/0", (frame, it) -> frame.host().probePoint());
    table.text("pn/0", (frame, it) -> frame.host().probeName());
    table.text("ppfunc/0", (frame, it) -> EMPTY);
    table.text("probe_type/0", (frame, it) -> frame.host().probeType());
    table.text("module_name/0", (frame, it) -> ByteString.of("stap_simulated"));
    table.text("env_var/1", (frame, it) -> EMPTY);
    table.number("is_return/0", (frame, it) -> 0);
    table.number("is_myproc/0", (frame, it) -> 1);
    table.number("user_mode/0", (frame, it) -> inProcess(frame));
    table.number("registers_valid/0", (frame, it) -> inProcess(frame));
    table.text("symname/1", (frame, it) -> hexadecimal(it.number(frame, 0)));
    table.text("usymname/1", (frame, it) -> hexadecimal(it.number(frame, 0)));
    table.text("probefunc/0", (frame, it) -> ByteString.of("0x0"));
  }

  private static ByteString hexadecimal(long address) {
    return ByteString.of("0x" + Long.toHexString(address));
  }

  private static long inProcess(Frame frame) {
    return frame.host().event().isPresent() ? 1 : 0;
  }

  private static long detail(Frame frame, ToLongFunction<Event> read) {
    return frame.host().event().map(read::applyAsLong).orElse(0L);
  }
}
