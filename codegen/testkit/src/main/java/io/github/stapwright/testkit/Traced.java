package io.github.stapwright.testkit;

import io.github.stapwright.simulator.event.Event;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The thread that passes a marker.
 *
 * @param pid {@code pid()}
 * @param tid {@code tid()}
 * @param execname {@code execname()}
 * @param details where the marker lies and more of the process; what is open matches every probe
 */
public record Traced(long pid, long tid, String execname, Event.Details details) {

  /** Requires every component. */
  public Traced {
    Objects.requireNonNull(execname, "execname");
    Objects.requireNonNull(details, "details");
  }

  static Traced of(long pid, String execname) {
    return new Traced(pid, pid, execname, Event.Details.NONE);
  }

  /** Another thread of the process. */
  public Traced thread(long id) {
    return new Traced(pid, id, execname, details);
  }

  /** With another {@code execname()}. */
  public Traced named(String name) {
    return new Traced(pid, tid, name, details);
  }

  /** Running this executable, so that probes on another path do not fire. */
  public Traced running(String path) {
    return with(
        new Event.Details(
            Optional.of(path), details.library(), details.cpu(), details.uid(), details.ppid()));
  }

  /** Passing markers that lie in this library. */
  public Traced using(String library) {
    return with(
        new Event.Details(
            details.path(), Optional.of(library), details.cpu(), details.uid(), details.ppid()));
  }

  /** On this processor, {@code cpu()}. */
  public Traced cpu(long number) {
    return with(
        new Event.Details(
            details.path(),
            details.library(),
            OptionalLong.of(number),
            details.uid(),
            details.ppid()));
  }

  /** Of this user, {@code uid()}. */
  public Traced uid(long number) {
    return with(
        new Event.Details(
            details.path(),
            details.library(),
            details.cpu(),
            OptionalLong.of(number),
            details.ppid()));
  }

  /** Started by this process, {@code ppid()}. */
  public Traced ppid(long number) {
    return with(
        new Event.Details(
            details.path(),
            details.library(),
            details.cpu(),
            details.uid(),
            OptionalLong.of(number)));
  }

  private Traced with(Event.Details other) {
    return new Traced(pid, tid, execname, other);
  }
}
