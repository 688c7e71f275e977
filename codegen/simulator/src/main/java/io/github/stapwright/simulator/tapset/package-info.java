/**
 * The functions of SystemTap's tapset library that are simulated, a class for each field. Facts of
 * the library of SystemTap 5.6; what is not here is named before a run.
 */
@NullMarked
package io.github.stapwright.simulator.tapset;

import org.jspecify.annotations.NullMarked;
