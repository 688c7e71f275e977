package io.github.stapwright.simulator.coverage;

import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by node, where a node that was made anew with other parts is still the same: it keeps its
 * origin, the very object, and its kind.
 */
final class NodeTable<V> {
  private final IdentityHashMap<Origin, Map<Class<?>, V>> values = new IdentityHashMap<>();

  @Nullable V get(Node node) {
    return values.getOrDefault(node.origin(), Map.of()).get(node.getClass());
  }

  void put(Node node, V value) {
    values.computeIfAbsent(node.origin(), it -> new HashMap<>()).put(node.getClass(), value);
  }

  /** Gives the node and all below it the value. */
  void putAll(Node node, V value) {
    put(node, value);
    node.children().forEach(it -> putAll(it, value));
  }
}
