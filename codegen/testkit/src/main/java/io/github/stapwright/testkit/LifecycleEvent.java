package io.github.stapwright.testkit;

import io.github.stapwright.simulator.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A process or thread that begins or ends, or a hit that is lost. */
public final class LifecycleEvent extends Happening {
  private final Event.Kind kind;
  private final Optional<Traced> by;

  private LifecycleEvent(Event.Kind kind, Optional<Traced> by) {
    this.kind = kind;
    this.by = by;
  }

  static LifecycleEvent of(Event.Kind kind) {
    return new LifecycleEvent(kind, Optional.empty());
  }

  /** Of this thread. */
  public LifecycleEvent by(Traced thread) {
    return new LifecycleEvent(kind, Optional.of(Objects.requireNonNull(thread, "thread")));
  }

  @Override
  void happen(Timeline timeline) {
    timeline.by(by).fire(kind, "", "", List.of());
  }
}
