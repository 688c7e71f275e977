/**
 * The values of a running script: strings and their limit, arrays and their order, statistics,
 * histograms, formatted text.
 */
package io.github.stapwright.simulator.value;
