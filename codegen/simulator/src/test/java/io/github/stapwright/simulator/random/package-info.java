/** Random programs for the run time, to be compared with what real SystemTap prints. */
@NullMarked
package io.github.stapwright.simulator.random;

import org.jspecify.annotations.NullMarked;
