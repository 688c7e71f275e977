package io.github.stapwright.model;

/** One step behind a target variable: a member, an index, or pretty printing. */
public sealed interface Accessor extends Node permits Member, Subscript, PrettyPrint {

  /** Calls the method of {@code visitor} for this kind of node. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind, none with a default: a kind that is forgotten does not compile.
   *
   * @param <R> what a visit results in
   */
  interface Visitor<R> {
    /** Visits a {@link Member}. */
    R visitMember(Member member);

    /** Visits a {@link Subscript}. */
    R visitSubscript(Subscript subscript);

    /** Visits a {@link PrettyPrint}. */
    R visitPrettyPrint(PrettyPrint prettyPrint);
  }
}
