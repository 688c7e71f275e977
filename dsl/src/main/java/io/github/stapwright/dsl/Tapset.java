package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.PrintFunction;
import java.util.List;
import java.util.Optional;

/**
 * Functions of SystemTap's tapset library, under SystemTap's names, and literals.
 *
 * <pre>{@code
 * return Probes.of(onFunctionEntry().print("%s(%d) %d\n", execname(), pid(), gettimeofdayUs()));
 * }</pre>
 */
@CheckReturnValue
public class Tapset extends Functions {
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

  /** {@code thread_indent_depth(DELTA)}: only the depth of {@link #threadIndent}. */
  public static Num<Context> threadIndentDepth(long delta) {
    return new Num<>(Draw.call("thread_indent_depth", List.of(Draw.number(delta))));
  }

  /** {@code indent(DELTA)}: like {@link #threadIndent}, with one depth for the whole script. */
  public static Str<Context> indent(long delta) {
    return new Str<>(Draw.call("indent", List.of(Draw.number(delta))));
  }

  /** {@code randint(BOUND)}: a random number from 0, less than the bound. */
  public static Num<Context> randint(long bound) {
    return new Num<>(Draw.call("randint", List.of(Draw.number(bound))));
  }

  /** {@code ctime(SECONDS)}: a date and time in UTC, 24 characters. */
  public static <C extends Context> Str<C> ctime(Num<C> seconds) {
    return new Str<>(Draw.call("ctime", seconds));
  }

  /** {@code cmdline_str()}: the command line of the process. */
  public static Str<Context> cmdlineStr() {
    return new Str<>(Draw.call("cmdline_str"));
  }

  /** {@code pexecname()}: the name of the parent process. */
  public static Str<Context> pexecname() {
    return new Str<>(Draw.call("pexecname"));
  }

  /** {@code matched(GROUP)}: what the last {@code =~} matched, 0 for all of it. */
  public static Str<Context> matched(long group) {
    return new Str<>(Draw.call("matched", List.of(Draw.number(group))));
  }

  /**
   * {@code TEXT}: a number in SystemTap's own words, for what the DSL has no word for.
   *
   * <p>It is read when the script is bound, and a mistake in it is told at this line of Java. The
   * globals of the script have their own names in it; a name that is none of them is a local that
   * only raw text of the same handler shares.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public static Num<Context> rawNumber(String text) {
    return new Num<>(Draw.raw(text));
  }

  /**
   * {@code TEXT}: a string in SystemTap's own words, read as {@link #rawNumber} is.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public static Str<Context> rawString(String text) {
    return new Str<>(Draw.raw(text));
  }

  /**
   * {@code NAME}, {@code $NAME} or {@code $NAME->MEMBER}: a number that a point or an alias of
   * SystemTap's library offers to its handlers.
   *
   * @throws IllegalArgumentException unless these are names
   */
  public static NumVariable<Context> variableNumber(String name, String... members) {
    return new NumVariable<>(Offered.draft(name, members));
  }

  /**
   * {@code NAME}, {@code $NAME} or {@code $$vars}: a string that a point or an alias offers.
   *
   * @throws IllegalArgumentException unless these are names
   */
  public static StrVariable<Context> variableString(String name, String... members) {
    return new StrVariable<>(Offered.draft(name, members));
  }

  /**
   * {@code &$NAME} or {@code &$NAME->MEMBER}: the address of what a point offers.
   *
   * @throws IllegalArgumentException unless these are names
   */
  public static Num<Context> variableAddress(String name, String... members) {
    return new Num<>(Offered.address(name, members));
  }

  /** {@code @entry(VALUE)}: what it was when the function was entered that returns now. */
  public static <C extends Context> Num<C> atEntry(Num<C> value) {
    return new Num<>(Offered.entry(value.draft()));
  }

  /** {@code @entry(VALUE)}: what it was when the function was entered that returns now. */
  public static <C extends Context> Str<C> atEntry(Str<C> value) {
    return new Str<>(Offered.entry(value.draft()));
  }

  /** {@code NAME(ARGUMENT, ...)}: a function of the tapset library that returns a number. */
  @SafeVarargs
  public static <C extends Context> Num<C> callNum(String name, Expr<? super C>... arguments) {
    return new Num<>(Draw.call(name, arguments));
  }

  /** {@code NAME(ARGUMENT, ...)}: a function of the tapset library that returns a string. */
  @SafeVarargs
  public static <C extends Context> Str<C> callStr(String name, Expr<? super C>... arguments) {
    return new Str<>(Draw.call(name, arguments));
  }

  /**
   * {@code sprintf("FORMAT", ARGUMENT, ...)}.
   *
   * @throws IllegalArgumentException if format and arguments do not fit
   */
  @SafeVarargs
  public static <C extends Context> Str<C> sprintf(String format, Expr<? super C>... arguments) {
    return new Str<>(Write.format(PrintFunction.SPRINTF, format, arguments));
  }

  /** {@code sprint(VALUE, ...)}: the values as text, one behind the other. */
  @SafeVarargs
  public static <C extends Context> Str<C> sprint(Expr<? super C>... values) {
    return new Str<>(Write.call(PrintFunction.SPRINT, Optional.empty(), Write.drafts(values)));
  }

  /** {@code sprintln(VALUE, ...)}: the values as text and the end of the line. */
  @SafeVarargs
  public static <C extends Context> Str<C> sprintln(Expr<? super C>... values) {
    return new Str<>(Write.call(PrintFunction.SPRINTLN, Optional.empty(), Write.drafts(values)));
  }

  /**
   * {@code sprintd("DELIMITER", FIRST, SECOND, ...)}: the values with the delimiter between them.
   */
  @SafeVarargs
  public static <C extends Context> Str<C> sprintd(
      String delimiter, Expr<? super C> first, Expr<? super C> second, Expr<? super C>... rest) {
    return new Str<>(Write.delimiter(PrintFunction.SPRINTD, delimiter, first, second, rest));
  }

  /** {@code sprintdln("DELIMITER", FIRST, SECOND, ...)}: the same, and the end of the line. */
  @SafeVarargs
  public static <C extends Context> Str<C> sprintdln(
      String delimiter, Expr<? super C> first, Expr<? super C> second, Expr<? super C>... rest) {
    return new Str<>(Write.delimiter(PrintFunction.SPRINTDLN, delimiter, first, second, rest));
  }

  /** {@code $N}: the script argument of that number, from 1, which must be a number. */
  public static Num<Context> argumentNumber(int number) {
    return new Num<>(Draw.argument(number, false));
  }

  /** {@code @N}: the script argument of that number, from 1, as a string. */
  public static Str<Context> argumentString(int number) {
    return new Str<>(Draw.argument(number, true));
  }
}
