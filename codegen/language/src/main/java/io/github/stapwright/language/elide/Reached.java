package io.github.stapwright.language.elide;

import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Script;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What SystemTap looks at when it asks what names mean: neither the functions that no probe calls,
 * nor the value that {@code 1 ? A : B} never has (5.6, tried with it).
 */
public final class Reached {
  private Reached() {}

  /** The script, whose aliases are expanded, without the functions that no probe calls. */
  public static Script of(Script script) {
    Program program = new Program(script);
    Set<Function> called = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>();
    script.probes().forEach(open::add);
    while (!open.isEmpty()) {
      Node node = open.pop();
      open.addAll(children(node));
      if (node instanceof Call call) {
        program.functions(call).stream().filter(called::add).forEach(it -> open.add(it.body()));
      }
    }
    return new Script(
        script.declarations().stream()
            .filter(it -> !(it instanceof Function) || called.contains(it))
            .toList(),
        script.origin());
  }

  /** The parts of the node; of a choice whose condition is a number, only the chosen one. */
  public static List<? extends Node> children(Node node) {
    if (node instanceof Conditional choice
        && choice.condition() instanceof NumberLiteral known
        && !hasSign(known)) {
      return List.of(known.value() != 0 ? choice.whenTrue() : choice.whenFalse());
    }
    return node.children();
  }

  /** {@code -1} is an operator and a number. */
  private static boolean hasSign(NumberLiteral number) {
    String spelling = number.spelling().text();
    return spelling.isEmpty() ? number.value() < 0 : spelling.startsWith("-");
  }
}
