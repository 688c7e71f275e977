package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * How deep calls may be nested: one more than the deepest chain that the script holds, and ten more
 * if a function calls itself (translator of SystemTap 5.6, tried with 5.6).
 */
final class Nesting {
  private static final int FOR_RECURSION = 10;

  /** Functions of the tapset library that call others of it: how deep their calls go. */
  private static final Map<String, Integer> LIBRARY_DEPTH =
      Map.ofEntries(
          Map.entry("user_string", 2),
          Map.entry("user_string2", 2),
          Map.entry("user_string_nofault", 3),
          Map.entry("user_string_quoted", 3),
          Map.entry("thread_indent", 4),
          Map.entry("indent", 4),
          Map.entry("thread_indent_depth", 2),
          Map.entry("indent_depth", 2),
          Map.entry("assert", 2),
          Map.entry("matched_str", 2),
          Map.entry("gettimeofday_us", 2),
          Map.entry("gettimeofday_ms", 2),
          Map.entry("gettimeofday_s", 2));

  private final Types types;
  private final Deque<List<FunctionType>> nested = new ArrayDeque<>();
  private int deepest;
  private boolean recursive;

  private Nesting(Types types) {
    this.types = types;
  }

  static int most(Script script, Types types) {
    Nesting nesting = new Nesting(types);
    script.declarations().stream()
        .filter(Probe.class::isInstance)
        .forEach(it -> nesting.visit(((Probe) it).body()));
    return 1 + nesting.deepest + (nesting.recursive ? FOR_RECURSION : 0);
  }

  /** How deep the call of a library function goes, itself included. */
  static int libraryDepth(String function) {
    return LIBRARY_DEPTH.getOrDefault(function, 1);
  }

  private void visit(Node node) {
    node.children().forEach(this::visit);
    if (!(node instanceof Call call)) {
      return;
    }
    List<FunctionType> chain = types.functions(call.function(), call.arguments().size());
    int own = chain.isEmpty() ? libraryDepth(call.function()) : 1;
    deepest = Math.max(deepest, nested.size() + own);
    if (nested.contains(chain)) {
      recursive = true;
    } else if (!chain.isEmpty()) {
      nested.push(chain);
      chain.forEach(it -> visit((Node) it.function().body()));
      nested.pop();
    }
  }
}
