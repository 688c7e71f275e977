package io.github.stapwright.language.elide;

import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first use of each name, in the order in which SystemTap meets them. */
final class Uses {
  private final Map<String, Symbol> first = new LinkedHashMap<>();
  private final Set<String> messages = new HashSet<>();

  private Uses(Node node) {
    collect(node);
  }

  /**
   * The first uses, in {@code before}, of the names that {@code after} does not use any more; but
   * those of messages, which are strings from the start.
   */
  static List<Symbol> lost(Node before, Node after) {
    Uses used = new Uses(before);
    Set<String> left = new Uses(after).first.keySet();
    return used.first.values().stream()
        .filter(it -> !left.contains(it.name()) && !used.messages.contains(it.name()))
        .toList();
  }

  private void collect(Node node) {
    if (node instanceof Symbol symbol) {
      first.putIfAbsent(symbol.name(), symbol);
    } else if (node instanceof Foreach loop) {
      loop.keys().forEach(this::collect);
      loop.value().ifPresent(this::collect);
    } else if (node instanceof Try statement) {
      statement.message().ifPresent(messages::add);
    }
    node.children().forEach(this::collect);
  }
}
