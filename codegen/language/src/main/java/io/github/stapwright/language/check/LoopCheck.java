package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Signature;
import io.github.stapwright.model.Symbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Whether a loop over an array leaves the array alone. */
final class LoopCheck {
  private final Script script;
  private final Map<Signature, List<Function>> functions;
  private final Consumer<Diagnostic> problems;
  private final Deque<String> walked = new ArrayDeque<>();

  LoopCheck(Script script, Consumer<Diagnostic> problems) {
    this.script = script;
    this.functions = script.functionsBySignature();
    this.problems = problems;
  }

  void check() {
    visit(script);
  }

  private void visit(Node node) {
    if (node instanceof Foreach foreach && foreach.base() instanceof Symbol array) {
      foreach.limit().ifPresent(this::visit);
      walked.push(array.name());
      visit((Node) foreach.body());
      walked.pop();
      return;
    }
    if (!walked.isEmpty()) {
      checkChange(node);
    }
    node.children().forEach(this::visit);
  }

  private void checkChange(Node node) {
    if (node instanceof Assignment assignment) {
      checkElement(assignment.target());
    } else if (node instanceof Increment increment) {
      checkElement(increment.operand());
    } else if (node instanceof Delete delete) {
      checkElement(delete.operand());
    } else if (node instanceof Call call) {
      checkCall(call);
    }
  }

  private void checkElement(Expression target) {
    if (target instanceof ArrayElement element
        && element.base() instanceof Symbol array
        && walked.contains(array.name())) {
      report(element.origin(), "`" + array.name() + "` is changed inside a loop over it");
    }
  }

  private void checkCall(Call call) {
    for (String array : Set.copyOf(walked)) {
      if (changes(call, array, new HashSet<>())) {
        report(
            call.origin(),
            "`" + call.function() + "` changes `" + array + "`, and a loop walks over it");
      }
    }
  }

  private void report(Origin origin, String sentence) {
    problems.accept(
        Diagnostic.of(Problem.CHANGED_IN_LOOP, origin, sentence)
            .withFix("note what is to be changed, and change it behind the loop"));
  }

  private boolean changes(Call call, String array, Set<Signature> seen) {
    return seen.add(call.signature())
        && functions.getOrDefault(call.signature(), List.of()).stream()
            .anyMatch(it -> changes((Node) it.body(), array, seen));
  }

  private boolean changes(Node node, String array, Set<Signature> seen) {
    boolean itself =
        node instanceof Assignment assignment && isElement(assignment.target(), array)
            || node instanceof Increment increment && isElement(increment.operand(), array)
            || node instanceof Delete delete && isElement(delete.operand(), array)
            || node instanceof Call call && changes(call, array, seen);
    return itself || node.children().stream().anyMatch(it -> changes(it, array, seen));
  }

  private static boolean isElement(Expression target, String array) {
    return target instanceof ArrayElement element
        && element.base() instanceof Symbol symbol
        && symbol.name().equals(array);
  }
}
