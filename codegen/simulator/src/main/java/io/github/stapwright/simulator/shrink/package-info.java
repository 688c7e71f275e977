/**
 * From a recording over which something fails to the few events that matter. What fails, and how
 * that is found out, does not belong here.
 */
@NullMarked
package io.github.stapwright.simulator.shrink;

import org.jspecify.annotations.NullMarked;
