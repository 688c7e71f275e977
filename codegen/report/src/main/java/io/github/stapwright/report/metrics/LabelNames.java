package io.github.stapwright.report.metrics;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the parts of an array's key are called: as a loop over it calls them, else as the variables
 * and functions that it is indexed with, else {@code key1}, {@code key2}.
 */
final class LabelNames {
  /** Names that Prometheus or our own text needs. */
  private static final Set<String> TAKEN = Set.of("le", "quantile", "value", "job", "instance");

  private final Map<String, List<List<Expression>>> loops = new LinkedHashMap<>();
  private final Map<String, List<List<Expression>>> uses = new LinkedHashMap<>();

  LabelNames(Script script) {
    script.descendants().forEach(this::look);
  }

  private void look(Node node) {
    if (node instanceof Foreach loop && loop.base() instanceof Symbol array) {
      add(loops, array, List.copyOf(loop.keys()));
    } else if (node instanceof ArrayElement element && element.base() instanceof Symbol array) {
      add(uses, array, element.index());
    } else if (node instanceof ArrayIn in && in.array() instanceof Symbol array) {
      add(uses, array, in.index());
    }
  }

  private static void add(
      Map<String, List<List<Expression>>> all, Symbol array, List<Expression> index) {
    all.computeIfAbsent(array.name(), it -> new ArrayList<>()).add(index);
  }

  /** Those of the array, all different. */
  List<String> of(String array, int parts) {
    List<String> names = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      String name = name(array, part);
      boolean isFree = !name.isEmpty() && !names.contains(name);
      names.add(isFree ? name : "key" + (part + 1));
    }
    return names;
  }

  private String name(String array, int part) {
    for (Map<String, List<List<Expression>>> all : List.of(loops, uses)) {
      for (List<Expression> index : all.getOrDefault(array, List.of())) {
        String name = part < index.size() ? name(index.get(part)) : "";
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    return "";
  }

  private static String name(Expression part) {
    String word =
        part instanceof Symbol symbol
            ? symbol.name()
            : part instanceof Call call && call.arguments().isEmpty() ? call.function() : "";
    String name = MetricNames.snakeCase(word);
    boolean isNumbered = name.matches("key[0-9]+");
    return name.startsWith("__") || isNumbered ? "" : TAKEN.contains(name) ? name + "_key" : name;
  }
}
