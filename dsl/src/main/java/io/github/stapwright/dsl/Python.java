package io.github.stapwright.dsl;

import io.github.stapwright.python.PythonMarkers;
import java.util.Objects;

/**
 * CPython: its markers, and filters on what they carry. Import it statically.
 *
 * <pre>{@code
 * import static io.github.stapwright.dsl.Python.*;
 *
 * onFunctionEntry().where(file("test.py")).print("%s:%d\n", funcname(), lineno())
 * }</pre>
 */
@CheckReturnValue
public final class Python extends PythonMarkers {
  private Python() {}

  /**
   * {@code filename =~ PATTERN}, where the pattern for {@code test.py} begins with an optional path
   * and ends in {@code test[.]py}: the code is in a file named {@code name}, or in one whose path
   * ends in {@code /name}.
   *
   * @throws IllegalArgumentException if the name is empty or holds a NUL character
   */
  public static Cond<InFunction> file(String name) {
    return FilePattern.endsIn(filename(), Objects.requireNonNull(name, "name"));
  }

  /**
   * {@code filename == "path"}: the code is in the file that CPython knows by exactly this path.
   */
  public static Cond<InFunction> filePath(String path) {
    return filename().equalTo(path);
  }

  /**
   * {@code funcname == "name"}: the code is in a function of this name ({@code co_name}: without
   * its class).
   */
  public static Cond<InFunction> function(String name) {
    return funcname().equalTo(name);
  }

  /** {@code $arg3 == NUMBER}: the code is at this line. */
  public static Cond<InFunction> line(long number) {
    return lineno().equalTo(number);
  }

  /**
   * {@code python_string(user_uint64($arg2 + 24))}: the argument {@code number} of an audit event,
   * from 1, such as the path of {@code open}: a string or bytes, {@code <no string>} if it is
   * something else, {@code <not ASCII>} for a string whose UTF-8 the program has not made.
   *
   * <p>It reads CPython's objects in memory, whose layout is that of 64-bit builds of 3.8 to 3.13
   * with the global lock; for other versions the binder refuses it. An event with fewer arguments
   * gives text that means nothing: filter by {@code event()} first.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public static Str<Audit> auditString(int number) {
    return PythonObjects.string(arguments(), number);
  }

  /**
   * {@code python_number(user_uint64($arg2 + 24))}: the argument {@code number} of an audit event,
   * from 1, such as the flags (the third) of {@code open}: an {@code int} or {@code bool} of at
   * most 60 bits, 0 if it is something else. Like {@link #auditString}.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public static Num<Audit> auditNumber(int number) {
    return PythonObjects.number(arguments(), number);
  }

  /**
   * How long the functions take that {@code where} chooses: {@link #latency} of {@code
   * function__entry} and {@code function__return}, without frames that have no line (CPython 3.15
   * reports some at -1 which nothing balances).
   *
   * @param name of the globals that it becomes
   */
  public static Latency<InFunction, FunctionEntry, FunctionReturn> functionLatency(
      String name, Cond<InFunction> where) {
    return latency(name, funcname(), entered(where), left(where));
  }

  /**
   * How deep the functions are nested that {@code where} chooses, like {@link #functionLatency}.
   */
  public static CallDepth<InFunction, FunctionEntry, FunctionReturn> functionDepth(
      String name, Cond<InFunction> where) {
    return callDepth(name, funcname(), entered(where), left(where));
  }

  /**
   * The time in each stack of functions that {@code where} chooses, like {@link #functionLatency}.
   */
  public static FoldedStacks<InFunction, FunctionEntry, FunctionReturn> functionStacks(
      String name, Cond<InFunction> where) {
    return foldedStacks(name, funcname(), entered(where), left(where));
  }

  /**
   * {@code probe process("P").mark("line") { next }}: makes CPython 3.11 fire {@code
   * function__entry}, which it does only while something probes {@code line} (gh-98894). It costs a
   * hit for every line that runs, and does nothing on other versions.
   */
  public static HandlerStep<Line> wakeFunctionEntry() {
    return onLine().next();
  }

  private static ActionStep<FunctionEntry> entered(Cond<InFunction> where) {
    return onFunctionEntry().where(lineno().ge(0).and(where));
  }

  private static ActionStep<FunctionReturn> left(Cond<InFunction> where) {
    return onFunctionReturn().where(lineno().ge(0).and(where));
  }
}
