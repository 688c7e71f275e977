/**
 * Runs a script against marker events under a virtual clock and says what SystemTap would print.
 *
 * <p>{@link io.github.stapwright.simulator.Simulation} is the entry. Values belong to {@code
 * value}, events to {@code event}, the translation of a model into evaluators to {@code plan}.
 */
@NullMarked
package io.github.stapwright.simulator;

import org.jspecify.annotations.NullMarked;
