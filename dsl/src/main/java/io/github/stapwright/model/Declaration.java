package io.github.stapwright.model;

/** What may stand at the top level of a script. */
public sealed interface Declaration extends Node
    permits Probe, Alias, Global, Function, EmbeddedCode {

  /** Calls the method of {@code visitor} for this kind of node. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind, none with a default: a kind that is forgotten does not compile.
   *
   * @param <R> what a visit results in
   */
  interface Visitor<R> {
    /** Visits a {@link Probe}. */
    R visitProbe(Probe probe);

    /** Visits an {@link Alias}. */
    R visitAlias(Alias alias);

    /** Visits a {@link Global}. */
    R visitGlobal(Global global);

    /** Visits a {@link Function}. */
    R visitFunction(Function function);

    /** Visits an {@link EmbeddedCode}. */
    R visitEmbeddedCode(EmbeddedCode embeddedCode);
  }
}
