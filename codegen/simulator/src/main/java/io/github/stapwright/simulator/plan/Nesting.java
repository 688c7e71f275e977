package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
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

  /** Ways through functions that call each other may be without number, so not all are gone. */
  private static final int MOST_WAYS = 10_000;

  private final Types types;
  private final Deque<FunctionType> nested = new ArrayDeque<>();
  private final IdentityHashMap<FunctionType, Integer> known = new IdentityHashMap<>();
  private long recursions;
  private int ways;

  private Nesting(Types types) {
    this.types = types;
  }

  static int most(Script script, Types types) {
    Nesting nesting = new Nesting(types);
    int deepest = script.probes().stream().mapToInt(it -> nesting.depth(it.body())).max().orElse(0);
    return 1 + deepest + (nesting.recursions > 0 ? FOR_RECURSION : 0);
  }

  /** How deep the call of a library function goes, itself included. */
  static int libraryDepth(String function) {
    return LIBRARY_DEPTH.getOrDefault(function, 1);
  }

  /** How many calls are active at once, at most, in a part of the script. */
  private int depth(Node node) {
    int deepest = node.children().stream().mapToInt(this::depth).max().orElse(0);
    return node instanceof Call call ? Math.max(deepest, depth(call)) : deepest;
  }

  private int depth(Call call) {
    List<FunctionType> chain = types.functions(call.function(), call.arguments().size());
    if (chain.isEmpty()) {
      return libraryDepth(call.function());
    }
    FunctionType first = chain.get(0);
    if (nested.stream().anyMatch(it -> it == first)) {
      recursions++;
      return 1;
    }
    Integer before = known.get(first);
    return before != null ? before : ++ways > MOST_WAYS ? 1 : 1 + bodies(first, chain);
  }

  private int bodies(FunctionType first, List<FunctionType> chain) {
    long recursionsBefore = recursions;
    nested.push(first);
    int deepest = chain.stream().mapToInt(it -> depth((Node) it.function().body())).max().orElse(0);
    nested.pop();
    // What calls back depends on the way that led here.
    if (recursions == recursionsBefore) {
      known.put(first, 1 + deepest);
    }
    return deepest;
  }
}
