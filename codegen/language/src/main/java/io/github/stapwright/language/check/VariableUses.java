package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Signature;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that one handler, and what it calls, reads and stores to at one probe point. */
final class VariableUses {
  private final Map<Signature, List<Function>> functions;
  private final PointVariables point;
  private final TypedValues typed;
  private final boolean guru;
  private TypedValues.@Nullable Body body;
  private final Set<Function> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Diagnostic> wrong = new ArrayList<>();

  VariableUses(Script script, TypedValues typed, PointVariables point, boolean guru) {
    this.functions = script.functionsBySignature();
    this.typed = typed;
    this.point = point;
    this.guru = guru;
  }

  /** What is wrong with those in the handler of the probe. */
  List<Diagnostic> wrong(Probe probe) {
    body = typed.body(probe);
    visit(probe.body());
    return List.copyOf(wrong);
  }

  /** SystemTap makes a copy of a function for each probe that calls it with variables in it. */
  private void enter(Call call) {
    for (Function function : functions.getOrDefault(call.signature(), List.of())) {
      if (open.add(function)) {
        TypedValues.Body caller = body;
        body = typed.body(function);
        visit(function.body());
        body = caller;
      }
    }
  }

  private void visit(Node node) {
    if (node instanceof Defined) {
      return;
    }
    if (node instanceof Assignment assignment) {
      checkStore(assignment.target(), assignment);
      checkOperator(assignment);
      if (assignment.target() instanceof TargetVariable) {
        visit(assignment.value());
        return;
      }
    } else if (node instanceof Increment increment) {
      checkStore(increment.operand(), increment);
    }
    if (node instanceof Call call) {
      enter(call);
    } else if (node instanceof TargetVariable variable) {
      checkRead(variable);
    } else if (node instanceof Dereference dereference) {
      checkMembers(dereference);
    } else {
      checkOperator(node);
    }
    node.children().forEach(this::visit);
  }

  private void checkOperator(Node node) {
    if (node instanceof AtVar at && at.module().isEmpty() && point.offersNothing()) {
      report(
          at.origin(),
          "`@var` needs a probe point of a program or of the kernel, or the program beside it:"
              + " @var(\"NAME\", \"PROGRAM\")");
    } else if (node instanceof Entry entry && point.isKnown() && !point.hasEntry()) {
      report(entry.origin(), "`@entry` is for the return of functions");
    } else if (!guru && node instanceof Register register) {
      report(register.origin(), "registers are read in guru mode only");
    } else if (!guru && node instanceof MemoryRead read) {
      report(read.origin(), "memory is read like this in guru mode only");
    }
  }

  private void checkMembers(Dereference dereference) {
    Origin place =
        dereference.addressOf() || dereference.accessors().isEmpty()
            ? dereference.origin()
            : dereference.accessors().get(0).origin();
    boolean isPlain = dereference.addressOf() && dereference.accessors().isEmpty();
    if (dereference.base() instanceof TargetVariable variable) {
      membersRefused(variable, dereference).ifPresent(it -> report(place, it));
    } else if (isPlain && dereference.base() instanceof Symbol) {
      report(place, "a variable of the script has no address");
    } else if (point.isClosed() && !Objects.requireNonNull(body).isTyped(dereference.base())) {
      report(place, "nothing tells what `->` points into; say it with @cast");
    }
  }

  private Optional<String> membersRefused(TargetVariable variable, Dereference dereference) {
    boolean isText = variable.name().startsWith("$$");
    if (point.isSystemCall() && !isText) {
      return Optional.of("what a system call is given is a number without members");
    }
    if (point.isProcfs()) {
      return Optional.of("`$value` is text: it has no members, elements or address");
    }
    boolean hasType = isText && !variable.name().matches("[$]{2}(parms|vars)");
    return point.isMark() && !hasType
        ? Optional.of(
            dereference.addressOf()
                ? "an argument of a marker has no address"
                : "an argument of a marker has no type: say it, as in @cast("
                    + (isText ? "$arg1" : variable.name())
                    + ", \"TYPE\", \"PROGRAM\")")
        : Optional.empty();
  }

  private void checkStore(Expression target, Node store) {
    if (target instanceof TargetVariable variable) {
      checkVariableStore(variable, store);
    } else if (!guru && isOfProgram(target)) {
      wrong.add(
          Diagnostic.of(
              Problem.NOT_A_VARIABLE,
              target.origin(),
              "memory of the traced program is stored to in guru mode only"));
    }
  }

  private static boolean isOfProgram(Expression target) {
    return target instanceof Dereference || target instanceof AtVar || target instanceof Cast;
  }

  /** SystemTap stores to a variable of the program with {@code =} only (5.6, tried with it). */
  private void checkOperator(Assignment assignment) {
    boolean known =
        assignment.target() instanceof TargetVariable || isOfProgram(assignment.target());
    if (guru && known && !point.isProcfs() && assignment.operator() != AssignmentOperator.ASSIGN) {
      wrong.add(
          Diagnostic.of(
              Problem.NOT_A_VARIABLE,
              assignment.origin(),
              "the traced program's memory is stored to with `=` only"));
    }
  }

  private void checkVariableStore(TargetVariable variable, Node store) {
    if (point.isProcfs()) {
      point.ofProcfs(variable.name()).ifPresent(it -> report(variable.origin(), it));
      if (point.ends("write")) {
        report(variable.origin(), "what was written to the file is read only");
      }
    } else if (point.isMark() || !guru && point.isOfProgram()) {
      wrong.add(
          Diagnostic.of(
              Problem.NOT_A_VARIABLE,
              point.isMark() ? store.origin() : variable.origin(),
              "`" + variable.name() + "` belongs to the traced program and cannot be stored to"));
    }
  }

  private void checkRead(TargetVariable variable) {
    point
        .readRefused(variable)
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
