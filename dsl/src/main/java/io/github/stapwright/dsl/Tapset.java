package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import java.util.List;

/** Functions of SystemTap's tapset library, under SystemTap's names, and literals. */
@CheckReturnValue
public class Tapset extends Globals {
  Tapset() {}

  /** {@code pid()}: the process id. */
  public static Num<Context> pid() {
    return new Num<>(Draw.call("pid"));
  }

  /** {@code tid()}: the thread id. */
  public static Num<Context> tid() {
    return new Num<>(Draw.call("tid"));
  }

  /** {@code ppid()}: the id of the parent process. */
  public static Num<Context> ppid() {
    return new Num<>(Draw.call("ppid"));
  }

  /** {@code uid()}: the user id. */
  public static Num<Context> uid() {
    return new Num<>(Draw.call("uid"));
  }

  /** {@code cpu()}: the processor that the handler runs on. */
  public static Num<Context> cpu() {
    return new Num<>(Draw.call("cpu"));
  }

  /** {@code target()}: the process given with {@code stap -x}, or started with {@code -c}. */
  public static Num<Context> target() {
    return new Num<>(Draw.call("target"));
  }

  /** {@code execname()}: the name of the thread, at most 15 bytes. */
  public static Str<Context> execname() {
    return new Str<>(Draw.call("execname"));
  }

  /** {@code pp()}: the probe point, resolved to an address for a marker. */
  public static Str<Context> pp() {
    return new Str<>(Draw.call("pp"));
  }

  /** {@code pn()}: the probe point as the script names it. */
  public static Str<Context> pn() {
    return new Str<>(Draw.call("pn"));
  }

  /** {@code gettimeofday_ns()}: nanoseconds since 1970. */
  public static Num<Context> gettimeofdayNs() {
    return new Num<>(Draw.call("gettimeofday_ns"));
  }

  /** {@code gettimeofday_us()}: microseconds since 1970. */
  public static Num<Context> gettimeofdayUs() {
    return new Num<>(Draw.call("gettimeofday_us"));
  }

  /** {@code gettimeofday_ms()}: milliseconds since 1970. */
  public static Num<Context> gettimeofdayMs() {
    return new Num<>(Draw.call("gettimeofday_ms"));
  }

  /** {@code gettimeofday_s()}: seconds since 1970. */
  public static Num<Context> gettimeofdayS() {
    return new Num<>(Draw.call("gettimeofday_s"));
  }

  /**
   * {@code thread_indent(DELTA)}: microseconds, name and thread id, indented by this thread's
   * depth, which changes by {@code delta}: 1 on entry, -1 on return.
   */
  public static Str<Context> threadIndent(long delta) {
    return new Str<>(Draw.call("thread_indent", List.of(Draw.number(delta))));
  }

  /** {@code NUMBER}. */
  public static Num<Context> number(long value) {
    return new Num<>(Draw.number(value));
  }

  /**
   * {@code "text"}.
   *
   * @throws IllegalArgumentException if it holds a NUL character or half a surrogate pair
   */
  public static Str<Context> string(String text) {
    return new Str<>(Draw.string(text));
  }
}
