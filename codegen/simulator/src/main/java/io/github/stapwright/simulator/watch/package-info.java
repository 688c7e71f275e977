/**
 * Runs that are watched: what happened, what the script wrote then, and how a failed expectation
 * shows it. What is expected, and by whom, does not belong here.
 */
@NullMarked
package io.github.stapwright.simulator.watch;

import org.jspecify.annotations.NullMarked;
