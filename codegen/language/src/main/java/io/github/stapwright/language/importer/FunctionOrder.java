package io.github.stapwright.language.importer;

import io.github.stapwright.model.Function;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions so that each stands behind those that it calls, those of one name together. */
final class FunctionOrder {
  private final Map<String, List<Function>> chains = new LinkedHashMap<>();
  private final Set<String> placed = new LinkedHashSet<>();

  private FunctionOrder(List<Function> functions) {
    functions.forEach(it -> chains.computeIfAbsent(it.name(), name -> new ArrayList<>()).add(it));
  }

  static List<List<Function>> of(List<Function> functions) {
    FunctionOrder order = new FunctionOrder(functions);
    order.chains.keySet().forEach(it -> order.place(it, new LinkedHashSet<>()));
    return order.placed.stream().map(it -> order.chains.getOrDefault(it, List.of())).toList();
  }

  private void place(String name, Set<String> above) {
    if (placed.contains(name) || !above.add(name)) {
      return;
    }
    for (String other : chains.keySet()) {
      List<Function> own = chains.getOrDefault(name, List.of());
      boolean calls = own.stream().anyMatch(it -> FunctionCode.calls(it, other));
      if (calls) {
        place(other, above);
      }
    }
    placed.add(name);
  }
}
