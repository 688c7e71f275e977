package io.github.stapwright.testkit;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A marker that a thread passes. */
public final class MarkerEvent extends Happening {
  private final String provider;
  private final String marker;
  private final List<EventArgument> arguments;
  private final Optional<Traced> by;

  private MarkerEvent(
      String provider, String marker, List<EventArgument> arguments, Optional<Traced> by) {
    this.provider = Objects.requireNonNull(provider, "provider");
    this.marker = Objects.requireNonNull(marker, "marker");
    this.arguments = List.copyOf(arguments);
    this.by = by;
  }

  static MarkerEvent of(String provider, String marker) {
    return new MarkerEvent(provider, marker, List.of(), Optional.empty());
  }

  /** With a number as its next argument. */
  public MarkerEvent with(long number) {
    return plus(EventArgument.of(number));
  }

  /** With a string that can be read as its next argument. */
  public MarkerEvent with(String text) {
    return with(StringPointer.to(text));
  }

  /** With an address as its next argument: of a string, of nothing, or one that faults. */
  public MarkerEvent with(StringPointer pointer) {
    return plus(pointer.argument());
  }

  /** Passed by this thread. */
  public MarkerEvent by(Traced thread) {
    return new MarkerEvent(
        provider, marker, arguments, Optional.of(Objects.requireNonNull(thread, "thread")));
  }

  private MarkerEvent plus(EventArgument argument) {
    List<EventArgument> more = new ArrayList<>(arguments);
    more.add(argument);
    return new MarkerEvent(provider, marker, more, by);
  }

  @Override
  void happen(Timeline timeline) {
    timeline.by(by).fire(Event.Kind.MARK, provider, marker, arguments);
  }
}
