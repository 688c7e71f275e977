package io.github.stapwright.language.advice;

import io.github.stapwright.model.Node;
import java.util.stream.Stream;

/** A node and all below it, in the order in which they are written. */
final class Walk {
  private Walk() {}

  static Stream<Node> over(Node node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(Walk::over));
  }

  static <T> Stream<T> over(Node node, Class<T> kind) {
    return over(node).filter(kind::isInstance).map(kind::cast);
  }
}
