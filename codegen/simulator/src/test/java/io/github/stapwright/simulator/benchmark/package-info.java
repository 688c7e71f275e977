/**
 * How fast scripts run over events; {@code BENCHMARKS.md} holds the numbers. Nothing here is a
 * test.
 */
package io.github.stapwright.simulator.benchmark;
