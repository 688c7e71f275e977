package io.github.stapwright.language.points;

import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.TargetVariable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which variables a probe point offers to its handler (stapprobes(3stap) of SystemTap 5.6). */
public record PointVariables(ProbePoint point) {
  /** Points without a program: nobody looks for the variables of their handlers. */
  private static final Set<String> WITHOUT = Set.of("begin", "end", "error", "never", "timer");

  private static final Set<String> OF_PROGRAMS = Set.of("process", "kernel", "module", "kprobe");

  private static final Set<String> OF_MARKS =
      Set.of("$$vars", "$$parms", "$$name", "$$provider", "$$locals");

  private static final Set<String> OF_FUNCTIONS = Set.of("$$vars", "$$parms", "$$locals");

  private static final Set<String> OF_CALLS = Set.of("$syscall", "$$parms");

  /** Requires a point. */
  public PointVariables {
    Objects.requireNonNull(point, "point");
  }

  /**
   * Whether all that the point offers is told by its own words, so that an unknown name or type is
   * an error: points of the kernel and of the library bring what only they know.
   */
  public boolean isClosed() {
    return WITHOUT.contains(first()) || first().equals("process") || isProcfs();
  }

  /** Whether the point is one of a program or of the kernel, whose variables are not written to. */
  public boolean isOfProgram() {
    return OF_PROGRAMS.contains(first());
  }

  /** Whether it is known what SystemTap makes of the point: that of an alias is not. */
  public boolean isKnown() {
    return isClosed() || isOfProgram();
  }

  /** Whether no program belongs to the point, so that nobody looks for variables. */
  public boolean hasNoProgram() {
    return WITHOUT.contains(first());
  }

  /** Whether no variable can be read at the point. */
  public boolean offersNothing() {
    return hasNoProgram() || first().equals("process") && isLifecycle();
  }

  /** Whether {@code @defined} of the operand is 0, as far as that is known without the program. */
  public boolean lacks(Expression operand) {
    if (operand instanceof Dereference dereference) {
      return lacks(dereference.base());
    }
    return operand instanceof TargetVariable variable && readRefused(variable).isPresent()
        || operand instanceof AtVar at && at.module().isEmpty() && offersNothing()
        || operand instanceof Perf && (isMark() || isSystemCall() || offersNothing());
  }

  /** Whether {@code @defined} of the operand is 1, as far as that is known without the program. */
  public boolean has(Expression operand) {
    return operand instanceof TargetVariable variable
        && (isMark() && OF_MARKS.contains(variable.name())
            || isFunction() && OF_FUNCTIONS.contains(variable.name())
            || (isSystemCall() || isProcfs()) && readRefused(variable).isEmpty());
  }

  /** Why the variable cannot be read here. */
  public Optional<String> readRefused(TargetVariable variable) {
    String name = variable.name();
    if (isProcfs()) {
      return ofProcfs(name)
          .or(() -> when(ends("read"), "`$value` is what the reader gets: store to it"));
    }
    if (isMark()) {
      return when(
          variable.argument().isEmpty() && !OF_MARKS.contains(name),
          "a marker has no variable `" + name + "`: its arguments are $arg1, $arg2, ...");
    }
    if (isSystemCall()) {
      return ends("syscall") ? ofCall(variable) : ofReturn(name);
    }
    return when(offersNothing(), "the probe point has no variable `" + name + "`")
        .or(() -> ofFunction(name));
  }

  /** Why the name cannot be that of a file in {@code /proc}. */
  public Optional<String> ofProcfs(String name) {
    return when(!name.equals("$value"), "a file in /proc has one variable, `$value`");
  }

  /** {@code return} is a word of C, so no function has a variable of that name. */
  private Optional<String> ofFunction(String name) {
    return when(
        first().equals("process")
            && isFunction()
            && !ends("return")
            && name.matches("[$]{1,2}return"),
        "`" + name + "` is there at `.return` of a function only");
  }

  private static Optional<String> ofCall(TargetVariable variable) {
    String name = variable.name();
    if (name.equals("$return")) {
      return Optional.of("a system call has a result only at process.syscall.return");
    }
    boolean known = OF_CALLS.contains(name) || variable.argument().orElse(7) <= 6;
    return when(
        !known,
        "a system call has no variable `" + name + "`: it has $syscall, $arg1 to $arg6, $$parms");
  }

  private static Optional<String> ofReturn(String name) {
    return when(
        !name.matches("[$](syscall|return)"),
        "the return of a system call has no variable `" + name + "`: it has $return and $syscall");
  }

  private static Optional<String> when(boolean refused, String sentence) {
    return refused ? Optional.of(sentence) : Optional.empty();
  }

  /** {@code procfs(..).read} and {@code .write}. */
  public boolean isProcfs() {
    return first().equals("procfs");
  }

  /** {@code process(..).mark(..)} in each of its forms. */
  public boolean isMark() {
    return first().equals("process") && ends("mark");
  }

  /** {@code process.syscall}, and its {@code .return}. */
  public boolean isSystemCall() {
    return first().equals("process") && contains("syscall");
  }

  private boolean isFunction() {
    return contains("function");
  }

  /** Whether {@code @entry} has a beginning to remember something from. */
  public boolean hasEntry() {
    return contains("return") && !isSystemCall();
  }

  /** Whether the point ends in that name; a file in {@code /proc} has settings after it. */
  public boolean ends(String name) {
    List<Component> components = components();
    return components.stream().skip(1).anyMatch(it -> it.name().equals(name))
        && (components.get(components.size() - 1).name().equals(name) || isProcfs());
  }

  /** Whether the type of the operand is looked for in a program that is named beside it. */
  public static boolean namesItsProgram(Expression operand) {
    return operand instanceof AtVar at && at.module().isPresent()
        || operand instanceof Cast cast && cast.module().isPresent();
  }

  private boolean contains(String name) {
    return components().stream().anyMatch(it -> it.name().equals(name));
  }

  private boolean isLifecycle() {
    return (ends("begin") || ends("end")) && !isMark();
  }

  private List<Component> components() {
    return point.components();
  }

  private String first() {
    return components().get(0).name();
  }
}
