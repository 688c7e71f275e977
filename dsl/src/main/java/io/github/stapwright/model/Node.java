package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the model: an immutable record that checks its shape and knows neither types nor text.
 *
 * <p>Two nodes are equal when they say the same; where they were written ({@link #origin()}) and
 * how ({@link Spelling}) does not count.
 */
public sealed interface Node
    permits Accessor,
        Component,
        Declaration,
        Expression,
        FunctionBody,
        Indexable,
        Parameter,
        ProbePoint,
        Script,
        Statement {

  /** Where this was written. */
  Origin origin();

  /** The nodes directly below this one, in the order in which they are written. */
  List<Node> children();

  /** This node and all below it, in the order in which they are written. */
  default Stream<Node> descendants() {
    List<Node> nodes = new ArrayList<>();
    addTo(nodes, this);
    return nodes.stream();
  }

  /** Those of a kind among {@link #descendants()}. */
  default <T> Stream<T> descendants(Class<T> kind) {
    return descendants().filter(kind::isInstance).map(kind::cast);
  }

  private static void addTo(List<Node> nodes, Node node) {
    nodes.add(node);
    for (Node child : node.children()) {
      addTo(nodes, child);
    }
  }
}
