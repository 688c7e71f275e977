package io.github.stapwright.model;

/** The body of a function: statements, or C text in guru mode. */
public sealed interface FunctionBody extends Node permits Block, EmbeddedCode {}
