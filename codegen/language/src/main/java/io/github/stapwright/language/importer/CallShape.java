package io.github.stapwright.language.importer;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two probes, one behind the other, that look as {@code latency} or {@code callDepth} writes them:
 * a stack of calls by thread in globals of one name. Whether they are is for the proof to say.
 *
 * @param name what the names of the globals begin with
 * @param timed whether it is {@code latency}
 * @param entry the place of the first probe among the probes
 */
record CallShape(String name, boolean timed, int entry) {
  private static final String DEPTH = "_depth";

  /** The shapes in a script. */
  static List<CallShape> of(Script script) {
    Set<String> globals =
        script.declarations().stream()
            .filter(Global.class::isInstance)
            .map(it -> ((Global) it).name())
            .collect(Collectors.toSet());
    List<Probe> probes =
        script.declarations().stream()
            .filter(Probe.class::isInstance)
            .map(Probe.class::cast)
            .toList();
    List<CallShape> shapes = new ArrayList<>();
    for (String global : globals.stream().filter(it -> it.endsWith(DEPTH)).sorted().toList()) {
      String name = global.substring(0, global.length() - DEPTH.length());
      if (globals.contains(name + "_callee") && !globals.contains(name + "_self")) {
        find(name, globals, probes).ifPresent(shapes::add);
      }
    }
    return shapes;
  }

  private static Optional<CallShape> find(String name, Set<String> globals, List<Probe> probes) {
    for (int at = 0; at + 1 < probes.size(); at++) {
      boolean both =
          LocalPlan.mentions(probes.get(at), name + DEPTH)
              && LocalPlan.mentions(probes.get(at + 1), name + DEPTH);
      if (both) {
        return Optional.of(new CallShape(name, globals.contains(name + "_began"), at));
      }
    }
    return Optional.empty();
  }

  /** The globals that the shape declares. */
  List<String> globals() {
    return timed
        ? List.of(name + DEPTH, name + "_callee", name + "_began")
        : List.of(name + DEPTH, name + "_callee");
  }

  /** What tells a function from others: the value that the entry stores. */
  Expression callee(Block entry) {
    for (Statement statement : entry.statements()) {
      if (statement instanceof ExpressionStatement only
          && only.expression() instanceof Assignment store
          && store.target() instanceof ArrayElement element
          && element.base() instanceof Symbol symbol
          && symbol.name().equals(name + "_callee")) {
        return store.value();
      }
    }
    throw new NoWordException();
  }

  /** The user's own statements behind the entry. */
  Block ofEntry(Block entry) {
    int own = timed ? 4 : 3;
    return part(entry, own, entry.statements().size());
  }

  /** The user's own statements at the return. */
  Block ofReturn(Block body) {
    List<Statement> statements = body.statements();
    boolean fits =
        statements.size() == 4
            && statements.get(2) instanceof While
            && statements.get(3) instanceof If;
    if (!fits || !(((If) statements.get(3)).then() instanceof Block left)) {
      throw new NoWordException();
    }
    return part(left, timed ? 1 : 0, left.statements().size() - 2);
  }

  private static Block part(Block block, int from, int to) {
    if (from > to) {
      throw new NoWordException();
    }
    return new Block(block.statements().subList(from, to), block.origin());
  }
}
