package io.github.stapwright.model;

/** What may stand where the grammar asks for a literal. */
public sealed interface Literal extends Expression permits NumberLiteral, StringLiteral, Argument {}
