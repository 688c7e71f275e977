/**
 * What a script costs, before it runs: how much work each hit is, priced by a table that was
 * measured, and which changes would save most. Running anything does not belong here.
 */
@NullMarked
package io.github.stapwright.simulator.cost;

import org.jspecify.annotations.NullMarked;
