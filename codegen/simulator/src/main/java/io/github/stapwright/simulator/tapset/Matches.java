package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.plan.RegexMatches;
import io.github.stapwright.simulator.value.ScriptError;

/** Functions of {@code regex.stp}: what the last {@code =~} matched. */
final class Matches {
  private Matches() {}

  static void declare(Table table) {
    table.text("matched/1", (frame, it) -> matched(frame, it.number(frame, 0)));
    table.text("matched_str/0", (frame, it) -> matched(frame, 0));
    table.number("ngroups/0", (frame, it) -> ngroups(frame));
  }

  private static RegexMatches last(Frame frame) {
    return frame.host().state(RegexMatches.class, RegexMatches::new);
  }

  private static ByteString matched(Frame frame, long group) {
    RegexMatches last = last(frame);
    if (!last.succeeded()) {
      throw ScriptError.of("Attempted to get subexpression " + group + " from failed match");
    }
    if (group < 0 || group >= last.groups()) {
      throw ScriptError.of("Attempted to get nonexistent subexpression " + group);
    }
    return last.group((int) group);
  }

  private static long ngroups(Frame frame) {
    RegexMatches last = last(frame);
    if (!last.succeeded()) {
      throw ScriptError.of("Attempted to get subexpression count from failed match");
    }
    return last.groups();
  }
}
