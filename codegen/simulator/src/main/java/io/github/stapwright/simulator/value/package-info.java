/**
 * The values of a running script: strings and their limit, arrays and their order, statistics,
 * histograms, formatted text.
 */
@NullMarked
package io.github.stapwright.simulator.value;

import org.jspecify.annotations.NullMarked;
