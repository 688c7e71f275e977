package io.github.stapwright.language.elide;

import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmbeddedCode;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Whether code does something besides giving a value: it writes a variable, prints, or calls what
 * does. A function's own locals are nobody else's matter.
 */
final class Effects {
  private static final String PURE = "/* pure */";

  private final Program program;
  private final Tapset tapset;
  private final IdentityHashMap<Function, Boolean> known = new IdentityHashMap<>();
  private final Set<Function> open = Collections.newSetFromMap(new IdentityHashMap<>());

  Effects(Program program, Tapset tapset) {
    this.program = program;
    this.tapset = tapset;
  }

  /** In the body that the code stands in, where its locals count, too. */
  boolean has(Node node) {
    return has(node, true);
  }

  /** Whether a call of this name and arity has an effect, whatever its arguments do. */
  boolean ofCall(Call call) {
    var functions = program.functions(call);
    return functions.isEmpty() ? ofLibrary(call) : functions.stream().anyMatch(this::ofFunction);
  }

  private boolean ofLibrary(Call call) {
    int arity = call.arguments().size();
    // A function that nobody knows is the checker's matter: it must not vanish.
    return tapset.function(call.function(), arity).isEmpty()
        || tapset.hasEffect(call.function(), arity);
  }

  private boolean ofFunction(Function function) {
    Boolean found = known.get(function);
    if (found != null) {
      return found;
    }
    if (!open.add(function)) {
      return false;
    }
    boolean has = has((Node) function.body(), false);
    open.remove(function);
    if (open.isEmpty()) {
      known.put(function, has);
    }
    return has;
  }

  private boolean has(Node node, boolean locals) {
    return itself(node, locals) || node.children().stream().anyMatch(it -> has(it, locals));
  }

  private boolean itself(Node node, boolean locals) {
    if (node instanceof Assignment assignment) {
      return writes(assignment.target(), locals);
    }
    if (node instanceof Increment increment) {
      return writes(increment.operand(), locals);
    }
    if (node instanceof Delete delete) {
      return writes(delete.operand(), locals);
    }
    if (node instanceof Call call) {
      return ofCall(call);
    }
    if (node instanceof Print print) {
      return !print.function().toText();
    }
    if (node instanceof Foreach foreach) {
      return foreach.sort().isPresent() && foreach.base() instanceof Symbol;
    }
    return node instanceof ProbeWrite || isImpureCode(node);
  }

  private static boolean isImpureCode(Node node) {
    if (node instanceof EmbeddedExpression expression) {
      return !expression.code().utf8().contains(PURE);
    }
    return node instanceof EmbeddedCode code && !code.code().utf8().contains(PURE);
  }

  private boolean writes(Expression target, boolean locals) {
    if (target instanceof Symbol symbol) {
      return locals || program.isGlobal(symbol.name());
    }
    return target instanceof ArrayElement || target instanceof TargetVariable || locals;
  }
}
