package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Accessor;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables that one handler, and what it calls, reads and stores to at one probe point. */
final class VariableUses {
  private static final Set<String> OF_PROGRAMS = Set.of("process", "kernel", "module", "kprobe");

  private static final Set<String> CLOSED =
      Set.of("begin", "end", "error", "never", "timer", "process", "procfs");

  private final Map<String, List<Function>> functions;
  private final PointVariables point;
  private final boolean guru;
  private final Set<Function> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Diagnostic> wrong = new ArrayList<>();

  VariableUses(Script script, PointVariables point, boolean guru) {
    this.functions =
        script.declarations().stream()
            .filter(Function.class::isInstance)
            .map(Function.class::cast)
            .collect(Collectors.groupingBy(VariableUses::key));
    this.point = point;
    this.guru = guru;
  }

  /** What is wrong with those in the handler. */
  List<Diagnostic> wrong(Node handler) {
    visit(handler);
    return List.copyOf(wrong);
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
    } else if (node instanceof Dereference dereference) {
      checkMembers(dereference);
    } else if (node instanceof AtVar variable && point.offersNothing()) {
      report(variable.origin(), "`@var` needs a probe point of a program or of the kernel");
    } else if (node instanceof Entry entry && point.offersNothing()) {
      report(entry.origin(), "`@entry` is for the return of functions");
    } else if (!guru && node instanceof Register register) {
      report(register.origin(), "registers are read in guru mode only");
    } else if (!guru && node instanceof MemoryRead read) {
      report(read.origin(), "memory is read like this in guru mode only");
    }
    node.children().forEach(this::visit);
  }

  private void checkMembers(Dereference dereference) {
    Accessor first = dereference.accessors().get(0);
    if (dereference.base() instanceof Symbol && point.isOf(CLOSED)) {
      report(first.origin(), "nothing tells what `->` points into; say it with @cast");
    } else if (dereference.base() instanceof TargetVariable && point.isSystemCall()) {
      report(first.origin(), "what a system call is given is a number without members");
    }
  }

  private void checkStore(Assignment assignment, TargetVariable variable) {
    if (point.isProcfs()) {
      point.ofProcfs(variable.name()).ifPresent(it -> report(variable.origin(), it));
      if (point.ends("write")) {
        report(variable.origin(), "what was written to the file is read only");
      }
    } else if (point.isMark() || !guru && point.isOf(OF_PROGRAMS)) {
      wrong.add(
          Diagnostic.of(
              Problem.NOT_A_VARIABLE,
              point.isSystemCall() ? variable.origin() : assignment.origin(),
              "`" + variable.name() + "` belongs to the traced program and cannot be stored to"));
    }
  }

  private void checkRead(TargetVariable variable) {
    point
        .readRefused(variable.name())
        .map(it -> Diagnostic.of(Problem.TARGET_VARIABLE, variable.origin(), it))
        .map(it -> variable.name().equals("$arg0") ? counted(it) : it)
        .ifPresent(wrong::add);
  }

  private static Diagnostic counted(Diagnostic ofFirst) {
    return ofFirst.withFix("SystemTap counts from 1: the first argument is $arg1");
  }

  private void report(Origin origin, String sentence) {
    wrong.add(Diagnostic.of(Problem.TARGET_VARIABLE, origin, sentence));
  }
}
