package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of {@code speculative.stp}: output that is kept until it is known to be wanted. */
final class Speculations {
  private final Map<Long, List<ByteString>> kept = new HashMap<>();
  private long last;

  private Speculations() {}

  static void declare(Table table) {
    table.number("speculation/0", (frame, it) -> ++state(frame).last);
    table.effect(
        "speculate/2",
        (frame, it) ->
            state(frame)
                .kept
                .computeIfAbsent(it.number(frame, 0), id -> new ArrayList<>())
                .add(it.text(frame, 1)));
    table.effect("discard/1", (frame, it) -> state(frame).kept.remove(it.number(frame, 0)));
    table.effect("commit/1", (frame, it) -> state(frame).commit(frame, it.number(frame, 0)));
  }

  private static Speculations state(Frame frame) {
    return frame.host().state(Speculations.class, Speculations::new);
  }

  private void commit(Frame frame, long id) {
    List<ByteString> output = kept.remove(id);
    if (output != null) {
      output.forEach(frame.host()::print);
    }
  }
}
