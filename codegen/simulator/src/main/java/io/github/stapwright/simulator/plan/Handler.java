package io.github.stapwright.simulator.plan;

import io.github.stapwright.simulator.value.ScriptError;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The body of a probe with its frame: handlers run one at a time, so one frame is enough. */
final class Handler implements Consumer<Host> {
  private final Slots slots;
  private final int actions;
  private final Action body;
  private @Nullable Frame frame;

  /**
   * A handler.
   *
   * @param actions how many it asks for at its beginning
   */
  Handler(Slots slots, int actions, Action body) {
    this.slots = slots;
    this.actions = actions;
    this.body = body;
  }

  @Override
  public void accept(Host host) {
    if (frame == null || frame.host() != host) {
      frame = Frame.ofHandler(host, slots);
    } else {
      frame.clear();
    }
    if (!host.hasActions(actions)) {
      throw ScriptError.of("MAXACTION exceeded");
    }
    body.run(frame);
  }
}
