package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;

/** Functions of {@code logging.stp}: what a script says and how it ends. */
final class Logging {
  private static final ByteString LINE_END = ByteString.of("\n");

  private Logging() {}

  static void declare(Table table) {
    table.effect("log/1", (frame, it) -> frame.host().print(it.text(frame, 0).concat(LINE_END)));
    table.effect("warn/1", (frame, it) -> frame.host().warn(it.text(frame, 0)));
    table.effect("exit/0", (frame, it) -> frame.host().exit());
    table.effect("abort/0", (frame, it) -> frame.host().abort());
    table.effect("error/1", (frame, it) -> fail(it.text(frame, 0)));
    table.effect(
        "assert/1",
        (frame, it) -> {
          if (it.number(frame, 0) == 0) {
            fail(ByteString.of("Assertion failed"));
          }
        });
    table.effect("assert/2", Logging::require);
    table.effect("ftrace/1", (frame, it) -> it.text(frame, 0));
    table.effect("system/1", (frame, it) -> it.text(frame, 0));
  }

  private static void require(Frame frame, Arguments arguments) {
    long holds = arguments.number(frame, 0);
    ByteString message = arguments.text(frame, 1);
    if (holds == 0) {
      fail(message);
    }
  }

  private static void fail(ByteString message) {
    throw ScriptError.raised(message);
  }
}
