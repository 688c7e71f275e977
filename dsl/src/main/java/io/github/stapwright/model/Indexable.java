package io.github.stapwright.model;

/**
 * What can be indexed, searched with {@code in} and walked with {@code foreach}: an array or a
 * histogram.
 */
public sealed interface Indexable extends Node permits Symbol, Histogram {}
