package io.github.stapwright.model;

import java.util.List;

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
}
