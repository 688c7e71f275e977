package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which variables a probe point offers to its handler. */
final class TargetVariableCheck {
  private static final Set<String> WITHOUT = Set.of("begin", "end", "error", "never", "timer");

  private static final Set<String> OF_MARKS =
      Set.of("$$vars", "$$parms", "$$name", "$$provider", "$$locals");

  private static final Set<String> OF_PROGRAMS = Set.of("process", "kernel", "module", "kprobe");

  private static final Set<String> CLOSED =
      Set.of("begin", "end", "error", "never", "timer", "process", "procfs");

  private final boolean guru;
  private final Consumer<Diagnostic> problems;
  private final Set<String> told = new HashSet<>();
  private final Set<Function> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private Map<String, List<Function>> functions = Map.of();
  private @Nullable ProbePoint point;

  TargetVariableCheck(boolean guru, Consumer<Diagnostic> problems) {
    this.guru = guru;
    this.problems =
        it -> {
          // Two points of a probe, or two probes that call a function, have the same to say of it.
          if (told.add(it.toString())) {
            problems.accept(it);
          }
        };
  }

  void check(Script script) {
    functions =
        script.declarations().stream()
            .filter(Function.class::isInstance)
            .map(Function.class::cast)
            .collect(Collectors.groupingBy(TargetVariableCheck::key));
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Probe probe) {
        for (ProbePoint each : probe.points()) {
          point = each;
          open.clear();
          visit(probe.body());
        }
      }
    }
  }

  private static String key(Function function) {
    return function.name() + "/" + function.parameters().size();
  }

  /** SystemTap makes a copy of a function for each probe that calls it with variables in it. */
  private void enter(Call call) {
    String key = call.function() + "/" + call.arguments().size();
    for (Function function : functions.getOrDefault(key, List.of())) {
      if (open.add(function)) {
        visit(function.body());
      }
    }
  }

  private void visit(Node node) {
    if (node instanceof Defined) {
      return;
    }
    if (node instanceof Assignment assignment
        && assignment.target() instanceof TargetVariable variable) {
      checkStore(assignment, variable);
      visit(assignment.value());
      return;
    }
    if (node instanceof Call call) {
      enter(call);
    } else if (node instanceof TargetVariable variable) {
      checkRead(variable);
    } else if (node instanceof Dereference dereference
        && dereference.base() instanceof Symbol
        && CLOSED.contains(first())) {
      report(
          dereference.accessors().get(0).origin(),
          "nothing tells what `->` points into; say it with @cast");
    } else if (node instanceof AtVar variable && offersNothing()) {
      report(variable.origin(), "`@var` needs a probe point of a program or of the kernel");
    } else if (node instanceof Entry entry && offersNothing()) {
      report(entry.origin(), "`@entry` is for the return of functions");
    } else if (!guru && node instanceof Register register) {
      report(register.origin(), "registers are read in guru mode only");
    } else if (!guru && node instanceof MemoryRead read) {
      report(read.origin(), "memory is read like this in guru mode only");
    }
    node.children().forEach(this::visit);
  }

  private void checkStore(Assignment assignment, TargetVariable variable) {
    if (isProcfs()) {
      requireValue(variable);
      if (ends("write")) {
        report(variable.origin(), "what was written to the file is read only");
      }
    } else if (isMark() || !guru && OF_PROGRAMS.contains(first())) {
      problems.accept(
          Diagnostic.of(
              Problem.NOT_A_VARIABLE,
              assignment.origin(),
              "`" + variable.name() + "` belongs to the traced program and cannot be stored to"));
    }
  }

  private void checkRead(TargetVariable variable) {
    String name = variable.name();
    if (isProcfs()) {
      requireValue(variable);
      if (ends("read")) {
        report(variable.origin(), "`$value` is what the reader gets: store to it");
      }
    } else if (isMark() && !isArgument(name) && !OF_MARKS.contains(name)) {
      markHasNo(variable);
    } else if (ends("syscall") && name.equals("$return")) {
      report(variable.origin(), "a system call has a result only at process.syscall.return");
    } else if (offersNothing()) {
      report(variable.origin(), "the probe point has no variable `" + name + "`");
    }
  }

  private void markHasNo(TargetVariable variable) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Problem.TARGET_VARIABLE,
            variable.origin(),
            "a marker has no variable `"
                + variable.name()
                + "`: its arguments are $arg1, $arg2, ...");
    problems.accept(
        variable.name().equals("$arg0")
            ? diagnostic.withFix("SystemTap counts from 1: the first argument is $arg1")
            : diagnostic);
  }

  private void requireValue(TargetVariable variable) {
    if (!variable.name().equals("$value")) {
      report(variable.origin(), "a file in /proc has one variable, `$value`");
    }
  }

  private static boolean isArgument(String name) {
    return name.matches("[$]arg[1-9][0-9]*");
  }

  private boolean offersNothing() {
    return WITHOUT.contains(first()) || first().equals("process") && isLifecycle();
  }

  private boolean isLifecycle() {
    return (ends("begin") || ends("end")) && !isMark();
  }

  private boolean isProcfs() {
    return first().equals("procfs");
  }

  private boolean isMark() {
    return first().equals("process") && ends("mark");
  }

  private List<Component> components() {
    return Objects.requireNonNull(point, "a variable outside of probes").components();
  }

  private String first() {
    return components().get(0).name();
  }

  private boolean ends(String name) {
    List<Component> components = components();
    return components.stream().skip(1).anyMatch(it -> it.name().equals(name))
        && (components.get(components.size() - 1).name().equals(name) || isProcfs());
  }

  private void report(Origin origin, String sentence) {
    problems.accept(Diagnostic.of(Problem.TARGET_VARIABLE, origin, sentence));
  }
}
