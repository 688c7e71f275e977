/**
 * The run time against a C program that gcc compiles: 64-bit arithmetic, printf and strings.
 * Skipped where there is no gcc, unless oracles are required.
 */
package io.github.stapwright.simulator.oracle;
