package io.github.stapwright.simulator.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that happened in a traced program.
 *
 * @param microseconds since the start of the recording
 * @param execname the name of the thread
 * @param provider the provider of the marker, empty for other kinds
 * @param marker the name of the marker, empty for other kinds
 * @param arguments what the marker passed; of lost hits their number, if it is known; of the end
 *     its cause, and behind it the exit status of the command, if that is what ended
 */
public record Event(
    Kind kind,
    long microseconds,
    long pid,
    long tid,
    String execname,
    String provider,
    String marker,
    List<EventArgument> arguments,
    Details details) {

  /** What happened. */
  public enum Kind {
    /** A marker was passed. */
    MARK("mark"),
    /** A process began. */
    PROCESS_BEGIN("process.begin"),
    /** A process ended. */
    PROCESS_END("process.end"),
    /** A thread began. */
    THREAD_BEGIN("thread.begin"),
    /** A thread ended. */
    THREAD_END("thread.end"),
    /** Hits were lost: the handler could not run. */
    LOST("lost"),
    /** The recording of a live run ended. */
    END("end");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The word in an event file. */
    public String text() {
      return text;
    }
  }

  /** What is seldom known: where the marker lies, and more of the process. */
  public record Details(
      Optional<String> path,
      Optional<String> library,
      OptionalLong cpu,
      OptionalLong uid,
      OptionalLong ppid) {
    /** Nothing is known. */
    public static final Details NONE =
        new Details(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    /** Requires every component. */
    public Details {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(library, "library");
      Objects.requireNonNull(cpu, "cpu");
      Objects.requireNonNull(uid, "uid");
      Objects.requireNonNull(ppid, "ppid");
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public Event {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(execname, "execname");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(marker, "marker");
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(details, "details");
    if (microseconds < 0) {
      throw new IllegalArgumentException("`us` counts from the start, so it is not negative");
    }
  }

  /** A marker passed by the only thread of a process. */
  public static Event mark(
      long microseconds,
      long pid,
      String execname,
      String provider,
      String marker,
      EventArgument... arguments) {
    return new Event(
        Kind.MARK,
        microseconds,
        pid,
        pid,
        execname,
        provider,
        marker,
        List.of(arguments),
        Details.NONE);
  }

  /** So many hits were lost before {@code microseconds}. */
  public static Event lost(long microseconds, long count) {
    return ofRun(Kind.LOST, microseconds, List.of(EventArgument.of(count)));
  }

  /** The run ended by {@code cause}. */
  public static Event end(long microseconds, String cause) {
    return ofRun(Kind.END, microseconds, List.of(EventArgument.of(cause)));
  }

  /** The run ended with its command, which had the exit status {@code status}. */
  public static Event endOfCommand(long microseconds, int status) {
    return ofRun(
        Kind.END, microseconds, List.of(EventArgument.of("command"), EventArgument.of(status)));
  }

  private static Event ofRun(Kind kind, long microseconds, List<EventArgument> arguments) {
    return new Event(kind, microseconds, 0, 0, "", "", "", arguments, Details.NONE);
  }

  /** The same event, so many microseconds later. */
  public Event later(long delay) {
    return new Event(
        kind,
        Math.addExact(microseconds, delay),
        pid,
        tid,
        execname,
        provider,
        marker,
        arguments,
        details);
  }
}
