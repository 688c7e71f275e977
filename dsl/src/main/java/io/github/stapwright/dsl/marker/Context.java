package io.github.stapwright.dsl.marker;

/**
 * What a probe point offers to its handler, as a type: sub-interfaces name the arguments of a
 * marker.
 *
 * <p>Contexts are never instantiated. A value that needs a context ({@code filename()} needs a
 * function) does not compile in a probe that lacks it.
 */
public interface Context {}
