package io.github.stapwright.language.check;

import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.TargetVariable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which variables a probe point offers to its handler (stapprobes(3stap) of SystemTap 5.6). */
record PointVariables(ProbePoint point) {
  private static final Set<String> WITHOUT = Set.of("begin", "end", "error", "never", "timer");

  private static final Set<String> OF_MARKS =
      Set.of("$$vars", "$$parms", "$$name", "$$provider", "$$locals");

  /** Whether no variable can be read at the point. */
  boolean offersNothing() {
    return WITHOUT.contains(first()) || first().equals("process") && isLifecycle();
  }

  /** Whether {@code @defined} of the operand is 0, as far as that is known without the program. */
  boolean lacks(Expression operand) {
    if (operand instanceof Dereference dereference) {
      return lacks(dereference.base());
    }
    return operand instanceof TargetVariable variable && readRefused(variable.name()).isPresent()
        || operand instanceof AtVar && offersNothing();
  }

  /** Why the variable cannot be read here. */
  Optional<String> readRefused(String name) {
    if (isProcfs()) {
      return ofProcfs(name)
          .or(() -> when(ends("read"), "`$value` is what the reader gets: store to it"));
    }
    if (isMark()) {
      return when(
          !name.matches("[$]arg[1-9][0-9]*") && !OF_MARKS.contains(name),
          "a marker has no variable `" + name + "`: its arguments are $arg1, $arg2, ...");
    }
    if (isSystemCall()) {
      return ends("syscall") ? ofCall(name) : ofReturn(name);
    }
    return when(offersNothing(), "the probe point has no variable `" + name + "`");
  }

  Optional<String> ofProcfs(String name) {
    return when(!name.equals("$value"), "a file in /proc has one variable, `$value`");
  }

  // SystemTap reads the digits behind $arg as strtol does, so that $arg03 is the third.
  private static Optional<String> ofCall(String name) {
    return name.equals("$return")
        ? Optional.of("a system call has a result only at process.syscall.return")
        : when(
            !name.matches("[$](syscall|[$]parms|arg0*[1-6])"),
            "a system call has no variable `"
                + name
                + "`: it has $syscall, $arg1 to $arg6, $$parms");
  }

  private static Optional<String> ofReturn(String name) {
    return when(
        !name.matches("[$](syscall|return)"),
        "the return of a system call has no variable `" + name + "`: it has $return and $syscall");
  }

  private static Optional<String> when(boolean refused, String sentence) {
    return refused ? Optional.of(sentence) : Optional.empty();
  }

  boolean isProcfs() {
    return first().equals("procfs");
  }

  boolean isMark() {
    return first().equals("process") && ends("mark");
  }

  /** {@code process.syscall}, and its {@code .return}. */
  boolean isSystemCall() {
    return first().equals("process")
        && components().stream().anyMatch(it -> it.name().equals("syscall"));
  }

  boolean isOf(Set<String> kinds) {
    return kinds.contains(first());
  }

  /** Whether the point ends in that name; a file in {@code /proc} has settings behind it. */
  boolean ends(String name) {
    List<Component> components = components();
    return components.stream().skip(1).anyMatch(it -> it.name().equals(name))
        && (components.get(components.size() - 1).name().equals(name) || isProcfs());
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
