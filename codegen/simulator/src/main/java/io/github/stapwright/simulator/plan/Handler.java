package io.github.stapwright.simulator.plan;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The body of a probe with its frame: handlers run one at a time, so one frame is enough. */
final class Handler implements Consumer<Host> {
  private final Slots slots;
  private final Action body;
  private @Nullable Frame frame;

  Handler(Slots slots, Action body) {
    this.slots = slots;
    this.body = body;
  }

  @Override
  public void accept(Host host) {
    if (frame == null || frame.host() != host) {
      frame = Frame.ofHandler(host, slots);
    } else {
      frame.clear();
    }
    body.run(frame);
  }
}
