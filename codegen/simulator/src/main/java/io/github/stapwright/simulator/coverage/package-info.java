/**
 * How much of a script its runs have run: probes, statements, both ways of each condition; the
 * reports of it and the threshold. How a script runs does not belong here.
 */
@NullMarked
package io.github.stapwright.simulator.coverage;

import org.jspecify.annotations.NullMarked;
