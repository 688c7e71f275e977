package io.github.stapwright.testkit;

import io.github.stapwright.simulator.event.Event;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Events that need no provider, and what generated event classes are made of. {@link PythonEvents}
 * adds CPython's: import that statically.
 */
public class Events {

  /** For generated event classes, whose methods are static. */
  protected Events() {}

  /**
   * Any marker, its arguments to follow.
   *
   * <pre>{@code
   * marker("hotspot", "gc__begin").with(1)
   * }</pre>
   */
  public static MarkerEvent marker(String provider, String name) {
    return MarkerEvent.of(provider, name);
  }

  /** The main thread of a process, named {@code python3}. */
  public static Traced process(long pid) {
    return Traced.of(pid, "python3");
  }

  /** A process begins: {@code process("P").begin}. */
  public static LifecycleEvent processBegin() {
    return LifecycleEvent.of(Event.Kind.PROCESS_BEGIN);
  }

  /** A process ends: {@code process("P").end}. */
  public static LifecycleEvent processEnd() {
    return LifecycleEvent.of(Event.Kind.PROCESS_END);
  }

  /** A thread begins: {@code process("P").thread.begin}. */
  public static LifecycleEvent threadBegin() {
    return LifecycleEvent.of(Event.Kind.THREAD_BEGIN);
  }

  /** A thread ends: {@code process("P").thread.end}. */
  public static LifecycleEvent threadEnd() {
    return LifecycleEvent.of(Event.Kind.THREAD_END);
  }

  /**
   * A hit that SystemTap skips because it is overloaded: no handler runs, and the end of the run
   * warns of it.
   */
  public static LifecycleEvent lost() {
    return LifecycleEvent.of(Event.Kind.LOST);
  }

  /** Time passes. */
  public static Pause pause(Duration time) {
    return Pause.of(time);
  }

  /** The events of a file, relative to the module, that {@code stapwright record} wrote. */
  public static RecordedEvents recording(Path file) {
    return RecordedEvents.of(file);
  }

  /** The events of a file that {@code stapwright record} wrote. */
  public static RecordedEvents recording(String file) {
    return recording(Path.of(file));
  }

  /** The address of a string that can be read. */
  public static StringPointer text(String text) {
    return StringPointer.to(text);
  }

  /** The address of these bytes, which need not be UTF-8; a NUL ends them as in C. */
  public static StringPointer bytes(int... bytes) {
    byte[] text = new byte[bytes.length];
    for (int index = 0; index < bytes.length; index++) {
      text[index] = (byte) bytes[index];
    }
    return StringPointer.to(text);
  }

  /** NULL, as CPython passes it for a name that UTF-8 cannot express (3.6 to 3.14). */
  public static StringPointer nullPointer() {
    return StringPointer.toNothing();
  }

  /** An address that cannot be read, as that of a page that is not resident. */
  public static StringPointer fault(long address) {
    return StringPointer.faulting(address);
  }
}
